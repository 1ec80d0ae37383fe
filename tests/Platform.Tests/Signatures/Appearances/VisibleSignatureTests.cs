using System.Text;
using EGov.Local.Demo;
using EGov.Platform.Files.Scanning;
using EGov.Platform.Pdf;
using EGov.Platform.Pdf.Pages;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Appearances;
using EGov.Platform.Signatures.Decree;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Tests.Pdf;

namespace EGov.Platform.Tests.Signatures.Appearances;

/// <summary>Signatures are seen where Decree 30/2020/NĐ-CP wants them (Annex I).</summary>
public sealed class VisibleSignatureTests : IDisposable
{
    private readonly SigningFixture signing = new();
    private readonly byte[] paper = DemoFiles.Pdf("Decision 12");

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task The_person_signs_with_a_picture_and_the_agency_seals_over_it_and_both_hold()
    {
        var signed = await SignAsync(paper, SigningFixture.Minister, new PersonPicture(Pictures.Signature()));
        var whole = await SignAsync(signed, SigningFixture.Ministry, new SealPicture(Pictures.Seal()));
        var report = await signing.VerifyAsync(whole);

        Assert.True(whole.AsSpan().StartsWith(signed));
        Assert.Equal(SignatureConclusion.Valid, report.Conclusion);
        Assert.DoesNotContain("SIG-112", report.Codes(CheckOutcome.Failed));
        Assert.Equal(OriginalStanding.OriginalValue, DecreeRule.Of(report).Standing);
    }

    [Fact]
    public async Task The_persons_picture_is_in_the_middle_of_its_box_on_the_last_page_in_its_own_proportions()
    {
        var file = PdfFile.Open(await SignAsync(Pages(3), SigningFixture.Minister, new PersonPicture(Pictures.Signature(40, 40))));
        var seen = SeenSignature.LastIn(file, PdfPageTree.Of(file))!;

        Assert.Same(PdfPageTree.Of(file)[2].Dictionary, seen.Page.Dictionary);
        Assert.Equal((132.5, 215, 25, 25), (Math.Round(seen.Left, 2), Math.Round(seen.Top, 2), Math.Round(seen.Width, 2), Math.Round(seen.Height, 2)));
    }

    [Fact]
    public async Task The_seal_has_its_real_size_and_covers_the_left_third_of_the_signature()
    {
        var signed = await SignAsync(paper, SigningFixture.Minister, new PersonPicture(Pictures.Signature(), new(100, 200, 60, 30)));
        var own = await SeenAsync(signed, new SealPicture(Pictures.Seal(360, pixelsPerMetre: 9000)));
        var given = await SeenAsync(signed, new SealPicture(Pictures.Seal(), Width: 30));
        var fromScreen = await SeenAsync(signed, new SealPicture(Pictures.Seal(360, pixelsPerMetre: 3780)));

        Assert.Equal(40, own.Width, 0.01);
        Assert.Equal(30, given.Width, 0.01);
        Assert.Equal(36, fromScreen.Width, 0.01);
        Assert.All([own, given, fromScreen], seal =>
        {
            Assert.Equal(120, seal.Left + seal.Width, 0.01);
            Assert.Equal(215, seal.Top + (seal.Height / 2), 0.01);
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task On_a_page_that_is_turned_the_picture_stands_upright_where_people_see_it(int turned)
    {
        var page = PdfBuilder.WithPage().Replace(3, $"<< /Type /Page /Parent 2 0 R /MediaBox [10 20 430 615] /Rotate {turned} >>").Build();
        var file = PdfFile.Open(await SignAsync(page, SigningFixture.Minister, new PersonPicture(Pictures.Signature(), new(20, 30, 40, 20))));
        var seen = SeenSignature.LastIn(file, PdfPageTree.Of(file))!;
        var widget = PdfSignatures.In(file)[0].Widget!;
        var form = (PdfStream)file.Resolve(file.DictionaryOf(widget["AP"])!["N"])!;

        Assert.Equal((20, 30, 40, 20), (Math.Round(seen.Left, 2), Math.Round(seen.Top, 2), Math.Round(seen.Width, 2), Math.Round(seen.Height, 2)));
        Assert.Equal(seen.Page.Upright.Select(number => (PdfValue)new PdfInteger(number)), file.ArrayOf(form.Dictionary["Matrix"]));
        Assert.Equal(turned is 90 or 270, seen.Page.Width > seen.Page.Height);
    }

    [Fact]
    public async Task The_picture_is_in_the_file_with_its_transparency_as_a_mask()
    {
        var picture = Pictures.Signature();
        var file = PdfFile.Open(await SignAsync(paper, SigningFixture.Minister, new PersonPicture(picture)));
        var form = FormIn(file);
        var image = (PdfStream)file.Resolve(file.DictionaryOf(file.DictionaryOf(form.Dictionary["Resources"])!["XObject"])!["Im"])!;
        var mask = (PdfStream)file.Resolve(image.Dictionary["SMask"])!;
        var read = TransparentPng.Read(picture)!;

        Assert.EndsWith("/Im Do Q", Encoding.ASCII.GetString(file.Unpack(form)!.Value.Span), StringComparison.Ordinal);
        Assert.Equal(read.Colours, file.Unpack(image)!.Value.ToArray());
        Assert.Equal(read.Alpha, file.Unpack(mask)!.Value.ToArray());
        Assert.Equal(("DeviceRGB", "DeviceGray"), (image.Dictionary.NameOf("ColorSpace"), mask.Dictionary.NameOf("ColorSpace")));
    }

    [Fact]
    public async Task An_attached_file_shows_number_and_time_at_the_top_right_of_its_first_page()
    {
        var signed = await SignAsync(Pages(2), SigningFixture.Ministry, CornerText.OfSeparateFile("15/QĐ-BNV"));
        var file = PdfFile.Open(signed);
        var seen = SeenSignature.LastIn(file, PdfPageTree.Of(file))!;

        Assert.Same(PdfPageTree.Of(file)[0].Dictionary, seen.Page.Dictionary);
        Assert.Equal(seen.Page.Width - 15, seen.Left + seen.Width, 0.01);
        Assert.Equal(["15/QĐ-BNV", "16/11/2026; 09:00:00+07:00"], TextIn(file));
        Assert.Equal(OriginalStanding.OriginalValue, DecreeRule.Of(await signing.VerifyAsync(signed), DocumentForm.SeparateFile).Standing);
    }

    [Theory]
    [InlineData(CopyForm.Whole, "SAO Y")]
    [InlineData(CopyForm.Again, "SAO LỤC")]
    [InlineData(CopyForm.Extract, "TRÍCH SAO")]
    public async Task An_electronic_copy_shows_its_form_and_the_agency_in_Vietnamese_letters(CopyForm form, string words)
    {
        const string Agency = "ỦY BAN NHÂN DÂN XÃ ĐẮK Ơ, HUYỆN BÙ GIA MẬP, TỈNH BÌNH PHƯỚC VÀ CÁC ĐƠN VỊ TRỰC THUỘC";
        var text = TextIn(PdfFile.Open(await SignAsync(paper, SigningFixture.Ministry, CornerText.OfCopy(form, Agency))));

        Assert.Equal(words, text[0]);
        Assert.Equal(Agency, string.Join(' ', text[1..^1]));
        Assert.True(text.Count > 3);
    }

    [Fact]
    public async Task A_file_with_text_and_pictures_passes_the_scanner_that_uploads_go_through()
    {
        var signed = await SignAsync(paper, SigningFixture.Minister, new PersonPicture(Pictures.Signature()));
        var whole = await SignAsync(await SignAsync(signed, SigningFixture.Ministry, new SealPicture(Pictures.Seal())), SigningFixture.Ministry, CornerText.OfSeparateFile("15/QĐ-BNV"));

        Assert.Null(PdfStructure.Check(whole));
    }

    [Fact]
    public async Task What_cannot_be_seen_is_refused_with_a_number_and_nothing_is_signed()
    {
        Assert.Equal("EGOV-1265", await RefusalAsync(paper, new PersonPicture("no picture"u8.ToArray())));
        Assert.Equal("EGOV-1265", await RefusalAsync(paper, new SealPicture(Pictures.Of(3, 3, (_, _) => (255, 255, 255, 255)))));
        Assert.Equal("EGOV-1266", await RefusalAsync(paper, new PersonPicture(Pictures.Signature(), new(190, 200, 50, 25))));
        Assert.Equal("EGOV-1266", await RefusalAsync(paper, new PersonPicture(Pictures.Signature(), new(10, 10, 50, 25, Page: 2))));
        Assert.Equal("EGOV-1266", await RefusalAsync(paper, new PersonPicture(Pictures.Signature(), new(10, 10, 0, 25))));
        Assert.Equal("EGOV-1267", await RefusalAsync(await signing.SignAsync(paper), new SealPicture(Pictures.Seal())));
        Assert.Equal("EGOV-1268", await RefusalAsync(paper, new CornerText([])));
        Assert.Equal("EGOV-1268", await RefusalAsync(paper, CornerText.OfCopy(CopyForm.Whole, new string('A', 201))));
        Assert.Equal("EGOV-1266", await RefusalAsync(paper, CornerText.OfCopy(CopyForm.Whole, new string('W', 200))));
    }

    [Fact]
    public async Task Where_the_signature_is_may_be_told_too()
    {
        var seen = await SeenAsync(await signing.SignAsync(paper), new SealPicture(Pictures.Seal(), Over: new(120, 215, 50, 25, Page: 1)));

        Assert.Equal(120 + (50 / 3.0), seen.Left + seen.Width, 0.01);
    }

    private static byte[] Pages(int count)
    {
        var file = new PdfBuilder()
            .Add("<< /Type /Catalog /Pages 2 0 R >>")
            .Add($"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(3, count).Select(number => $"{number} 0 R"))}] /Count {count} /MediaBox [0 0 595.28 841.89] >>");
        for (var page = 0; page < count; page++)
        {
            file.Add("<< /Type /Page /Parent 2 0 R >>");
        }

        return file.Build();
    }

    private static PdfStream FormIn(PdfFile file) => (PdfStream)file.Resolve(file.DictionaryOf(PdfSignatures.In(file)[^1].Widget!["AP"])!["N"])!;

    /// <summary>The lines that are shown, read back through the font's own map of letters, as programs do that search.</summary>
    private static List<string> TextIn(PdfFile file)
    {
        var form = FormIn(file);
        var font = file.DictionaryOf(file.DictionaryOf(file.DictionaryOf(form.Dictionary["Resources"])!["Font"])!["F"])!;
        var map = Encoding.ASCII.GetString(file.Unpack((PdfStream)file.Resolve(font["ToUnicode"])!)!.Value.Span).Split('\n')
            .Where(line => line.StartsWith('<'))
            .Select(line => line.Split(' ').Select(part => part.Trim('<', '>')).ToArray())
            .ToDictionary(pair => pair[0], pair => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(pair[1])));
        return [.. Encoding.ASCII.GetString(file.Unpack(form)!.Value.Span).Split('\n')
            .Where(line => line.EndsWith("Tj", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)])
            .Select(glyphs => string.Concat(glyphs.Chunk(4).Select(glyph => map[new string(glyph)])))];
    }

    private async Task<SeenSignature> SeenAsync(byte[] pdf, SignatureAppearance appearance)
    {
        var file = PdfFile.Open(await SignAsync(pdf, SigningFixture.Ministry, appearance));
        return SeenSignature.LastIn(file, PdfPageTree.Of(file))!;
    }

    private async Task<byte[]> SignAsync(byte[] pdf, Signatory signatory, SignatureAppearance appearance)
    {
        Assert.True((await signing.Signer().SignPdfAsync(pdf, signatory, appearance, default)).Succeeded(out var signed, out var error), error?.DetailIn(Language.English));
        return signed.ToArray();
    }

    private async Task<string?> RefusalAsync(byte[] pdf, SignatureAppearance appearance) =>
        (await signing.Signer().SignPdfAsync(pdf, SigningFixture.Ministry, appearance, default)).Succeeded(out _, out var error) ? null : error.Definition.Code;
}
