using System.Security.Cryptography;

namespace EGov.Platform.Files;

/// <summary>AES-256-GCM in one piece: version, nonce, tag, then the encrypted content.</summary>
public static class Sealed
{
    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeaderLength = 1 + NonceLength + TagLength;

    /// <summary>Encrypts.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="content">What to encrypt.</param>
    /// <param name="about">What the content belongs to; it opens only with the same.</param>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> about)
    {
        var box = new byte[HeaderLength + content.Length];
        box[0] = Version;
        RandomNumberGenerator.Fill(box.AsSpan(1, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(box.AsSpan(1, NonceLength), content, box.AsSpan(HeaderLength), box.AsSpan(1 + NonceLength, TagLength), about);
        return box;
    }

    /// <summary>Decrypts.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="box">What was made of the content.</param>
    /// <param name="about">What the content belongs to.</param>
    /// <exception cref="CryptographicException">The box was changed, or belongs to something else.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> about)
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
