namespace EGov.Reporting.Regimes;

/// <summary>The bounds of regimes that agencies issue; published under these names.</summary>
internal static class RegimeLimits
{
    /// <summary>The most sections of an outline.</summary>
    public const int OutlineSections = 40;

    /// <summary>The most characters that a section may let a report have.</summary>
    public const int SectionText = 20_000;

    /// <summary>The most tables.</summary>
    public const int RegimeTables = 20;

    /// <summary>The most levels that report one to the other.</summary>
    public const int RegimeLevels = 6;

    /// <summary>The most cycles.</summary>
    public const int RegimeCycles = 8;

    /// <summary>The most rules among values.</summary>
    public const int RegimeRules = 100;

    /// <summary>The most days before the cut-off on which reports are opened.</summary>
    public const int OpenedDaysBefore = 60;

    /// <summary>The most working days from the last deadline until nothing is written any more.</summary>
    public const int LockedAfterDays = 120;

    /// <summary>The most decimal places of a value.</summary>
    public const int ElementDecimals = 9;

    /// <summary>The largest regime in bytes as it is stored.</summary>
    public const int RegimeSize = 56 * 1024;
}
