using System.Buffers;
using System.Text;

namespace EGov.Local.Documents;

/// <summary>Holds names to Cosmos' rules, so that what works on one machine works there.</summary>
internal static class DocumentNames
{
    private const int LongestId = 255;
    private const int LongestPartition = 1024;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\?#");

    /// <exception cref="ArgumentException">A name that no store takes.</exception>
    internal static void Require(string partition, string id)
    {
        if (!AreTaken(partition, id))
        {
            throw new ArgumentException($"The document '{partition}' '{id}' has a name that no store takes.");
        }
    }

    /// <summary>
    /// False for a name that Cosmos does not take, and for one that two texts would share in UTF-8: half a surrogate pair, or what follows a NUL.
    /// </summary>
    internal static bool AreTaken(string partition, string id) =>
        id.Length is > 0 and <= LongestId && partition.Length is > 0 and <= LongestPartition && IsTaken(id) && IsTaken(partition);

    private static bool IsTaken(string name)
    {
        if (name.AsSpan().ContainsAny(Forbidden))
        {
            return false;
        }

        for (var rest = name.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done || Rune.IsControl(rune))
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }
}
