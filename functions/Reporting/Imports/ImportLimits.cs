namespace EGov.Reporting.Imports;

/// <summary>The bounds of imports; published under these names.</summary>
internal static class ImportLimits
{
    /// <summary>The most values that a file brings.</summary>
    public const int ImportValues = 400_000;

    /// <summary>The most values that are taken in one step of an import.</summary>
    public const int ImportChunk = 1000;
}
