using System.Buffers;
using System.Text;

namespace EGov.Platform.Storage;

/// <summary>
/// Holds names to what every store takes and tells apart, so that what works on one machine works everywhere. Ids have no character beyond
/// the basic plane, such as an emoji: stores that compare UTF-8 and stores that compare UTF-16 would list those in different orders.
/// </summary>
public static class DocumentNames
{
    private const int LongestId = 255;
    private const int LongestPartition = 2048;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\?#");

    /// <summary>Fails for a name that not every store takes.</summary>
    /// <exception cref="ArgumentException">A name that no store takes.</exception>
    public static void Require(string partition, string id)
    {
        if (!AreTaken(partition, id))
        {
            throw new ArgumentException($"The document '{partition}' '{id}' has a name that no store takes.");
        }
    }

    /// <summary>
    /// False for a name that Cosmos does not take, and for one that two texts would share in UTF-8: half a surrogate pair, or what follows a NUL.
    /// </summary>
    /// <param name="partition">At most 2,048 bytes of UTF-8.</param>
    /// <param name="id">At most 255 characters, of the basic plane.</param>
    public static bool AreTaken(string partition, string id)
    {
        ArgumentNullException.ThrowIfNull(partition);
        ArgumentNullException.ThrowIfNull(id);
        return id.Length is > 0 and <= LongestId && partition.Length is > 0 and <= LongestPartition
            && IsTaken(id, static rune => rune.IsBmp) && IsTaken(partition, static _ => true)
            && Encoding.UTF8.GetByteCount(partition) <= LongestPartition;
    }

    private static bool IsTaken(string name, Func<Rune, bool> takes)
    {
        if (name.AsSpan().ContainsAny(Forbidden))
        {
            return false;
        }

        for (var rest = name.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done || Rune.IsControl(rune) || !takes(rune))
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }
}
