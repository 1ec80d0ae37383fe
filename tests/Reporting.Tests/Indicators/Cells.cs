using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;

namespace EGov.Reporting.Tests.Indicators;

/// <summary>Values that a test puts down, by the spelling of their period.</summary>
internal sealed class Cells : IValueLookup
{
    private readonly Dictionary<(string Measure, PeriodCode Period, string Area, string Category), decimal> values = [];
    private readonly Dictionary<string, Frequency> frequencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> constants = new(StringComparer.Ordinal);

    public Cells With(string measure, Frequency frequency)
    {
        frequencies[measure] = frequency;
        return this;
    }

    public Cells With(string measure, string period, decimal value, string area = CellKey.Whole, string category = CellKey.Total)
    {
        var code = PeriodCode.Parse(period)!.Value;
        values[(measure, code, area, category)] = value;
        return With(measure, code.Frequency);
    }

    /// <summary>Values of periods that follow one another.</summary>
    public Cells WithAll(string measure, string first, params decimal[] all)
    {
        var period = PeriodCode.Parse(first)!.Value;
        for (var index = 0; index < all.Length; index++)
        {
            With(measure, period.Offset(index).ToString(), all[index]);
        }

        return this;
    }

    public Cells WithConstant(string code, decimal value)
    {
        constants[code] = value;
        return this;
    }

    public Frequency? FrequencyOf(string measure) => frequencies.TryGetValue(measure, out var frequency) ? frequency : null;

    public decimal? Find(string measure, PeriodCode period, string area, string category) =>
        values.TryGetValue((measure, period, area, category), out var value) ? value : null;

    public IEnumerable<string> AreasOf(string measure, PeriodCode period) =>
        values.Keys.Where(key => key.Measure == measure && key.Period == period).Select(key => key.Area).Distinct();

    public decimal? Constant(string code) => constants.TryGetValue(code, out var value) ? value : null;
}
