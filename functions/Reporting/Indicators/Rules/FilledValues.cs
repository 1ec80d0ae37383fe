using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Indicators.Rules;

/// <summary>Values of which the missing ones count as 0, when that is wanted; it knows whether any was there.</summary>
internal sealed class FilledValues(IValueLookup values, bool fills) : IValueLookup
{
    /// <summary>Whether a value that was asked for was there.</summary>
    public bool FoundAny { get; private set; }

    public Frequency? FrequencyOf(string measure) => values.FrequencyOf(measure);

    public decimal? Find(string measure, PeriodCode period, string area, string category)
    {
        var value = values.Find(measure, period, area, category);
        FoundAny |= value is not null;
        return value ?? (fills ? 0 : null);
    }

    public IEnumerable<string> AreasOf(string measure, PeriodCode period)
    {
        var any = false;
        foreach (var area in values.AreasOf(measure, period))
        {
            any = true;
            yield return area;
        }

        // A sum over no area at all is a missing value too.
        if (!any && fills)
        {
            yield return Nowhere;
        }
    }

    public decimal? Constant(string code) => values.Constant(code);

    private const string Nowhere = "-";
}
