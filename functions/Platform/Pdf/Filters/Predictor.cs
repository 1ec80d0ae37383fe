namespace EGov.Platform.Pdf.Filters;

/// <summary>How rows were written as differences before they were packed (ISO 32000-2, 7.4.4.4).</summary>
/// <param name="Kind">1 for not at all, 2 as TIFF does, from 10 on as PNG does.</param>
/// <param name="Sample">The bytes of one sample of all colours, at least one.</param>
/// <param name="Row">The bytes of one row.</param>
/// <param name="Bits">The bits of one colour.</param>
internal sealed record Predictor(long Kind, int Sample, int Row, int Bits)
{
    /// <summary>Whether it is undone here: differences of single bits, as TIFF has them, are only found in pictures.</summary>
    public bool IsKnown => Kind is 1 or >= 10 and <= 15 || (Kind == 2 && Bits == 8);

    /// <exception cref="PdfFormatException">The settings are out of bounds.</exception>
    public static Predictor Of(PdfDictionary? settings, Func<PdfValue?, PdfValue?> resolve)
    {
        var (kind, colours) = (Bounded("Predictor", 1, 15), Bounded("Colors", 1, 32));
        var bits = Bounded("BitsPerComponent", 8, 16);
        return new(kind, Math.Max(1, colours * bits / 8), ((colours * bits * Bounded("Columns", 1, 100_000)) + 7) / 8, bits);

        int Bounded(string key, int otherwise, int most) => resolve(settings?[key]) switch
        {
            null => otherwise,
            PdfInteger { Value: > 0 and var number } when number <= most => (int)number,
            _ => throw new PdfFormatException("A stream's settings are out of bounds."),
        };
    }

    public Stream Undo(Stream source) => Kind == 1 ? source : new PredictorDecoder(source, this);
}
