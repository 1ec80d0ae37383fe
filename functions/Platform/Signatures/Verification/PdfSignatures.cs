using System.Globalization;
using EGov.Platform.Pdf;

namespace EGov.Platform.Signatures.Verification;

/// <summary>A signature as it lies in a PDF.</summary>
/// <param name="Field">The name of its field.</param>
/// <param name="Dictionary">The signature dictionary.</param>
/// <param name="Range">What it says to cover; null where that is not two pieces around the signature, from the first byte on.</param>
/// <param name="Widget">Where and how it is seen; null where it is nowhere.</param>
internal sealed record PdfSignature(string Field, PdfDictionary Dictionary, PdfSignedRange? Range, PdfDictionary? Widget)
{
    public string? SubFilter => Dictionary.NameOf("SubFilter");

    /// <summary>What the document says about the time of signing.</summary>
    public DateTimeOffset? ClaimedAt =>
        Dictionary["M"] is PdfString { Text: var text }
        && DateTimeOffset.TryParseExact(
            text.TrimStart('D', ':').Replace("'", "", StringComparison.Ordinal).Replace("Z", "+0000", StringComparison.Ordinal) is var plain && plain.Length == 14 ? plain + "+0000" : plain.Length > 19 ? plain[..19] : plain,
            "yyyyMMddHHmmsszzz",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var at) ? at : null;
}

/// <summary>Two pieces of a file around a gap.</summary>
/// <param name="Gap">Where the gap begins.</param>
/// <param name="Resumes">Where the second piece begins.</param>
/// <param name="End">Where the second piece ends.</param>
internal sealed record PdfSignedRange(int Gap, int Resumes, int End);

/// <summary>Finds the signatures of a PDF.</summary>
internal static class PdfSignatures
{
    public const int Most = 64;
    private const int MostFields = 10_000;

    /// <summary>In the order of what they cover; those whose range makes no sense come last.</summary>
    /// <exception cref="PdfFormatException">The fields are too many or form a loop.</exception>
    public static List<PdfSignature> In(PdfFile file)
    {
        var found = new List<PdfSignature>();
        var open = new Stack<(PdfValue Field, string Name, bool Signs)>(
            file.ArrayOf(file.DictionaryOf(file.Catalog["AcroForm"])?["Fields"]).Select(field => (field, "", false)));
        for (var seen = 0; open.TryPop(out var next); seen++)
        {
            if (seen > MostFields || found.Count > Most)
            {
                throw new PdfFormatException("The form has too many fields.");
            }

            if (file.DictionaryOf(next.Field) is not { } field)
            {
                continue;
            }

            var name = string.Join('.', new[] { next.Name, (file.Resolve(field["T"]) as PdfString)?.Text }.Where(part => !string.IsNullOrEmpty(part)));
            var signs = field.NameOf("FT") is { } kind ? kind == "Sig" : next.Signs;
            if (signs && file.DictionaryOf(field["V"]) is { } signature)
            {
                var widget = field["Rect"] is not null ? field : file.ArrayOf(field["Kids"]).Select(file.DictionaryOf).FirstOrDefault(kid => kid?["Rect"] is not null);
                found.Add(new PdfSignature(name, signature, RangeOf(file, signature), widget));
            }

            foreach (var kid in file.ArrayOf(field["Kids"]))
            {
                open.Push((kid, name, signs));
            }
        }

        return [.. found.OrderBy(signature => signature.Range?.End ?? int.MaxValue)];
    }

    private static PdfSignedRange? RangeOf(PdfFile file, PdfDictionary signature)
    {
        return file.ArrayOf(signature["ByteRange"]) is
            [PdfInteger { Value: 0 }, PdfInteger { Value: > 0 and var gap }, PdfInteger { Value: var resumes }, PdfInteger { Value: > 0 and var length }]
            && resumes > gap && resumes <= file.Data.Length && length <= file.Data.Length - resumes
                ? new PdfSignedRange((int)gap, (int)resumes, (int)(resumes + length))
                : null;
    }
}
