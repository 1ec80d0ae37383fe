using System.Buffers;

namespace EGov.Local.Documents;

/// <summary>Holds names to Cosmos' rules, so that what works on one machine works there.</summary>
internal static class DocumentNames
{
    private const int LongestId = 255;
    private const int LongestPartition = 1024;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\?#");

    /// <exception cref="ArgumentException">A name that Cosmos does not take.</exception>
    internal static void Require(string partition, string id)
    {
        if (id.Length is 0 or > LongestId || partition.Length is 0 or > LongestPartition
            || id.AsSpan().ContainsAny(Forbidden) || partition.AsSpan().ContainsAny(Forbidden))
        {
            throw new ArgumentException($"The document '{partition}' '{id}' has a name that no store takes.");
        }
    }
}
