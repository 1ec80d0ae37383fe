using EGov.Local.Demo;
using EGov.Platform.Signatures.Decree;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Tests.Signatures.Decree;

/// <summary>The authorised person signs, then the agency seals: only so a file is worth the original.</summary>
public sealed class DecreeRuleTests : IDisposable
{
    private readonly SigningFixture signing = new();
    private readonly byte[] paper = DemoFiles.Pdf("Decision 12");

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task Signed_by_the_person_and_then_sealed_it_is_worth_the_original()
    {
        var found = await FindAsync(await signing.SignAsync(await signing.SignAsync(paper), SigningFixture.Ministry));

        Assert.Equal(OriginalStanding.OriginalValue, found.Standing);
        Assert.Equal((PartySignature.Valid, PartySignature.Valid, true, true), (found.Person.Standing, found.Agency.Standing, found.InOrder, found.SealCoversAll));
        Assert.Equal(("Nguyễn Văn An", "Cục Cảnh sát giao thông"), (found.Person.Signature!.Signer!.Name, found.Agency.Signature!.Signer!.Name));
        Assert.All(found.Findings, finding => Assert.Equal(CheckOutcome.Passed, finding.Outcome));
        Assert.Equal(["SIG-120", "SIG-121", "SIG-122", "SIG-123", "SIG-124", "SIG-125"], found.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task Two_people_may_sign_before_the_agency_does()
    {
        var second = SigningFixture.Minister with { Id = "001099054321", Name = "Trần Bình" };
        var found = await FindAsync(await signing.SignAsync(await signing.SignAsync(await signing.SignAsync(paper), second), SigningFixture.Ministry));

        Assert.Equal(OriginalStanding.OriginalValue, found.Standing);
        Assert.Equal("Trần Bình", found.Person.Signature!.Signer!.Name);
    }

    [Fact]
    public async Task A_seal_before_the_signature_is_the_wrong_way_round()
    {
        var found = await FindAsync(await signing.SignAsync(await signing.SignAsync(paper, SigningFixture.Ministry)));

        Assert.Equal((OriginalStanding.Doubtful, false, false), (found.Standing, found.InOrder, found.SealCoversAll));
        Assert.Equal(["SIG-122", "SIG-123"], Failed(found));
    }

    [Fact]
    public async Task Without_the_seal_or_without_the_person_it_is_doubtful()
    {
        var unsealed = await FindAsync(await signing.SignAsync(paper));
        var unsigned = await FindAsync(await signing.SignAsync(paper, SigningFixture.Ministry));

        Assert.Equal((OriginalStanding.Doubtful, PartySignature.Absent), (unsealed.Standing, unsealed.Agency.Standing));
        Assert.Equal(["SIG-121"], Failed(unsealed));
        Assert.Equal((OriginalStanding.Doubtful, PartySignature.Absent), (unsigned.Standing, unsigned.Person.Standing));
        Assert.Equal(["SIG-120"], Failed(unsigned));
    }

    [Theory]
    [InlineData(DocumentForm.SeparateFile)]
    [InlineData(DocumentForm.ElectronicCopy)]
    public async Task A_copy_or_a_separate_appendix_needs_the_seal_only(DocumentForm form)
    {
        var found = await FindAsync(await signing.SignAsync(paper, SigningFixture.Ministry), form);

        Assert.Equal((OriginalStanding.OriginalValue, true, true), (found.Standing, found.InOrder, found.SealCoversAll));
        Assert.Equal(CheckOutcome.NotChecked, found.Findings[0].Outcome);
    }

    [Fact]
    public async Task A_file_that_nobody_signed_is_for_information_only()
    {
        Assert.Equal(OriginalStanding.ForInformationOnly, (await FindAsync(paper)).Standing);
        Assert.Equal(OriginalStanding.Doubtful, (await FindAsync("%PDF-1.4 no file"u8.ToArray())).Standing);
    }

    [Fact]
    public async Task What_was_changed_after_the_seal_is_doubtful()
    {
        var whole = await signing.SignAsync(await signing.SignAsync(paper), SigningFixture.Ministry);
        var found = await FindAsync([.. whole, .. "1 0 obj\n"u8]);

        Assert.Equal(OriginalStanding.Doubtful, found.Standing);
        Assert.Contains("SIG-125", Failed(found));
    }

    [Fact]
    public async Task A_strangers_seal_makes_no_original()
    {
        using var stranger = new SigningFixture();
        var found = await FindAsync(await stranger.SignAsync(await signing.SignAsync(paper), SigningFixture.Ministry));

        Assert.Equal((OriginalStanding.Doubtful, PartySignature.Valid, PartySignature.Invalid), (found.Standing, found.Person.Standing, found.Agency.Standing));
    }

    [Fact]
    public async Task A_seal_that_was_stamped_long_before_the_signature_raises_doubt()
    {
        var whole = await signing.SignAsync(await signing.SignAsync(paper), SigningFixture.Ministry);
        var report = await signing.VerifyAsync(whole);
        var early = report.Signatures[1] with { Time = report.Signatures[1].Time! with { At = SigningFixture.Start.AddHours(-1) } };
        var found = DecreeRule.Of(report with { Signatures = [report.Signatures[0], early] });

        Assert.Equal((OriginalStanding.Doubtful, false), (found.Standing, found.InOrder));
        Assert.Equal(CheckOutcome.Unclear, found.Findings.Single(finding => finding.Code == "SIG-122").Outcome);
    }

    [Fact]
    public async Task Who_cannot_be_told_raises_doubt_and_is_named()
    {
        var report = await signing.VerifyAsync(await signing.SignAsync(await signing.SignAsync(paper), SigningFixture.Ministry));
        var odd = report.Signatures[1] with { Signer = report.Signatures[1].Signer! with { Name = "X", Subject = "CN=X" } };
        var found = DecreeRule.Of(report with { Signatures = [report.Signatures[0], odd] });

        Assert.Equal(OriginalStanding.Doubtful, found.Standing);
        Assert.EndsWith("agency's: X.", found.Findings.Single(finding => finding.Code == "SIG-124").Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_findings_are_told_in_both_languages()
    {
        var found = new[] { await FindAsync(paper), await FindAsync(await signing.SignAsync(await signing.SignAsync(paper, SigningFixture.Ministry))) };

        Assert.All(found.SelectMany(each => each.Findings), finding => Assert.NotEqual(finding.Message.Vi, finding.Message.En));
    }

    private static IEnumerable<string> Failed(DecreeStanding found) =>
        found.Findings.Where(finding => finding.Outcome == CheckOutcome.Failed).Select(finding => finding.Code);

    private async Task<DecreeStanding> FindAsync(byte[] pdf, DocumentForm form = DocumentForm.Original) => DecreeRule.Of(await signing.VerifyAsync(pdf), form);
}
