namespace EGov.Reporting.Indicators;

/// <summary>The areas and categories that have a name of their own.</summary>
internal static class Areas
{
    /// <summary>The whole country.</summary>
    public const string Whole = "VN";

    /// <summary>The category that all others add up to.</summary>
    public const string Total = "_T";
}
