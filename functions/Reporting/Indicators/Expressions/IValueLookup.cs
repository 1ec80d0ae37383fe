using EGov.Reporting.Periods;

namespace EGov.Reporting.Indicators.Expressions;

/// <summary>Where an expression finds the values that it names.</summary>
internal interface IValueLookup
{
    /// <summary>How often the measure has a value; null when there is no such measure.</summary>
    Frequency? FrequencyOf(string measure);

    /// <summary>The value of one cell; null when there is none.</summary>
    decimal? Find(string measure, PeriodCode period, string area, string category);

    /// <summary>The areas for which the measure has any value in the period.</summary>
    IEnumerable<string> AreasOf(string measure, PeriodCode period);

    /// <summary>A constant by its code; null when there is none.</summary>
    decimal? Constant(string code);
}
