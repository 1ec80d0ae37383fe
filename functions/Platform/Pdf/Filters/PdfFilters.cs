using System.IO.Compression;
using EGov.Platform.Storage;

namespace EGov.Platform.Pdf.Filters;

/// <summary>Unpacks streams within a bound.</summary>
internal static class PdfFilters
{
    private const int MostFilters = 4;

    /// <summary>Begins to unpack a stream, up to the first filter that is a picture's or not known.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="resolve">Gives what references stand for.</param>
    /// <param name="most">So many bytes at most.</param>
    /// <param name="charge">Told what every filter has unpacked, so that filters around filters are paid for as well.</param>
    /// <param name="samples">Whether the content is a picture's samples, which stay as differences where they were written so.</param>
    /// <exception cref="PdfFormatException">It cannot be unpacked; <see cref="PdfTooLargeException"/> when it is larger. Also while it is read.</exception>
    public static PdfContent Open(PdfStream stream, Func<PdfValue?, PdfValue?> resolve, long most, Action<int> charge, bool samples = false)
    {
        var filters = Listed(resolve(stream.Dictionary["Filter"]), resolve);
        var settings = Listed(resolve(stream.Dictionary["DecodeParms"] ?? stream.Dictionary["DP"]), resolve);
        if (filters.Count > MostFilters)
        {
            throw new PdfFormatException("A stream is packed too often.");
        }

        var names = filters.ConvertAll(filter => (filter as PdfName)?.Value ?? throw new PdfFormatException("A filter has no name."));
        Stream content = new MemoryReader(stream.Raw);
        for (var index = 0; index < names.Count; index++)
        {
            var setting = settings.ElementAtOrDefault(index) as PdfDictionary;
            if (Undo(names[index], setting, content, resolve) is not { } plain)
            {
                return new(content, names[index..]);
            }

            content = new PdfMeter(plain, most, charge);
            if (!samples && names[index] is "FlateDecode" or "Fl" or "LZWDecode" or "LZW")
            {
                var predictor = Predictor.Of(setting, resolve);
                if (!predictor.IsKnown)
                {
                    return new(content, [$"Predictor{predictor.Kind}", .. names[(index + 1)..]]);
                }

                content = predictor.Undo(content);
            }
        }

        return new(content, []);
    }

    private static Stream? Undo(string name, PdfDictionary? setting, Stream packed, Func<PdfValue?, PdfValue?> resolve) => name switch
    {
        "FlateDecode" or "Fl" => new ZLibStream(packed, CompressionMode.Decompress),
        "LZWDecode" or "LZW" => new LzwDecoder(packed, resolve(setting?["EarlyChange"]) is PdfInteger { Value: 0 } ? 0 : 1),
        "RunLengthDecode" or "RL" => new RunLengthDecoder(packed),
        "ASCII85Decode" or "A85" => new Ascii85Decoder(packed),
        "ASCIIHexDecode" or "AHx" => new HexadecimalDecoder(packed),
        _ => null,
    };

    private static List<PdfValue?> Listed(PdfValue? value, Func<PdfValue?, PdfValue?> resolve) => value switch
    {
        null or PdfKeyword => [],
        PdfArray array => [.. array.Items.Select(resolve)],
        _ => [value],
    };
}
