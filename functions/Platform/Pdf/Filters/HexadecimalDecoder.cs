namespace EGov.Platform.Pdf.Filters;

/// <summary><c>ASCIIHexDecode</c> (ISO 32000-2, 7.4.2).</summary>
internal sealed class HexadecimalDecoder(Stream source) : PdfDecoder(source)
{
    private bool ended;

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && !ended && Digit() is >= 0 and var high)
        {
            // An odd last digit stands for itself and a zero.
            buffer[read++] = (byte)((high << 4) | Math.Max(0, Digit()));
        }

        return read;
    }

    private int Digit()
    {
        var letter = ended ? -1 : Next();
        while (PdfLexer.IsSpace(letter))
        {
            letter = Next();
        }

        ended |= letter is -1 or '>';
        return ended ? -1
            : letter < 128 && char.IsAsciiHexDigit((char)letter) ? (letter & 0xF) + (letter >> 6) * 9
            : throw new PdfFormatException("A stream is not hexadecimal.");
    }
}
