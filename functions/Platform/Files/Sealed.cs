using System.Security.Cryptography;

namespace EGov.Platform.Files;

/// <summary>AES-256-GCM in one piece: version, nonce, tag, then the encrypted content.</summary>
internal static class Sealed
{
    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeaderLength = 1 + NonceLength + TagLength;

    /// <param name="key">32 bytes.</param>
    /// <param name="content">What to encrypt.</param>
    /// <param name="about">What the content belongs to; it opens only with the same.</param>
    internal static byte[] Seal(byte[] key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> about)
    {
        var box = new byte[HeaderLength + content.Length];
        box[0] = Version;
        RandomNumberGenerator.Fill(box.AsSpan(1, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(box.AsSpan(1, NonceLength), content, box.AsSpan(HeaderLength), box.AsSpan(1 + NonceLength, TagLength), about);
        return box;
    }

    /// <exception cref="CryptographicException">The box was changed, or belongs to something else.</exception>
    internal static byte[] Open(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> about)
    {
        if (box.Length < HeaderLength || box[0] != Version)
        {
            throw new CryptographicException("The encrypted content has no known header.");
        }

        var content = new byte[box.Length - HeaderLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(box.Slice(1, NonceLength), box[HeaderLength..], box.Slice(1 + NonceLength, TagLength), content, about);
        return content;
    }
}
