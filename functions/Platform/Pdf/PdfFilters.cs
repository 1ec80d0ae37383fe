using System.IO.Compression;

namespace EGov.Platform.Pdf;

/// <summary>Unpacks streams within a bound.</summary>
internal static class PdfFilters
{
    private const int MostFilters = 4;

    /// <summary>The unpacked stream; null where the packing is a picture's or one that is not read here.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="resolve">Gives what references stand for.</param>
    /// <param name="most">So many bytes at most.</param>
    /// <param name="charge">Told what every filter has unpacked, so that filters around filters are paid for as well.</param>
    /// <exception cref="PdfFormatException">It cannot be unpacked, or is larger.</exception>
    public static ReadOnlyMemory<byte>? Unpack(PdfStream stream, Func<PdfValue?, PdfValue?> resolve, int most, Action<int> charge)
    {
        var filters = Listed(resolve(stream.Dictionary["Filter"] ?? stream.Dictionary["F"]), resolve);
        var settings = Listed(resolve(stream.Dictionary["DecodeParms"] ?? stream.Dictionary["DP"]), resolve);
        if (filters.Count > MostFilters)
        {
            throw new PdfFormatException("A stream is packed too often.");
        }

        var content = stream.Raw;
        for (var index = 0; index < filters.Count; index++)
        {
            switch ((filters[index] as PdfName)?.Value)
            {
                case "FlateDecode" or "Fl":
                    var inflated = Inflate(content, most);
                    charge(inflated.Length);
                    content = Unpredict(inflated, settings.ElementAtOrDefault(index) as PdfDictionary);
                    break;
                case "ASCIIHexDecode" or "AHx":
                    content = Hexadecimal(content.Span);
                    break;
                default:
                    return null;
            }
        }

        return content;
    }

    private static List<PdfValue?> Listed(PdfValue? value, Func<PdfValue?, PdfValue?> resolve) => value switch
    {
        null => [],
        PdfArray array => [.. array.Items.Select(resolve)],
        _ => [value],
    };

    private static byte[] Inflate(ReadOnlyMemory<byte> packed, int most)
    {
        using var output = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            using var input = new MemoryStream(packed.ToArray(), writable: false);
            using var inflated = new ZLibStream(input, CompressionMode.Decompress);
            for (int read; (read = inflated.Read(buffer)) > 0;)
            {
                if (output.Length + read > most)
                {
                    throw new PdfFormatException("A stream unpacks to too much.");
                }

                output.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException failure)
        {
            throw new PdfFormatException("A stream cannot be unpacked.", failure);
        }

        return output.ToArray();
    }

    private static byte[] Hexadecimal(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'>');
        byte[] closed = [(byte)'<', .. end < 0 ? text : text[..end], (byte)'>'];
        return ((PdfString)new PdfLexer(closed).Read()).Bytes;
    }

    /// <summary>Undoes the row filters of PNG (ISO 32000-2, 7.4.4.4), which cross-reference streams use.</summary>
    private static byte[] Unpredict(byte[] content, PdfDictionary? settings)
    {
        if (settings?["Predictor"] is not PdfInteger { Value: >= 10 })
        {
            return content;
        }

        var colours = (int)Bounded(settings["Colors"], 1, 32);
        var width = Math.Max(1, colours * (int)Bounded(settings["BitsPerComponent"], 8, 16) / 8);
        var row = (colours * (int)Bounded(settings["BitsPerComponent"], 8, 16) * (int)Bounded(settings["Columns"], 1, 100_000) + 7) / 8;
        var rows = content.Length / (row + 1);
        var plain = new byte[rows * row];
        for (var index = 0; index < rows; index++)
        {
            var filter = content[index * (row + 1)];
            for (var column = 0; column < row; column++)
            {
                var left = column < width ? 0 : plain[(index * row) + column - width];
                var up = index == 0 ? 0 : plain[((index - 1) * row) + column];
                var corner = index == 0 || column < width ? 0 : plain[((index - 1) * row) + column - width];
                var predicted = filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 };
                plain[(index * row) + column] = (byte)(content[(index * (row + 1)) + 1 + column] + predicted);
            }
        }

        return plain;
    }

    private static long Bounded(PdfValue? value, int otherwise, int most) => value switch
    {
        null => otherwise,
        PdfInteger { Value: > 0 and var number } when number <= most => number,
        _ => throw new PdfFormatException("A stream's settings are out of bounds."),
    };

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (byLeft, byUp, byCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }
}
