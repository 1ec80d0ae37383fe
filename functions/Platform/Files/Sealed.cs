using System.Security.Cryptography;
using EGov.Platform.Files.Sealing;

namespace EGov.Platform.Files;

/// <summary>
/// Contents encrypted by AES-256-GCM, bound to what they belong to. Version 1 is one piece: version, nonce, tag, then the encrypted content.
/// Version 2 is frames, for contents that nobody wants whole in memory.
/// </summary>
public static class Sealed
{
    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeaderLength = 1 + NonceLength + TagLength;

    /// <summary>Encrypts in one piece.</summary>
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

    /// <summary>Encrypts in frames: what is read of the stream given is what was made of the content.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="content">What to encrypt, from where it is; stays open.</param>
    /// <param name="about">What the content belongs to.</param>
    public static Stream Seal(byte[] key, Stream content, ReadOnlySpan<byte> about) => SealingStream.Over(key, content, about);

    /// <summary>Decrypts, whatever the version.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="box">What was made of the content.</param>
    /// <param name="about">What the content belongs to.</param>
    /// <exception cref="CryptographicException">The box was changed, or belongs to something else.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> about) => box switch
    {
        [Version, ..] when box.Length >= HeaderLength => OpenPiece(key, box, about),
        [SealedFrames.Version, ..] when box.Length >= SealedFrames.HeaderLength + SealedFrames.TagLength => OpenFrames(key, box, about),
        _ => throw Unknown(),
    };

    /// <summary>
    /// Decrypts while it is read. What is given is what was sealed, from its beginning; whether it is whole is known only at the end, where
    /// reading fails if something is missing: nothing of the content may count before.
    /// </summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="box">What was made of the content, of any version; one of version 1 is held in memory whole. Closed with the stream given.</param>
    /// <param name="about">What the content belongs to.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="CryptographicException">The box was changed, or belongs to something else. Also while it is read.</exception>
    public static async Task<Stream> OpenAsync(byte[] key, Stream box, ReadOnlyMemory<byte> about, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(box);
        var header = new byte[SealedFrames.HeaderLength];
        var read = await box.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        if (read == header.Length && header[0] == SealedFrames.Version)
        {
            return new OpeningStream(box, new SealedFrames(key, header, about.Span));
        }

        using var whole = new MemoryStream();
        whole.Write(header, 0, read);
        await box.CopyToAsync(whole, cancellation).ConfigureAwait(false);
        var content = Open(key, whole.GetBuffer().AsSpan(0, (int)whole.Length), about.Span);
        await box.DisposeAsync().ConfigureAwait(false);
        return new MemoryStream(content, writable: false);
    }

    private static byte[] OpenPiece(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> about)
    {
        var content = new byte[box.Length - HeaderLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(box.Slice(1, NonceLength), box[HeaderLength..], box.Slice(1 + NonceLength, TagLength), content, about);
        return content;
    }

    private static byte[] OpenFrames(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> about)
    {
        using var frames = new SealedFrames(key, box[..SealedFrames.HeaderLength], about);
        var rest = box[SealedFrames.HeaderLength..];
        var count = Math.Max(1, (rest.Length + SealedFrames.BoxLength - 1) / SealedFrames.BoxLength);
        if (rest.Length - ((count - 1) * SealedFrames.BoxLength) < SealedFrames.TagLength)
        {
            throw new CryptographicException("The encrypted content ends early.");
        }

        var content = new byte[rest.Length - (count * SealedFrames.TagLength)];
        var length = 0;
        for (var left = count; left > 0; left--)
        {
            var frame = rest[..Math.Min(rest.Length, SealedFrames.BoxLength)];
            length += frames.Open(frame, content.AsSpan(length), last: left == 1);
            rest = rest[frame.Length..];
        }

        return content;
    }

    private static CryptographicException Unknown() => new("The encrypted content has no known header.");
}
