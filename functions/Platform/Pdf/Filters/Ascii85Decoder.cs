using System.Buffers.Binary;

namespace EGov.Platform.Pdf.Filters;

/// <summary><c>ASCII85Decode</c> (ISO 32000-2, 7.4.3): five digits of base 85 are four bytes, <c>z</c> is four zeros.</summary>
internal sealed class Ascii85Decoder(Stream source) : PdfDecoder(source)
{
    private const int GroupLength = 5;

    private readonly byte[] group = new byte[4];
    private int given;
    private int ready;
    private bool ended;

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && (given < ready || ReadGroup()))
        {
            buffer[read++] = group[given++];
        }

        return read;
    }

    private bool ReadGroup()
    {
        var (digits, value) = (0, 0L);
        while (digits < GroupLength && !ended)
        {
            switch (Next())
            {
                case -1 or '~':
                    ended = true;
                    break;
                case var letter when PdfLexer.IsSpace(letter):
                    break;
                case 'z' when digits == 0:
                    digits = GroupLength;
                    break;
                case >= '!' and <= 'u' and var letter:
                    (digits, value) = (digits + 1, (value * 85) + letter - '!');
                    break;
                default:
                    throw new PdfFormatException("A stream is not of base 85.");
            }
        }

        if (digits == 1)
        {
            throw new PdfFormatException("A stream of base 85 ends within a byte.");
        }

        // The digits that a last group leaves out are the highest, so that what is cut off changes no byte before it.
        for (var left = digits; digits > 0 && left < GroupLength; left++)
        {
            value = (value * 85) + 84;
        }

        BinaryPrimitives.WriteUInt32BigEndian(group, value <= uint.MaxValue ? (uint)value : throw new PdfFormatException("A group of base 85 is too large."));
        (given, ready) = (0, Math.Max(0, digits - 1));
        return ready > 0;
    }
}
