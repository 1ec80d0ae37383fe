using System.Security.Cryptography;

namespace EGov.Platform.Proof;

/// <summary>
/// The hash tree over entries, as certificate transparency makes it (RFC 6962, section 2.1): a leaf's hash begins with a zero
/// byte, a node's with a one, and what has no neighbour moves up as it is.
/// </summary>
public sealed class MerkleTree
{
    private readonly List<byte[][]> levels = [];

    /// <summary>Makes the tree.</summary>
    /// <param name="leaves">At least one: the digests of entries (<see cref="ProofHash"/>).</param>
    /// <exception cref="FormatException">One of them is no hexadecimal text.</exception>
    public MerkleTree(IReadOnlyList<string> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        ArgumentOutOfRangeException.ThrowIfZero(leaves.Count);
        levels.Add([.. leaves.Select(LeafOf)]);
        while (levels[^1] is { Length: > 1 } below)
        {
            levels.Add([.. below.Chunk(2).Select(pair => pair is [var left, var right] ? NodeOf(left, right) : pair[0])]);
        }
    }

    /// <summary>The root, in hexadecimal.</summary>
    public string Root => Convert.ToHexStringLower(levels[^1][0]);

    /// <summary>What a leaf is hashed with on its way to the root, from below.</summary>
    /// <param name="index">Its place, counted from 0.</param>
    public IReadOnlyList<string> PathOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, levels[0].Length);
        var path = new List<string>();
        foreach (var level in levels)
        {
            if ((index ^ 1) < level.Length)
            {
                path.Add(Convert.ToHexStringLower(level[index ^ 1]));
            }

            index >>= 1;
        }

        return path;
    }

    /// <summary>Whether a path leads from an entry to the root (RFC 9162, section 2.1.3.2).</summary>
    /// <param name="leaf">The digest of the entry.</param>
    /// <param name="index">Its place, counted from 0.</param>
    /// <param name="count">How many leaves the tree has.</param>
    /// <param name="path">The path, from below.</param>
    /// <param name="root">The root.</param>
    public static bool Leads(string leaf, int index, int count, IReadOnlyList<string> path, string root)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        ArgumentNullException.ThrowIfNull(path);
        if (index < 0 || index >= count || !IsDigest(leaf) || !path.All(IsDigest))
        {
            return false;
        }

        var (place, last, hash) = (index, count - 1, LeafOf(leaf));
        foreach (var neighbour in path.Select(Convert.FromHexString))
        {
            if (last == 0)
            {
                return false;
            }

            if ((place & 1) == 1 || place == last)
            {
                hash = NodeOf(neighbour, hash);
                while ((place & 1) == 0 && place != 0)
                {
                    (place, last) = (place >> 1, last >> 1);
                }
            }
            else
            {
                hash = NodeOf(hash, neighbour);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 && Convert.ToHexStringLower(hash) == root;
    }

    /// <summary>Whether the text is a digest as <see cref="ProofHash"/> writes them: 64 lower-case hexadecimal digits.</summary>
    /// <param name="text">The text.</param>
    public static bool IsDigest(string text) => text?.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static byte[] LeafOf(string digest) => SHA256.HashData([0, .. Convert.FromHexString(digest)]);

    private static byte[] NodeOf(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
