using System.Security.Cryptography.X509Certificates;
using EGov.Local.Demo;
using EGov.Local.Signing;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Tests.Signatures;

/// <summary>What a signature is worth by its certificate and by the clock that says when it was made.</summary>
public sealed class CertificateTests : IDisposable
{
    private readonly SigningFixture signing = new();
    private readonly byte[] paper = DemoFiles.Pdf("Decision 12");

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task A_certificate_that_expired_before_signing_is_worth_nothing()
    {
        var key = await signing.KeyAsync(SigningFixture.Minister);
        signing.Clock.Now = SigningFixture.Start.AddYears(6);
        var report = await signing.VerifyAsync(await signing.SignAsync(paper, keys: new OneKey(key)));

        Assert.Equal(["SIG-109"], report.Codes(CheckOutcome.Failed));
    }

    [Fact]
    public async Task A_certificate_that_expired_since_is_fine_where_a_time_stamp_proves_when()
    {
        var signed = await signing.SignAsync(paper);
        signing.Clock.Now = SigningFixture.Start.AddYears(6);

        Assert.Equal(SignatureConclusion.Valid, (await signing.VerifyAsync(signed)).Conclusion);
    }

    [Fact]
    public async Task Without_a_time_stamp_the_signers_clock_counts_only_while_the_certificate_is_valid()
    {
        var (content, signature) = ("content"u8.ToArray(), await UnstampedAsync("content"u8.ToArray()));

        var now = await signing.Verifier.VerifyDetachedAsync(content, signature, default);
        signing.Clock.Now = SigningFixture.Start.AddYears(6);
        var later = await signing.Verifier.VerifyDetachedAsync(content, signature, default);

        Assert.Equal((SignatureConclusion.Valid, SigningClock.Signer), (now.Conclusion, now.Signatures[0].Time!.Clock));
        Assert.Contains("SIG-107", now.Codes(CheckOutcome.NotChecked));
        Assert.Equal(SignatureConclusion.Indeterminate, later.Conclusion);
        Assert.Equal(["SIG-109"], later.Codes(CheckOutcome.Unclear));
    }

    [Fact]
    public async Task A_certificate_revoked_before_signing_is_worth_nothing_and_one_revoked_after_the_stamp_is()
    {
        var signed = await signing.SignAsync(paper);
        var certificate = (await signing.KeyAsync(SigningFixture.Minister)).Certificate;
        signing.Clock.Now = SigningFixture.Start.AddDays(2);
        signing.Authority.Revoke(SigningFixture.Start.AddDays(1), certificate);
        var before = await signing.VerifyAsync(signed);
        var after = await signing.VerifyAsync(await signing.SignAsync(paper));

        Assert.Equal(SignatureConclusion.Valid, before.Conclusion);
        Assert.Equal(["SIG-111"], after.Codes(CheckOutcome.Failed));
    }

    [Fact]
    public async Task Revoked_later_and_not_stamped_nobody_can_say()
    {
        var signature = await UnstampedAsync("content"u8.ToArray());
        signing.Clock.Now = SigningFixture.Start.AddDays(2);
        signing.Authority.Revoke(SigningFixture.Start.AddDays(1), (await signing.KeyAsync(SigningFixture.Minister)).Certificate);

        Assert.Equal(["SIG-111"], (await signing.Verifier.VerifyDetachedAsync("content"u8.ToArray(), signature, default)).Codes(CheckOutcome.Unclear));
    }

    [Fact]
    public async Task An_outdated_list_says_nothing_of_what_was_signed_since()
    {
        await signing.KeyAsync(SigningFixture.Minister);
        signing.Clock.Now = SigningFixture.Start.AddYears(6);
        var report = await signing.VerifyAsync(await signing.SignAsync(paper));

        Assert.Equal((SignatureConclusion.Valid, "SIG-111"), (report.Conclusion, Assert.Single(report.Codes(CheckOutcome.NotChecked))));
    }

    [Fact]
    public async Task A_certificate_for_something_else_does_not_sign()
    {
        await signing.KeyAsync(SigningFixture.Minister);
        using var issuing = signing.Issuing;
        using var other = DevelopmentCertificates.Signatory(SigningFixture.Minister, issuing, signing.Clock.Now, X509KeyUsageFlags.KeyEncipherment);
        var report = await signing.VerifyAsync(await signing.SignAsync(paper, keys: new OneKey(new DevelopmentKey(other, issuing))));

        Assert.Equal(["SIG-110"], report.Codes(CheckOutcome.Failed));
    }

    [Fact]
    public async Task A_stranger_is_not_trusted_nor_is_a_strangers_time()
    {
        using var stranger = new SigningFixture();
        await signing.KeyAsync(SigningFixture.Minister);
        var report = await signing.VerifyAsync(await stranger.SignAsync(paper));

        Assert.Equal(["SIG-107", "SIG-108"], report.Codes(CheckOutcome.Failed));
        Assert.Equal(SigningClock.Signer, report.Signatures[0].Time!.Clock);
    }

    [Fact]
    public async Task A_new_revocation_list_counts_within_a_minute()
    {
        var signed = await signing.SignAsync(paper);
        var verifier = signing.Verifier;
        Assert.Equal(SignatureConclusion.Valid, (await verifier.VerifyPdfAsync(signed, default)).Conclusion);

        signing.Authority.Revoke(SigningFixture.Start.AddHours(-1), (await signing.KeyAsync(SigningFixture.Minister)).Certificate);
        signing.Clock.Now += TimeSpan.FromSeconds(61);

        Assert.Equal(["SIG-111"], (await verifier.VerifyPdfAsync(signed, default)).Codes(CheckOutcome.Failed));
    }

    [Fact]
    public async Task The_authoritys_keys_are_for_its_owner_only()
    {
        await signing.SignAsync(paper);

        Assert.All(
            Directory.GetFiles(signing.Folder, "*.pem"),
            path => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)));
    }

    private async Task<byte[]> UnstampedAsync(byte[] content)
    {
        var cms = new System.Security.Cryptography.Pkcs.SignedCms();
        cms.Decode(await signing.SignDetachedAsync(content));
        foreach (var attribute in cms.SignerInfos[0].UnsignedAttributes)
        {
            cms.SignerInfos[0].RemoveUnsignedAttribute(attribute.Values[0]);
        }

        return cms.Encode();
    }
}
