using System.Buffers.Binary;
using System.Security.Cryptography;

namespace EGov.Platform.Files.Sealing;

/// <summary>
/// Version 2 of what is sealed: AES-256-GCM in frames, so that a content is sealed and opened a piece at a time. It is the STREAM construction
/// (Hoang, Reyhanitabar, Rogaway and Vizár, 2015) under a key of the content's own: a frame's nonce is a random prefix, the frame's number and
/// whether it is the last, so that a frame that is missing, moved, of another content, or behind the end does not open.
/// </summary>
/// <remarks>
/// The header is the version (1 byte), the salt (32) and the prefix (7). The content's key is derived (HKDF-SHA-256) of the owner's key with the
/// salt and what the content belongs to: an owner has far more contents than random prefixes alone are safe for. Behind it lie the frames,
/// each encrypted and followed by its tag (16): all but the last of 64 kB, the last with what is left, which is nothing for an empty content.
/// </remarks>
internal sealed class SealedFrames : IDisposable
{
    internal const byte Version = 2;

    /// <summary>Bytes of content in a frame.</summary>
    internal const int PlainLength = 64 * 1024;

    internal const int TagLength = 16;

    /// <summary>Bytes of a frame but the last as it is stored.</summary>
    internal const int BoxLength = PlainLength + TagLength;

    internal const int HeaderLength = 1 + SaltLength + PrefixLength;

    private const int SaltLength = 32;
    private const int PrefixLength = 7;
    private const int NonceLength = 12;
    private const int KeyLength = 32;

    private readonly AesGcm aes;
    private readonly byte[] nonce = new byte[NonceLength];
    private uint next;

    /// <param name="key">The owner's, 32 bytes.</param>
    /// <param name="header">Of <see cref="NewHeader"/>.</param>
    /// <param name="about">What the content belongs to.</param>
    internal SealedFrames(byte[] key, ReadOnlySpan<byte> header, ReadOnlySpan<byte> about)
    {
        Span<byte> own = stackalloc byte[KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, own, header.Slice(1, SaltLength), about);
        aes = new AesGcm(own, TagLength);
        CryptographicOperations.ZeroMemory(own);
        header.Slice(1 + SaltLength, PrefixLength).CopyTo(nonce);
    }

    internal static byte[] NewHeader()
    {
        var header = new byte[HeaderLength];
        RandomNumberGenerator.Fill(header);
        header[0] = Version;
        return header;
    }

    /// <summary>Encrypts the next frame; gives how long it is.</summary>
    internal int Seal(ReadOnlySpan<byte> plain, Span<byte> box, bool last)
    {
        Number(last);
        aes.Encrypt(nonce, plain, box[..plain.Length], box.Slice(plain.Length, TagLength));
        return plain.Length + TagLength;
    }

    /// <summary>Decrypts the next frame; gives how long its content is.</summary>
    /// <exception cref="CryptographicException">It is not the next frame of this content.</exception>
    internal int Open(ReadOnlySpan<byte> box, Span<byte> plain, bool last)
    {
        if (box.Length < TagLength)
        {
            throw new CryptographicException("The encrypted content ends early.");
        }

        Number(last);
        var length = box.Length - TagLength;
        aes.Decrypt(nonce, box[..length], box[length..], plain[..length]);
        return length;
    }

    public void Dispose() => aes.Dispose();

    private void Number(bool last)
    {
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(PrefixLength), next);
        nonce[^1] = last ? (byte)1 : (byte)0;
        next = checked(next + 1);
    }
}
