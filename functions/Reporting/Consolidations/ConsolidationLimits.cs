namespace EGov.Reporting.Consolidations;

/// <summary>The bounds of what is put together; published under these names.</summary>
internal static class ConsolidationLimits
{
    /// <summary>The most rows that a paper of it has; a workbook takes all.</summary>
    public const int ConsolidatedRows = 10_000;
}
