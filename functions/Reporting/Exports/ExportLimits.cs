namespace EGov.Reporting.Exports;

/// <summary>The bounds of exports; published under these names.</summary>
internal static class ExportLimits
{
    /// <summary>The most values that a file holds; more are asked for by stretches of time.</summary>
    public const int ExportValues = 100_000;

    /// <summary>The largest file that is written, in bytes.</summary>
    public const int ExportFile = 100 * 1024 * 1024;
}
