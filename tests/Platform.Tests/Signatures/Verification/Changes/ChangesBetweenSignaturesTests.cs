using System.Globalization;
using System.Text;
using EGov.Platform.Pdf;
using EGov.Platform.Signatures.Decree;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Tests.Pdf;
using static EGov.Platform.Tests.Signatures.Verification.Changes.Revisions;

namespace EGov.Platform.Tests.Signatures.Verification.Changes;

/// <summary>What somebody changes after the person signed and before the agency seals must not pass as signed by the person.</summary>
public sealed class ChangesBetweenSignaturesTests : IDisposable
{
    private static readonly string Dearer = Stream("BT /F1 24 Tf 50 700 Td (9 000 000 dong) Tj ET");

    private static readonly Dictionary<string, Func<PdfFile, (int, string?)[]>> Changes = new(StringComparer.Ordinal)
    {
        ["the content is another"] = _ => [(4, Dearer)],
        ["the content is gone"] = _ => [(4, null)],
        ["the content is shorter"] = _ => [(10, "10")],
        ["what was nowhere is there"] = _ => [(Nowhere, Dearer)],
        ["what was nowhere is there, freed first"] = _ => [(Nowhere, Dearer), (95, null)],
        ["the font is another"] = _ => [(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>")],
        ["the drawing is another"] = _ => [(6, Stream("1 1 1 rg 0 0 10 10 re f", "/Type /XObject /Subtype /Form /BBox [0 0 10 10]"))],
        ["the note looks otherwise"] = _ => [(8, Stream("(9 000 000) Tj", "/Type /XObject /Subtype /Form /BBox [0 0 150 50]"))],
        ["the note has another look"] = file => [(7, Text(file.DictionaryOf(new PdfReference(7, 0))!.With("AP", new PdfKeyword("<< /N 6 0 R >>"))))],
        ["the note is hidden"] = file => [(7, Text(file.DictionaryOf(new PdfReference(7, 0))!.With("F", new PdfInteger(2))))],
        ["the page has another content"] = file => Page(file, "Contents", "6 0 R"),
        ["the page has other fonts"] = file => Page(file, "Resources", "<< /Font << /F1 6 0 R >> >>"),
        ["the page is cropped"] = file => Page(file, "CropBox", "[0 0 100 100]"),
        ["the page acts when it is opened"] = file => Page(file, "AA", "<< /O << /S /JavaScript /JS (1) >> >>"),
        ["the page has no note"] = file => Page(file, "Annots", "[]"),
        ["the page has its note twice"] = file => Page(file, "Annots", "[7 0 R 7 0 R]"),
        ["the page has one note more"] = file =>
        [
            .. Page(file, "Annots", $"[{string.Join(' ', file.ArrayOf(PageOf(file).Dictionary["Annots"]).Select(Text))} 91 0 R]"),
            (91, "<< /Type /Annot /Subtype /FreeText /Rect [50 600 200 650] /AP << /N 6 0 R >> >>"),
        ],
        ["there is a page more"] = _ => [(2, "<< /Type /Pages /Kids [3 0 R 91 0 R] /Count 2 >>"), (91, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>")],
        ["there is another page"] = _ => [(2, "<< /Type /Pages /Kids [91 0 R] /Count 1 >>"), (91, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>")],
        ["the pages have a size"] = _ => [(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /CropBox [0 0 100 100] >>")],
        ["it acts when it is opened"] = file => Catalog(file, "OpenAction", "<< /S /JavaScript /JS (1) >>"),
        ["it has scripts"] = file => Catalog(file, "Names", "<< /JavaScript << /Names [(a) 91 0 R] >> >>"),
        ["it acts when it is printed"] = file => Catalog(file, "AA", "<< /WP << /S /JavaScript /JS (1) >> >>"),
        ["it has layers"] = file => Catalog(file, "OCProperties", "<< /OCGs [] >>"),
        ["its form draws itself"] = file => Catalog(file, "AcroForm", Text(file.DictionaryOf(file.Catalog["AcroForm"])!.With("NeedAppearances", new PdfKeyword("true")))),
        ["its form is XFA"] = file => Catalog(file, "AcroForm", Text(file.DictionaryOf(file.Catalog["AcroForm"])!.With("XFA", new PdfReference(6, 0)))),
        ["the title is another"] = _ => [(9, "<< /Producer (first) /Title (other) >>")],
        ["what is about it is no XML"] = file => [.. Catalog(file, "Metadata", "91 0 R"), (91, Stream("q Q", "/Type /Metadata /Subtype /XML"))],
        ["an object is of another generation"] = _ => [(4, Stream(Content, "", "10 0 R"))],
        ["the signature is seen larger"] = file => [(FieldOf(file).Number, Text(file.DictionaryOf(FieldOf(file))!.With("Rect", new PdfKeyword("[0 0 595 842]")).With("AP", new PdfKeyword("<< /N 6 0 R >>"))))],
        ["a field came without a signature"] = file => Field(file, "<< /FT /Sig /Type /Annot /Subtype /Widget /T (X) /Rect [0 0 595 842] /F 4 /AP << /N 6 0 R >> >>"),
        ["a small field came without a signature"] = file => Field(file, "<< /FT /Sig /Type /Annot /Subtype /Widget /T (X) /Rect [0 0 9 9] /F 4 >>"),
        ["a field came with the person's signature"] = file =>
            Field(file, $"<< /FT /Sig /Type /Annot /Subtype /Widget /T (X) /Rect [0 0 9 9] /F 4 /V {file.DictionaryOf(FieldOf(file))!["V"]} >>"),
        ["a field came that is a stream"] = file => Field(file, Stream("q Q", "/FT /Sig /Type /Annot /Subtype /Widget /T (X) /Rect [0 0 9 9]")),
        ["a text came with the form"] = file => Field(file, "<< /FT /Tx /Type /Annot /Subtype /Widget /T (X) /V (9 000 000) /Rect [0 0 90 90] /F 4 /AP << /N 6 0 R >> >>"),
    };

    private readonly SigningFixture signing = new();

    public static TheoryData<string> Names => [.. Changes.Keys];

    public void Dispose() => signing.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_change_passes_under_the_agencys_seal(string name)
    {
        var signed = await signing.SignAsync(Paper());
        var generation = name.EndsWith("generation", StringComparison.Ordinal) ? 1 : 0;

        await AssertChangedAsync(await signing.SignAsync(Update(signed, Changes[name](PdfFile.Open(signed)), generation: generation), SigningFixture.Ministry));
    }

    [Theory]
    [InlineData("the content is another")]
    [InlineData("what was nowhere is there")]
    [InlineData("the font is another")]
    [InlineData("the note looks otherwise")]
    [InlineData("there is another page")]
    [InlineData("the title is another")]
    public async Task Nor_in_the_very_update_that_brings_the_seal(string name)
    {
        var signed = await signing.SignAsync(Paper());

        await AssertChangedAsync(await SealAsync(signing, signed, "/T (seal)", Changes[name](PdfFile.Open(signed)), onPage: ""));
    }

    [Fact]
    public async Task Where_the_form_forgets_the_persons_signature_nobody_says_that_the_person_signed()
    {
        var signed = await signing.SignAsync(Paper());
        var without = Update(signed, Catalog(PdfFile.Open(signed), "AcroForm", "<< /Fields [] >>"));

        var report = await signing.VerifyAsync(await signing.SignAsync(without, SigningFixture.Ministry));

        Assert.Equal("Cục Cảnh sát giao thông", Assert.Single(report.Signatures).Signer!.Name);
        Assert.Equal(OriginalStanding.Doubtful, DecreeRule.Of(report).Standing);
    }

    [Fact]
    public async Task A_part_that_cannot_be_read_leaves_open_what_changed_and_hides_no_change()
    {
        var broken = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Paper()).Replace("(note)", "(note ", StringComparison.Ordinal));
        var signed = await signing.SignAsync(broken);
        var unclear = await signing.VerifyAsync(await signing.SignAsync(signed, SigningFixture.Ministry));

        Assert.Equal(SignatureConclusion.Indeterminate, unclear.Conclusion);
        Assert.Equal(["SIG-112"], unclear.Codes(CheckOutcome.Unclear));
        await AssertChangedAsync(await signing.SignAsync(Update(signed, [(4, Dearer)]), SigningFixture.Ministry));
    }

    [Fact]
    public async Task A_section_that_was_hidden_in_the_signed_bytes_brings_nothing_back()
    {
        var paper = Paper();
        var hidden = Encoding.Latin1.GetString(paper) + $"4 0 obj\n{Dearer}\nendobj\n";
        var section = hidden.Length;
        hidden += string.Create(
            CultureInfo.InvariantCulture,
            $"xref\n4 1\n{paper.Length:D10} 00000 n \ntrailer\n<< /Size 91 /Root 1 0 R /Info 9 0 R /Prev {PdfFile.Open(paper).Sections[0].Position} >>\n");
        hidden += $"startxref\n{PdfFile.Open(paper).Sections[0].Position}\n%%EOF\n";
        var signed = await signing.SignAsync(Encoding.Latin1.GetBytes(hidden));
        var then = PdfFile.Open(signed);
        (int, string?)[] again = [.. then.Sections[0].Entries.Select(entry => (entry.Key, (string?)$"@{entry.Value.Place}"))];

        await AssertChangedAsync(await signing.SignAsync(Update(signed, again, previous: section), SigningFixture.Ministry));
    }

    [Fact]
    public async Task Lists_that_are_objects_of_their_own_may_grow_by_a_signature_and_by_nothing_else()
    {
        var paper = PdfBuilder.WithPage("/AcroForm 4 0 R")
            .Replace(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots 6 0 R >>")
            .Add("<< /Fields 5 0 R /SigFlags 3 >>").Add("[]").Add("[]").Build();
        var signed = await SealAsync(signing, paper, "/T (first)", Lists("120 0 R"));
        var file = PdfFile.Open(signed);

        Assert.Equal(SignatureConclusion.Valid, (await signing.VerifyAsync(await SealAsync(signing, signed, "/T (second)", Lists("120 0 R 122 0 R")))).Conclusion);
        await AssertChangedAsync(await SealAsync(signing, signed, "/T (second)", [.. Lists("120 0 R 122 0 R"), (4, Text(file.DictionaryOf(new PdfReference(4, 0))!.With("NeedAppearances", new PdfKeyword("true"))))]));

        static (int, string?)[] Lists(string fields) => [(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R >>"), (3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots 6 0 R >>"), (5, $"[{fields}]"), (6, $"[{fields}]")];
    }

    [Fact]
    public async Task A_table_with_a_stream_beside_it_is_read_in_two_ways_and_does_not_pass()
    {
        var signed = await signing.SignAsync(Paper());
        var rows = new byte[] { 1, 0, 0, 0, 9, 0, 0 };
        var beside = signed.Length;
        byte[] longer =
        [
            .. signed,
            .. Encoding.Latin1.GetBytes($"95 0 obj\n<< /Type /XRef /W [1 4 2] /Index [4 1] /Size 96 /Root 1 0 R /Length {rows.Length} >>\nstream\n"),
            .. rows,
            .. "\nendstream\nendobj\n"u8,
            .. "startxref\n"u8,
            .. Encoding.ASCII.GetBytes($"{PdfFile.Open(signed).Sections[0].Position}\n%%EOF\n"),
        ];

        await AssertChangedAsync(await signing.SignAsync(Update(longer, [(4, Text(PdfFile.Open(signed).ObjectAt(5)))], trailer: $"/XRefStm {beside}"), SigningFixture.Ministry));
    }

    [Fact]
    public async Task An_object_stream_that_is_another_now_is_a_change()
    {
        var signed = await signing.SignAsync(PdfBuilder.Packed());
        var pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 /Rotate 180 >>";
        var index = $"1 0 2 0 3 {pages.Length + 1} ";
        var package = Stream($"{index}{pages} << /Type /Page >>", $"/Type /ObjStm /N 3 /First {index.Length}");

        await AssertChangedAsync(await signing.SignAsync(Update(signed, [(4, package)]), SigningFixture.Ministry));
    }

    private static PdfReference FieldOf(PdfFile file) => (PdfReference)file.ArrayOf(file.DictionaryOf(file.Catalog["AcroForm"])!["Fields"])[0];

    private static (int, string?)[] Page(PdfFile file, string key, string value) =>
        [(PageOf(file).Reference.Number, Text(PageOf(file).Dictionary.With(key, new PdfKeyword(value))))];

    private static (int, string?)[] Catalog(PdfFile file, string key, string value) => [(1, Text(file.Catalog.With(key, new PdfKeyword(value))))];

    private static (int, string?)[] Field(PdfFile file, string field) =>
    [
        (91, field),
        .. Page(file, "Annots", $"[{string.Join(' ', file.ArrayOf(PageOf(file).Dictionary["Annots"]).Select(Text))} 91 0 R]"),
        .. Catalog(file, "AcroForm", $"<< /Fields [{FieldOf(file)} 91 0 R] /SigFlags 3 >>"),
    ];

    /// <summary>The person's signature is no longer worth anything; the seal, which came later, is good by itself.</summary>
    private async Task AssertChangedAsync(byte[] pdf)
    {
        var report = await signing.VerifyAsync(pdf);

        Assert.All(report.Signatures.SkipLast(1), signature => Assert.Equal(SignatureConclusion.Invalid, signature.Conclusion));
        Assert.Equal(SignatureConclusion.Valid, report.Signatures[^1].Conclusion);
        Assert.Equal(["SIG-112"], report.Codes(CheckOutcome.Failed).Distinct());
    }
}
