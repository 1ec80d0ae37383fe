namespace EGov.Reporting.Indicators;

/// <summary>The bounds of what is defined of indicators, published under these names.</summary>
internal static class IndicatorLimits
{
    /// <summary>The most computed indicators, constants and measures with aims that are defined beside the shipped catalogue.</summary>
    public const int Definitions = 300;

    /// <summary>The longest name of an indicator or a constant, in each language.</summary>
    public const int IndicatorName = 300;

    /// <summary>The longest unit of an indicator.</summary>
    public const int IndicatorUnit = 40;

    /// <summary>The most decimals with which an indicator is shown.</summary>
    public const int IndicatorDecimals = 10;

    /// <summary>The most targets of a measure.</summary>
    public const int Targets = 40;

    /// <summary>The most thresholds of a measure.</summary>
    public const int Thresholds = 10;

    /// <summary>The most findings of a dataset in a period that are told.</summary>
    public const int Findings = 500;
}
