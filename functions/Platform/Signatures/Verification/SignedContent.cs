using System.Security.Cryptography;

namespace EGov.Platform.Signatures.Verification;

/// <summary>What a signature is over, in the pieces in which it lies in its document: nobody copies it to look at it.</summary>
/// <param name="Pieces">The pieces, one behind the other.</param>
internal sealed record SignedContent(params IReadOnlyList<ReadOnlyMemory<byte>> Pieces)
{
    /// <summary>In bytes.</summary>
    public long Length => Pieces.Sum(static piece => (long)piece.Length);

    /// <summary>All of it in one array.</summary>
    public byte[] Join()
    {
        var whole = new byte[Length];
        var place = 0;
        foreach (var piece in Pieces)
        {
            piece.Span.CopyTo(whole.AsSpan(place));
            place += piece.Length;
        }

        return whole;
    }

    public byte[] Digest(HashAlgorithmName algorithm)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        foreach (var piece in Pieces)
        {
            hash.AppendData(piece.Span);
        }

        return hash.GetHashAndReset();
    }
}
