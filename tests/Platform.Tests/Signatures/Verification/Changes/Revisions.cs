using System.Globalization;
using System.Text;
using EGov.Platform.Pdf;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Tests.Pdf;

namespace EGov.Platform.Tests.Signatures.Verification.Changes;

/// <summary>Writes revisions of a PDF as somebody would who wants to get something past a signature, or as other programs write them.</summary>
internal static class Revisions
{
    public const int Nowhere = 90;
    public const string Content = "BT /F1 24 Tf 50 700 Td (1 000 dong) Tj ET /Im Do";

    /// <summary>
    /// A page of two contents, one of which is not there; with a font, a drawing and a note that has a look of its own.
    /// </summary>
    public static byte[] Paper() => PdfBuilder.WithPage()
        .Replace(3, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R {Nowhere} 0 R] /Annots [7 0 R] /Resources << /Font << /F1 5 0 R >> /XObject << /Im 6 0 R >> >> >>")
        .Add(Stream(Content, "", "10 0 R"))
        .Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
        .Add(Stream("0 0 1 rg 0 0 10 10 re f", "/Type /XObject /Subtype /Form /BBox [0 0 10 10]"))
        .Add("<< /Type /Annot /Subtype /FreeText /Rect [50 600 200 650] /Contents (note) /F 4 /P 3 0 R /AP << /N 8 0 R >> >>")
        .Add(Stream("1 0 0 RG 0 0 150 50 re s", "/Type /XObject /Subtype /Form /BBox [0 0 150 50]"))
        .Add("<< /Producer (first) /Title (letter) >>")
        .Add($"{Content.Length}")
        .Build("/Info 9 0 R");

    public static string Stream(string content, string about = "", string? length = null) =>
        $"<< {about} /Length {length ?? content.Length.ToString(CultureInfo.InvariantCulture)} >>\nstream\n{content}\nendstream";

    public static string Text(PdfValue value) => PdfText.Of(value);

    public static (PdfReference Reference, PdfDictionary Dictionary) PageOf(PdfFile file)
    {
        var page = (PdfReference)file.ArrayOf(file.DictionaryOf(file.Catalog["Pages"])!["Kids"])[0];
        return (page, file.DictionaryOf(page)!);
    }

    /// <summary>The file with objects behind it; those without a text are taken away, those of <c>@</c> and a number are found there.</summary>
    public static byte[] Update(byte[] pdf, (int Number, string? Text)[] objects, int? previous = null, string trailer = "", int generation = 0)
    {
        var file = PdfFile.Open(pdf);
        var written = new StringBuilder(Encoding.Latin1.GetString(pdf));
        var rows = new StringBuilder("xref\n");
        foreach (var (number, text) in objects)
        {
            rows.Append(CultureInfo.InvariantCulture, $"{number} 1\n{PlaceOf(text, written.Length):D10} {generation:D5} {(text is null ? 'f' : 'n')} \n");
            if (text is [not '@', ..])
            {
                written.Append(CultureInfo.InvariantCulture, $"{number} {generation} obj\n{text}\nendobj\n");
            }
        }

        var newest = file.Sections[0].Trailer;
        var start = written.Length;
        written.Append(rows).Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {Math.Max(SizeOf(file), objects.Max(each => each.Number) + 1)} /Root {newest["Root"]} {(newest["Info"] is { } about ? $"/Info {about}" : "")}");
        written.Append(CultureInfo.InvariantCulture, $" /Prev {previous ?? file.Sections[0].Position} {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(written.ToString());
    }

    private static int PlaceOf(string? text, int end) => text is null ? 0 : text[0] == '@' ? int.Parse(text[1..], CultureInfo.InvariantCulture) : end;

    /// <summary>Signs as another program may: the test says how the field is written, and what else comes in the same update.</summary>
    /// <param name="signing">Whose keys.</param>
    /// <param name="pdf">The file.</param>
    /// <param name="widget">What the field says besides its kind and value.</param>
    /// <param name="extra">More objects; those of 100 and above are new.</param>
    /// <param name="onPage">What the page's list of annotations gets; the field's number is put for the star.</param>
    /// <param name="inForm">What the form says besides.</param>
    public static async Task<byte[]> SealAsync(
        SigningFixture signing, byte[] pdf, string widget, (int Number, string? Text)[]? extra = null, string onPage = "* 0 R", string inForm = "")
    {
        const int Room = 16 * 1024;
        var file = PdfFile.Open(pdf);
        var (field, value) = (Math.Max(SizeOf(file), 120), Math.Max(SizeOf(file), 120) + 1);
        var (page, content) = PageOf(file);
        var annotations = string.Join(' ', file.ArrayOf(content["Annots"]).Select(Text)) + " " + onPage.Replace("*", $"{field}", StringComparison.Ordinal);
        var form = file.DictionaryOf(file.Catalog["AcroForm"]);
        var fields = string.Join(' ', file.ArrayOf(form?["Fields"]).Select(Text)) + $" {field} 0 R";
        (int, string?)[] own =
        [
            (1, Text(file.Catalog.With("AcroForm", new PdfKeyword($"<< /Fields [{fields}] /SigFlags 3 {inForm} >>")))),
            (page.Number, Text(content.With("Annots", new PdfKeyword($"[{annotations}]")))),
            (field, $"<< /FT /Sig /V {value} 0 R {widget} >>"),
            (value, $"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [{new string(' ', 50)}] /Contents <{new string('0', Room * 2)}> >>"),
        ];
        var replaced = (extra ?? []).Select(each => each.Number).ToHashSet();
        var written = Update(pdf, [.. own.Where(each => !replaced.Contains(each.Item1)), .. extra ?? []]);
        var start = pdf.Length + written.AsSpan(pdf.Length).IndexOf("/Contents <0000"u8) + "/Contents ".Length;
        var end = start + (Room * 2) + 2;
        Encoding.ASCII.GetBytes($"0 {start} {end} {written.Length - end}").CopyTo(written.AsSpan(pdf.Length + written.AsSpan(pdf.Length).IndexOf("/ByteRange ["u8) + "/ByteRange [".Length));
        byte[] signed = [.. written.AsSpan(0, start), .. written.AsSpan(end)];
        var cms = await DetachedCms.SignAsync(signed, await signing.KeyAsync(SigningFixture.Ministry), null, signing.Authority, default);
        Encoding.ASCII.GetBytes(Convert.ToHexString(cms)).CopyTo(written.AsSpan(start + 1));
        return written;
    }

    public static int SizeOf(PdfFile file) => (int)file.Sections.Max(section => ((PdfInteger)section.Trailer["Size"]!).Value);
}
