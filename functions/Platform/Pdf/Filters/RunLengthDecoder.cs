namespace EGov.Platform.Pdf.Filters;

/// <summary><c>RunLengthDecode</c> (ISO 32000-2, 7.4.5): a length, then so many bytes or one that is repeated.</summary>
internal sealed class RunLengthDecoder(Stream source) : PdfDecoder(source)
{
    private const int End = 128;

    private int left;
    private int repeated = -1;
    private bool ended;

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && (left > 0 || ReadLength()))
        {
            var value = repeated >= 0 ? repeated : Next();
            if (value < 0)
            {
                throw new PdfFormatException("A stream of runs is cut off.");
            }

            buffer[read++] = (byte)value;
            left--;
        }

        return read;
    }

    private bool ReadLength()
    {
        var length = ended ? -1 : Next();
        ended = length is -1 or End;
        if (ended)
        {
            return false;
        }

        (left, repeated) = length < End ? (length + 1, -1) : (257 - length, Next());
        return length < End || repeated >= 0 ? true : throw new PdfFormatException("A stream of runs is cut off.");
    }
}
