using System.Globalization;
using System.Text;
using EGov.Local.Demo;
using EGov.Platform.Pdf;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Tests.Pdf;

namespace EGov.Platform.Tests.Signatures;

public sealed class PdfSignatureTests : IDisposable
{
    private readonly SigningFixture signing = new();
    private readonly byte[] paper = DemoFiles.Pdf("Decision 12");

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task A_signed_document_says_who_signed_what_when_and_who_says_so()
    {
        var report = await signing.VerifyAsync(await signing.SignAsync(paper));

        Assert.Equal(SignatureConclusion.Valid, report.Conclusion);
        Assert.Empty(report.Codes(CheckOutcome.NotChecked));
        var signature = Assert.Single(report.Signatures);
        Assert.Equal("Nguyễn Văn An", signature.Signer!.Name);
        Assert.Contains("001099012345", signature.Signer.Subject, StringComparison.Ordinal);
        Assert.Equal(new SignedTime(SigningFixture.Start, SigningClock.TimestampAuthority, "EGov development time-stamp authority"), signature.Time);
        Assert.True(signature.Coverage.Whole);
        Assert.All(signature.Checks, check => Assert.NotEqual(check.Message.Vi, check.Message.En));
        Assert.Equal(
            ["SIG-101", "SIG-102", "SIG-103", "SIG-104", "SIG-105", "SIG-106", "SIG-107", "SIG-108", "SIG-109", "SIG-110", "SIG-111"],
            signature.Checks.Select(check => check.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_agency_seals_what_the_person_signed_and_both_hold()
    {
        var signed = await signing.SignAsync(paper);
        var @sealed = await signing.SignAsync(signed, SigningFixture.Ministry);
        var report = await signing.VerifyAsync(@sealed);

        Assert.True(@sealed.AsSpan().StartsWith(signed));
        Assert.Equal(SignatureConclusion.Valid, report.Conclusion);
        Assert.Equal(["Nguyễn Văn An", "Cục Cảnh sát giao thông"], report.Signatures.Select(signature => signature.Signer!.Name));
        Assert.False(report.Signatures[0].Coverage.Whole);
        Assert.NotNull(report.Signatures[0].Coverage.NotCovered);
        Assert.True(report.Signatures[1].Coverage.Whole);
    }

    [Fact]
    public async Task A_document_with_object_streams_is_signed_in_its_own_way()
    {
        var report = await signing.VerifyAsync(await signing.SignAsync(await signing.SignAsync(PdfBuilder.Packed()), SigningFixture.Ministry));

        Assert.Equal(SignatureConclusion.Valid, report.Conclusion);
        Assert.Equal(2, report.Signatures.Count);
    }

    [Fact]
    public async Task A_changed_letter_is_noticed()
    {
        var signed = await signing.SignAsync(paper);
        signed[signed.AsSpan().IndexOf("Decision 12"u8) + 10] = (byte)'3';

        Assert.Equal(["SIG-103", "SIG-104"], (await signing.VerifyAsync(signed)).Codes(CheckOutcome.Failed));
    }

    [Fact]
    public async Task Content_written_behind_the_last_signature_is_reported()
    {
        var signed = await signing.SignAsync(paper);
        var file = PdfFile.Open(signed);
        var update = new PdfUpdate(file);
        var page = (PdfReference)file.ArrayOf(file.DictionaryOf(file.Catalog["Pages"])!["Kids"])[0];
        update.Replace(page, file.DictionaryOf(page)!.With("Rotate", new PdfInteger(180)));

        var report = await signing.VerifyAsync(update.Write().Pdf);

        Assert.Equal(SignatureConclusion.Invalid, report.Conclusion);
        Assert.Equal(["SIG-112", "SIG-112"], report.Codes(CheckOutcome.Failed));
        Assert.Contains("Page", report.Checks.Single(check => check.Outcome == CheckOutcome.Failed).Message.En, StringComparison.Ordinal);
        Assert.False(report.Signatures[0].Coverage.Whole);
    }

    [Fact]
    public async Task A_seal_over_a_document_that_was_changed_after_the_person_signed_does_not_hide_it()
    {
        var file = PdfFile.Open(await signing.SignAsync(paper));
        var update = new PdfUpdate(file);
        var page = (PdfReference)file.ArrayOf(file.DictionaryOf(file.Catalog["Pages"])!["Kids"])[0];
        update.Replace(page, file.DictionaryOf(page)!.With("Rotate", new PdfInteger(180)));

        var report = await signing.VerifyAsync(await signing.SignAsync(update.Write().Pdf, SigningFixture.Ministry));

        Assert.Equal([SignatureConclusion.Invalid, SignatureConclusion.Valid], report.Signatures.Select(signature => signature.Conclusion));
        Assert.Equal(["SIG-112"], report.Codes(CheckOutcome.Failed));
    }

    [Fact]
    public async Task Bytes_behind_the_end_are_reported()
    {
        byte[] longer = [.. await signing.SignAsync(paper), .. "% more\n"u8];

        Assert.Equal(["SIG-112"], (await signing.VerifyAsync(longer)).Codes(CheckOutcome.Failed));
    }

    [Theory]
    [InlineData(0, 0, 8, -8)]
    [InlineData(0, -8, 0, 0)]
    [InlineData(1, -1, 0, 0)]
    [InlineData(0, 0, -8, 8)]
    [InlineData(0, 0, 0, -4)]
    [InlineData(0, 0, 0, 4)]
    public async Task A_range_with_a_wider_gap_an_overlap_or_a_hole_is_refused(int start, int length, int second, int secondLength)
    {
        var signed = await signing.SignAsync(paper);
        var range = PdfSignatures.In(PdfFile.Open(signed))[0].Range!;
        var place = signed.AsSpan().LastIndexOf("/ByteRange ["u8);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"/ByteRange [{start} {range.Gap + length} {range.Resumes + second} {range.End - range.Resumes + secondLength}").PadRight(50);
        Encoding.ASCII.GetBytes(text).CopyTo(signed, place);

        Assert.Equal(["SIG-102"], (await signing.VerifyAsync(signed)).Codes(CheckOutcome.Failed).Except(["SIG-112"]));
    }

    [Fact]
    public async Task A_signature_wrapped_into_another_document_is_refused()
    {
        var file = PdfFile.Open(await signing.SignAsync(paper));
        var update = new PdfUpdate(file);
        var field = file.DictionaryOf(file.ArrayOf(file.DictionaryOf(file.Catalog["AcroForm"])!["Fields"])[0])!;
        var value = (PdfReference)field["V"]!;
        update.Replace(value, file.DictionaryOf(value)!);
        var page = (PdfReference)file.ArrayOf(file.DictionaryOf(file.Catalog["Pages"])!["Kids"])[0];
        update.Replace(page, file.DictionaryOf(page)!.With("Rotate", new PdfInteger(180)));

        Assert.Equal(["SIG-112", "SIG-102"], (await signing.VerifyAsync(update.Write().Pdf)).Codes(CheckOutcome.Failed));
    }

    [Fact]
    public async Task A_document_without_a_signature_is_not_signed() =>
        Assert.Equal(["SIG-100"], (await signing.VerifyAsync(paper)).Codes(CheckOutcome.Failed));

    [Fact]
    public async Task What_is_no_document_is_reported_and_never_signed()
    {
        Assert.Equal(["SIG-101"], (await signing.VerifyAsync("%PDF-1.4"u8.ToArray())).Codes(CheckOutcome.Failed));
        Assert.False((await signing.Signer().SignPdfAsync("%PDF-1.4"u8.ToArray(), SigningFixture.Minister, default)).Succeeded(out _, out var error));
        Assert.Equal("EGOV-1161", error.Definition.Code);
    }

    [Fact]
    public async Task Any_changed_byte_of_what_is_signed_is_noticed()
    {
        var signed = await signing.SignAsync(paper);
        var range = PdfSignatures.In(PdfFile.Open(signed))[0].Range!;
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var changed = signed.ToArray();
            var place = random.Next(range.End - (range.Resumes - range.Gap));
            changed[place < range.Gap ? place : place + range.Resumes - range.Gap] ^= (byte)random.Next(1, 256);

            Assert.NotEqual(SignatureConclusion.Valid, (await signing.VerifyAsync(changed)).Conclusion);
        }
    }
}
