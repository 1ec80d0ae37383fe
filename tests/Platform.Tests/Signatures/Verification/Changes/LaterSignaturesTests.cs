using EGov.Platform.Pdf;
using EGov.Platform.Pdf.Pages;
using EGov.Platform.Signatures.Appearances;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Tests.Pdf;
using static EGov.Platform.Tests.Signatures.Verification.Changes.Revisions;

namespace EGov.Platform.Tests.Signatures.Verification.Changes;

/// <summary>What a later signature may bring with it, and what is more than a signature.</summary>
public sealed class LaterSignaturesTests : IDisposable
{
    private const string Widget = "/Type /Annot /Subtype /Widget /T (seal) /F 132 /P 3 0 R ";
    private const string Seen = Widget + "/Rect [300 100 400 200] /AP << /N 100 0 R >>";

    private static readonly (int, string?) Look = (100, Stream("1 0 0 RG 0 0 100 100 re s", "/Type /XObject /Subtype /Form /BBox [0 0 100 100]"));

    private readonly SigningFixture signing = new();

    public void Dispose() => signing.Dispose();

    [Theory]
    [InlineData(Widget + "/Rect [0 0 0 0]")]
    [InlineData(Seen)]
    [InlineData(Seen + " /MK << >> /DA (/Helv 0 Tf 0 g) /Ff 1 /NM (a)")]
    public async Task Another_programs_signature_is_nothing_but_a_signature(string widget) =>
        Assert.Equal(SignatureConclusion.Valid, (await SealedAsync(widget)).Conclusion);

    [Fact]
    public async Task So_is_one_that_no_page_lists() => Assert.Equal(SignatureConclusion.Valid, (await SealedAsync("/T (seal)", onPage: "")).Conclusion);

    [Fact]
    public async Task The_time_of_saving_fonts_of_the_form_and_what_is_kept_for_long_may_come_with_it()
    {
        var report = await SealedAsync(
            Seen,
            [(9, "<< /Producer (second) /ModDate (D:20261116090000Z) /Title (letter) >>")],
            inForm: "/DR << /Font << /Helv 5 0 R >> >> /DA (/Helv 0 Tf 0 g)");

        Assert.Equal(SignatureConclusion.Valid, report.Conclusion);
    }

    [Theory]
    [InlineData(Widget + "/Rect [0 0 595 842] /AP << /N 100 0 R >>")]
    [InlineData(Widget + "/Rect [0 0 0 0] /AP << /N 100 0 R >>")]
    [InlineData(Seen + " /AA << /E << /S /JavaScript /JS (1) >> >>")]
    [InlineData(Seen + " /A << /S /URI /URI (http://localhost) >>")]
    [InlineData("/Type /Annot /Subtype /Widget /T (seal) /F (other.pdf) /P 3 0 R /Rect [300 100 400 200] /AP << /N 100 0 R >>")]
    [InlineData(Seen + " /OC 5 0 R")]
    [InlineData(Seen + " /Kids [7 0 R]")]
    [InlineData(Widget + "/Rect [300 100 400 200] /AP << /N 100 0 R /D 6 0 R >>")]
    [InlineData(Widget + "/Rect [300 100 400 200] /AP << /N << /On 100 0 R >> >>")]
    [InlineData(Widget + "/Rect [300 100 400 200] /AP << /N 5 0 R >>")]
    [InlineData("/Type /Annot /Subtype /FreeText /T (seal) /Rect [300 100 400 200] /AP << /N 100 0 R >>")]
    [InlineData("/Type /Annot /Subtype /Widget /T (seal) /P 2 0 R /Rect [300 100 400 200] /AP << /N 100 0 R >>")]
    public async Task What_covers_the_page_acts_or_looks_otherwise_is_a_change(string widget) => AssertChanged(await SealedAsync(widget));

    [Theory]
    [InlineData("* 0 R * 0 R")]
    [InlineData("")]
    [InlineData("7 0 R * 0 R")]
    public async Task It_is_seen_at_one_place_of_a_page(string onPage) => AssertChanged(await SealedAsync(Seen, onPage: onPage));

    [Theory]
    [InlineData("/NeedAppearances true")]
    [InlineData("/XFA 6 0 R")]
    [InlineData("/CO [7 0 R]")]
    public async Task The_form_gets_nothing_else(string inForm) => AssertChanged(await SealedAsync(Seen, inForm: inForm));

    [Fact]
    public async Task A_field_of_a_name_that_is_taken_is_a_change()
    {
        var signed = await signing.SignAsync(Paper());
        var name = Text(PdfFile.Open(signed).DictionaryOf(PdfFile.Open(signed).ArrayOf(PdfFile.Open(signed).DictionaryOf(PdfFile.Open(signed).Catalog["AcroForm"])!["Fields"])[0])!["T"]!);

        AssertChanged(await signing.VerifyAsync(await SealAsync(signing, signed, $"/T {name}", onPage: "")));
    }

    [Fact]
    public async Task A_signature_over_a_quarter_of_the_page_is_a_change_and_a_large_seal_on_a_small_one_is_none()
    {
        AssertChanged(await signing.VerifyAsync(await DrawnAsync(await signing.SignAsync(Paper()), 105, 148)));
        var small = PdfBuilder.WithPage().Replace(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 230 280] >>").Build();

        Assert.Equal(SignatureConclusion.Valid, (await signing.VerifyAsync(await DrawnAsync(await signing.SignAsync(small), 50, 50))).Conclusion);
    }

    [Theory]
    [InlineData("/Rect [300 100 400 200]", SignatureConclusion.Valid)]
    [InlineData("/Rect [300 100 450 200]", SignatureConclusion.Invalid)]
    public async Task A_field_that_waited_is_filled_where_it_is(string place, SignatureConclusion expected)
    {
        const string Waiting = "/FT /Sig /Type /Annot /Subtype /Widget /T (waits) /P 3 0 R";
        var paper = PdfBuilder.WithPage("/AcroForm << /Fields [4 0 R] /SigFlags 1 >>")
            .Replace(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R] >>")
            .Add($"<< {Waiting} /Rect [300 100 400 200] >>")
            .Build();
        var signed = await SealAsync(signing, paper, "/T (first)", onPage: "");
        var file = PdfFile.Open(signed);
        var filled = await SealAsync(
            signing,
            signed,
            "",
            [
                (1, Text(file.Catalog)),
                (3, Text(PageOf(file).Dictionary)),
                (4, $"<< {Waiting} {place} /V {SizeOf(file) + 1} 0 R /AP << /N 100 0 R >> >>"),
                (SizeOf(file), "null"),
                Look,
            ]);

        var report = await signing.VerifyAsync(filled);

        Assert.Equal(2, report.Signatures.Count);
        Assert.Equal(expected, report.Conclusion);
    }

    private async Task<SignatureReport> SealedAsync(string widget, (int, string?)[]? extra = null, string onPage = "* 0 R", string inForm = "") =>
        await signing.VerifyAsync(await SealAsync(signing, await signing.SignAsync(Paper()), widget, [Look, .. extra ?? []], onPage, inForm));

    private async Task<byte[]> DrawnAsync(byte[] pdf, double width, double height)
    {
        var file = PdfFile.Open(pdf);
        var drawn = new DrawnSignature(PdfPageTree.Of(file)[0], 0, 0, width, height, _ => (PdfDictionary.Of(), "q Q"));
        var slot = PdfSignatureSlot.In(file, SigningFixture.Ministry, signing.Clock.Now, drawn);
        return slot.Fill(await DetachedCms.SignAsync(slot.Content, await signing.KeyAsync(SigningFixture.Ministry), null, signing.Authority, default));
    }

    private static void AssertChanged(SignatureReport report)
    {
        Assert.Equal([SignatureConclusion.Invalid, SignatureConclusion.Valid], report.Signatures.Select(signature => signature.Conclusion));
        Assert.Equal(["SIG-112"], report.Codes(CheckOutcome.Failed));
    }
}
