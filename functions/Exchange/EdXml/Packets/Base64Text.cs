using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using EGov.Exchange.EdXml.Contents;

namespace EGov.Exchange.EdXml.Packets;

/// <summary>Why a text is not the content of an attachment.</summary>
internal enum Base64Fault
{
    None,

    /// <summary>It is not Base64.</summary>
    Unreadable,

    /// <summary>Its white space is too irregular to be restored.</summary>
    Irregular,
}

/// <summary>Decodes the text of one attachment after the other as it streams by, measures and hashes it, and remembers how it was written.</summary>
internal sealed class Base64Text : IDisposable
{
    private const int Quantum = 4;
    private const int EncodedBytes = 64 << 10;
    private const int LongestReference = 8;

    private static readonly SearchValues<byte> Alphabet = SearchValues.Create([.. Letters, (byte)'=']);
    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\r\n"u8);

    private static ReadOnlySpan<byte> Letters => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;

    private readonly byte[] encoded = ArrayPool<byte>.Shared.Rent(EncodedBytes);
    private readonly byte[] decoded = ArrayPool<byte>.Shared.Rent((EncodedBytes / Quantum * 3) + Quantum);
    private readonly byte[] reference = new byte[LongestReference];
    private readonly byte[] head = new byte[ContentKinds.HeadBytes];
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly LayoutRecorder layout;
    private int encodedLength;
    private int decodedLength;
    private int referenceLength;
    private int headLength;
    private long length;

    public Base64Text(int mostRuns) => layout = new(mostRuns);

    public Base64Fault Fault { get; private set; }

    /// <summary>Whether any character came but white space.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>White space of a text that has not begun.</summary>
    public ReadOnlySpan<byte> Space => layout.Gap;

    /// <summary>Decoded bytes that wait to be taken.</summary>
    public ReadOnlyMemory<byte> Decoded => decoded.AsMemory(0, decodedLength);

    public void Taken() => decodedLength = 0;

    public void Reset() => layout.Reset();

    /// <summary>Takes what it can and returns how much that was: up to the end of the text or until decoded bytes wait.</summary>
    /// <param name="references">Whether an ampersand begins a reference: not so within CDATA.</param>
    public int Take(ReadOnlySpan<byte> chunk, bool references)
    {
        var at = 0;
        while (at < chunk.Length && decodedLength == 0 && Fault == Base64Fault.None)
        {
            var rest = chunk[at..];
            if (referenceLength > 0 || (references && rest[0] == '&'))
            {
                TakeReference(rest[0]);
                at++;
                continue;
            }

            var run = LengthOf(rest, Alphabet);
            if (run > 0)
            {
                at += TakeCharacters(rest[..run]);
                continue;
            }

            var space = LengthOf(rest, WhiteSpace);
            if (space == 0)
            {
                break;
            }

            TakeSpace(rest[..space]);
            at += space;
        }

        return at;
    }

    /// <summary>Ends the text; the last decoded bytes wait then. Ready for the next text once they are taken.</summary>
    public AttachmentSlot? Complete(int offset)
    {
        var tail = DecodeTail();
        var runs = layout.Complete();
        Fault = Fault != Base64Fault.None ? Fault
            : referenceLength > 0 ? Base64Fault.Unreadable
            : layout.Overflown ? Base64Fault.Irregular : Base64Fault.None;
        if (Fault != Base64Fault.None)
        {
            return null;
        }

        var slot = new AttachmentSlot(offset, runs, tail, length, Convert.ToHexStringLower(hash.GetHashAndReset()), ContentKinds.OfHead(head.AsSpan(0, headLength)));
        (length, headLength, HasBegun) = (0, 0, false);
        return slot;
    }

    public void Dispose()
    {
        hash.Dispose();
        ArrayPool<byte>.Shared.Return(encoded);
        ArrayPool<byte>.Shared.Return(decoded);
    }

    private static int LengthOf(ReadOnlySpan<byte> bytes, SearchValues<byte> values)
    {
        var end = bytes.IndexOfAnyExcept(values);
        return end < 0 ? bytes.Length : end;
    }

    private int TakeCharacters(ReadOnlySpan<byte> characters)
    {
        HasBegun = true;
        var count = Math.Min(characters.Length, EncodedBytes - encodedLength);
        characters[..count].CopyTo(encoded.AsSpan(encodedLength));
        encodedLength += count;
        layout.Characters(count);
        if (encodedLength == EncodedBytes)
        {
            // The last four characters stay: they may be the end, which alone may have padding.
            Decode(EncodedBytes - Quantum);
        }

        return count;
    }

    private void TakeSpace(ReadOnlySpan<byte> space)
    {
        layout.Space(space);
        if (layout.Overflown)
        {
            Fault = Base64Fault.Irregular;
        }
    }

    /// <summary>Encoders that break lines with CR LF often come out of XML writers as references to CR.</summary>
    private void TakeReference(byte next)
    {
        if (referenceLength == LongestReference)
        {
            Fault = Base64Fault.Unreadable;
            return;
        }

        reference[referenceLength++] = next;
        if (next != ';')
        {
            return;
        }

        var whole = reference.AsSpan(0, referenceLength);
        if (whole.SequenceEqual("&#13;"u8) || whole.SequenceEqual("&#xD;"u8) || whole.SequenceEqual("&#xd;"u8)
            || whole.SequenceEqual("&#10;"u8) || whole.SequenceEqual("&#xA;"u8) || whole.SequenceEqual("&#xa;"u8))
        {
            TakeSpace(whole);
            referenceLength = 0;
        }
        else
        {
            Fault = Base64Fault.Unreadable;
        }
    }

    private void Decode(int count)
    {
        var status = Base64.DecodeFromUtf8(encoded.AsSpan(0, count), decoded, out var consumed, out var written, isFinalBlock: false);
        if (status != OperationStatus.Done || consumed != count)
        {
            Fault = Base64Fault.Unreadable;
            return;
        }

        encoded.AsSpan(count, encodedLength - count).CopyTo(encoded);
        encodedLength -= count;
        Keep(written);
    }

    /// <summary>Decodes what is left and returns its last characters when an encoder would have written others.</summary>
    private string? DecodeTail()
    {
        var before = Math.Max(0, (encodedLength - 1) / Quantum * Quantum);
        if (before > 0)
        {
            Decode(before);
        }

        if (encodedLength == 0 || Fault != Base64Fault.None)
        {
            return null;
        }

        var given = encoded.AsSpan(0, encodedLength);
        Span<byte> padded = [(byte)'=', (byte)'=', (byte)'=', (byte)'='];
        given.CopyTo(padded);
        Clear(padded);
        Span<byte> content = stackalloc byte[3];
        if (Base64.DecodeFromUtf8(padded, content, out _, out var written) != OperationStatus.Done)
        {
            Fault = Base64Fault.Unreadable;
            return null;
        }

        content[..written].CopyTo(decoded.AsSpan(decodedLength));
        Keep(written);
        encodedLength = 0;
        Span<byte> usual = stackalloc byte[Quantum];
        Base64.EncodeToUtf8(content[..written], usual, out _, out _);
        return given.SequenceEqual(usual) ? null : System.Text.Encoding.ASCII.GetString(given);
    }

    /// <summary>Clears the bits of the last character that belong to no byte: some encoders leave them set, and the decoder refuses that.</summary>
    private static void Clear(Span<byte> quantum)
    {
        var characters = quantum.TrimEnd((byte)'=').Length;
        if (characters is 2 or 3 && Letters.IndexOf(quantum[characters - 1]) is >= 0 and var value)
        {
            quantum[characters - 1] = Letters[characters == 2 ? value & 0x30 : value & 0x3C];
        }
    }

    private void Keep(int written)
    {
        var added = decoded.AsSpan(decodedLength, written);
        hash.AppendData(added);
        var heading = added[..Math.Min(added.Length, head.Length - headLength)];
        heading.CopyTo(head.AsSpan(headLength));
        headLength += heading.Length;
        decodedLength += written;
        length += written;
    }
}
