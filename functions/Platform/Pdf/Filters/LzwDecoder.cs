namespace EGov.Platform.Pdf.Filters;

/// <summary><c>LZWDecode</c> (ISO 32000-2, 7.4.4): codes of 9 to 12 bits for sequences that came before.</summary>
/// <param name="source">The packed bytes.</param>
/// <param name="early">How many codes earlier than needed the codes grow longer: 1, or 0 where the stream says so.</param>
internal sealed class LzwDecoder(Stream source, int early) : PdfDecoder(source)
{
    private const int Clear = 256;
    private const int End = 257;
    private const int Most = 4096;
    private const int None = -1;

    private readonly int[] before = new int[Most];
    private readonly byte[] last = new byte[Most];
    private readonly byte[] sequence = new byte[Most];
    private int waiting;
    private int next = End + 1;
    private int previous = None;
    private byte first;
    private int bits;
    private int bitCount;
    private bool ended;

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && (waiting > 0 || ReadSequence()))
        {
            // The sequence was walked from its end, so that it lies the wrong way round.
            buffer[read++] = sequence[--waiting];
        }

        return read;
    }

    private bool ReadSequence()
    {
        while (!ended)
        {
            var code = ReadCode();
            if (code is None or End)
            {
                ended = true;
            }
            else if (code == Clear)
            {
                (next, previous) = (End + 1, None);
            }
            else
            {
                Unfold(code);
                return true;
            }
        }

        return false;
    }

    private void Unfold(int code)
    {
        if (code > next || (code == next && previous == None) || (code > End && previous == None))
        {
            throw new PdfFormatException("A stream names a sequence that it never gave.");
        }

        var at = code;
        if (code == next)
        {
            sequence[waiting++] = first;
            at = previous;
        }

        for (; at > End; at = before[at])
        {
            sequence[waiting++] = last[at];
        }

        sequence[waiting++] = first = (byte)at;
        if (previous != None && next < Most)
        {
            (before[next], last[next]) = (previous, first);
            next++;
        }

        previous = code;
    }

    private int ReadCode()
    {
        var length = (next + early) switch { < 512 => 9, < 1024 => 10, < 2048 => 11, _ => 12 };
        while (bitCount < length)
        {
            if (Next() is not (>= 0 and var more))
            {
                return None;
            }

            bits = ((bits << 8) | more) & 0xFFFFFF;
            bitCount += 8;
        }

        bitCount -= length;
        return (bits >> bitCount) & ((1 << length) - 1);
    }
}
