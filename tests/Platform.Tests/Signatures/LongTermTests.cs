using System.Security.Cryptography.Pkcs;
using EGov.Local.Demo;
using EGov.Platform.Pdf;
using EGov.Platform.Signatures.Decree;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Tests.Signatures;

/// <summary>A document is looked at years later, when the certificates have expired or been revoked: what a time stamp proves still counts.</summary>
public sealed class LongTermTests : IDisposable
{
    private static readonly DateTimeOffset Later = SigningFixture.Start.AddYears(5).AddDays(30);

    private readonly SigningFixture signing = new();
    private readonly byte[] paper = DemoFiles.Pdf("Decision 12");

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task Signed_and_sealed_with_time_stamps_it_is_worth_the_original_when_both_certificates_have_expired()
    {
        var whole = await WholeAsync();
        signing.Clock.Now = Later;
        var report = await signing.VerifyAsync(whole);

        Assert.All(report.Signatures, signature => Assert.True(signature.Signer!.To < Later));
        Assert.Equal(SignatureConclusion.Valid, report.Conclusion);
        Assert.All(report.Signatures, signature => Assert.Equal(new SignedTime(SigningFixture.Start, SigningClock.TimestampAuthority, "EGov development time-stamp authority"), signature.Time));
        Assert.Equal(OriginalStanding.OriginalValue, DecreeRule.Of(report).Standing);
    }

    [Fact]
    public async Task Without_time_stamps_nobody_can_say_any_more()
    {
        var whole = await UnstampedAsync(await UnstampedAsync(paper, SigningFixture.Minister), SigningFixture.Ministry);
        var now = await signing.VerifyAsync(whole);
        signing.Clock.Now = Later;
        var later = await signing.VerifyAsync(whole);

        Assert.Equal((SignatureConclusion.Valid, OriginalStanding.OriginalValue), (now.Conclusion, DecreeRule.Of(now).Standing));
        Assert.All(now.Signatures, signature => Assert.Equal(SigningClock.Signer, signature.Time!.Clock));
        Assert.Equal((SignatureConclusion.Indeterminate, OriginalStanding.Doubtful), (later.Conclusion, DecreeRule.Of(later).Standing));
        Assert.Equal(["SIG-109", "SIG-109"], later.Codes(CheckOutcome.Unclear));
    }

    [Fact]
    public async Task A_seal_revoked_after_its_time_stamp_still_counts_years_later()
    {
        var whole = await WholeAsync();
        await RevokeSealAsync(SigningFixture.Start.AddDays(1), asOf: SigningFixture.Start.AddDays(2));
        signing.Clock.Now = Later;

        var report = await signing.VerifyAsync(whole);

        Assert.Equal((SignatureConclusion.Valid, OriginalStanding.OriginalValue), (report.Conclusion, DecreeRule.Of(report).Standing));
        Assert.All(report.Signatures, signature => Assert.Contains(signature.Checks, check => check is { Code: "SIG-111", Outcome: CheckOutcome.Passed }));
    }

    [Fact]
    public async Task A_seal_revoked_before_its_time_stamp_never_counted()
    {
        var whole = await WholeAsync();
        await RevokeSealAsync(SigningFixture.Start.AddDays(-1), asOf: SigningFixture.Start.AddDays(2));
        signing.Clock.Now = Later;

        var report = await signing.VerifyAsync(whole);
        var found = DecreeRule.Of(report);

        Assert.Equal(["SIG-111"], report.Codes(CheckOutcome.Failed));
        Assert.Equal((OriginalStanding.Doubtful, PartySignature.Valid, PartySignature.Invalid), (found.Standing, found.Person.Standing, found.Agency.Standing));
    }

    [Fact]
    public async Task A_seal_without_a_time_stamp_that_was_revoked_since_is_doubtful()
    {
        var whole = await UnstampedAsync(await signing.SignAsync(paper), SigningFixture.Ministry);
        await RevokeSealAsync(SigningFixture.Start.AddDays(1), asOf: SigningFixture.Start.AddDays(2));
        signing.Clock.Now = SigningFixture.Start.AddDays(3);

        var report = await signing.VerifyAsync(whole);

        Assert.Equal(["SIG-111"], report.Codes(CheckOutcome.Unclear));
        Assert.Equal(PartySignature.Indeterminate, DecreeRule.Of(report).Agency.Standing);
    }

    private async Task<byte[]> WholeAsync() => await signing.SignAsync(await signing.SignAsync(paper), SigningFixture.Ministry);

    private async Task RevokeSealAsync(DateTimeOffset at, DateTimeOffset asOf)
    {
        signing.Clock.Now = asOf;
        signing.Authority.Revoke(at, (await signing.KeyAsync(SigningFixture.Ministry)).Certificate);
    }

    /// <summary>Signs as programs do that know no time-stamp authority.</summary>
    private async Task<byte[]> UnstampedAsync(byte[] pdf, Platform.Signatures.Signatory signatory)
    {
        var slot = PdfSignatureSlot.In(PdfFile.Open(pdf), signatory, signing.Clock.Now);
        var cms = new SignedCms();
        cms.Decode(await DetachedCms.SignAsync(slot.Content, await signing.KeyAsync(signatory), null, signing.Authority, default));
        foreach (var attribute in cms.SignerInfos[0].UnsignedAttributes)
        {
            cms.SignerInfos[0].RemoveUnsignedAttribute(attribute.Values[0]);
        }

        return slot.Fill(cms.Encode());
    }
}
