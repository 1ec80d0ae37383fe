using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Values.Folding;

/// <summary>Lets an expression read the sheets of a pass, and notes what the values are like that it read.</summary>
internal sealed class SheetLookup(SheetPass pass, IMeasureMap measures) : IValueLookup
{
    /// <summary>The least final status of what was read.</summary>
    internal ValueStatus Status { get; private set; }

    /// <summary>When the latest of what was read was received; null when nothing was.</summary>
    internal DateTimeOffset? At { get; private set; }

    public Frequency? FrequencyOf(string measure) => measures.FrequencyOf(measure);

    public decimal? Constant(string code) => measures.Constant(code);

    public decimal? Find(string measure, PeriodCode period, string area, string category)
    {
        if (pass.Find(measure, period)?.Cells.GetValueOrDefault(new(area, category)) is not { Value: { } value } cell)
        {
            return null;
        }

        Status = cell.Status < Status ? cell.Status : Status;
        At = At is null || cell.At > At ? cell.At : At;
        return value;
    }

    public IEnumerable<string> AreasOf(string measure, PeriodCode period) =>
        pass.Find(measure, period)?.Cells.Keys.Select(static key => key.Area).Distinct(StringComparer.Ordinal) ?? [];

    /// <summary>Forgets what was read: another value is calculated.</summary>
    internal void Begin() => (Status, At) = (ValueStatus.Official, null);
}
