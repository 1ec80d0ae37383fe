using EGov.Platform.Results;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Indicators.Catalogue;

/// <summary>What a measure is to reach in a period (<c>chỉ tiêu kế hoạch</c>).</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The value.</param>
/// <param name="Bound">Whether it is to be that, at least that, or at most that.</param>
/// <param name="Instrument">What sets it; null when it is not said.</param>
internal sealed record Target(PeriodCode Period, decimal Value, TargetBound Bound, string? Instrument = null);

/// <summary>On which side of a target a value is good.</summary>
internal enum TargetBound
{
    /// <summary>About the target.</summary>
    About,

    /// <summary>The target or more.</summary>
    AtLeast,

    /// <summary>The target or less.</summary>
    AtMost,
}

/// <summary>Beyond what a measure is to be looked at, from a day to a day.</summary>
/// <param name="Level">How urgently.</param>
/// <param name="From">The first day.</param>
/// <param name="Above">A value above it crosses it; null when none does.</param>
/// <param name="Below">A value below it crosses it; null when none does.</param>
/// <param name="To">The last day; null while it holds.</param>
/// <param name="Note">Why; null when it is not said.</param>
internal sealed record Threshold(ThresholdLevel Level, DateOnly From, decimal? Above = null, decimal? Below = null, DateOnly? To = null, Text? Note = null);

/// <summary>How urgently a measure is to be looked at.</summary>
internal enum ThresholdLevel
{
    /// <summary>Soon.</summary>
    Warning,

    /// <summary>At once.</summary>
    Alarm,
}
