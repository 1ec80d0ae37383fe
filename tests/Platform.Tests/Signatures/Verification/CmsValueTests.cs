using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Tests.Signatures.Verification;

/// <summary>The library's way and the one for large contents come to the same result, check by check, on the same inputs.</summary>
public sealed class CmsValueTests : IDisposable
{
    private const string Sha1 = "1.3.14.3.2.26";

    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(5000);

    private readonly SigningFixture signing = new();

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task A_stamped_signature_is_good_in_both_ways()
    {
        var signature = await signing.SignDetachedAsync(Content);

        Assert.Equal(SignatureConclusion.Valid, CheckList.ConclusionOf(await AgreedAsync(Content, signature)));
    }

    [Fact]
    public async Task A_changed_content_is_noticed_in_both_ways()
    {
        var signature = await signing.SignDetachedAsync(Content);
        var changed = Content.ToArray();
        changed[4000] ^= 1;

        var checks = await AgreedAsync(changed, signature);

        Assert.Equal(["SIG-103", "SIG-104"], Failed(checks));
    }

    [Fact]
    public async Task Whatever_byte_of_the_signature_changes_both_ways_find_the_same()
    {
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=rsa", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(SigningFixture.Start.AddDays(-1), SigningFixture.Start.AddYears(1));
        var random = new Random(11);
        foreach (var signature in new[]
        {
            await signing.SignDetachedAsync(Content),
            Sign(certificate, "2.16.840.1.101.3.4.2.1", RSASignaturePadding.Pss, hasAttributes: true),
            Sign(certificate, "2.16.840.1.101.3.4.2.3", RSASignaturePadding.Pkcs1, hasAttributes: false),
        })
        {
            for (var round = 0; round < 150; round++)
            {
                var changed = signature.ToArray();
                changed[random.Next(changed.Length)] ^= (byte)random.Next(1, 256);
                await AgreedAsync(Content, changed);
            }
        }
    }

    [Theory]
    [InlineData("2.16.840.1.101.3.4.2.1")]
    [InlineData("2.16.840.1.101.3.4.2.2")]
    [InlineData("2.16.840.1.101.3.4.2.3")]
    [InlineData(Sha1)]
    public async Task Every_digest_with_every_kind_of_key_is_judged_alike(string digest)
    {
        using var rsa = RSA.Create(2048);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        foreach (var request in new[]
        {
            new CertificateRequest("CN=rsa", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            new CertificateRequest("CN=curve", curve, HashAlgorithmName.SHA256),
        })
        {
            using var certificate = request.CreateSelfSigned(SigningFixture.Start.AddDays(-1), SigningFixture.Start.AddYears(1));
            foreach (var padding in certificate.GetRSAPublicKey() is null ? new RSASignaturePadding?[] { null } : [RSASignaturePadding.Pkcs1, RSASignaturePadding.Pss])
            {
                foreach (var hasAttributes in new[] { true, false })
                {
                    var signature = Sign(certificate, digest, padding, hasAttributes);
                    var failed = Failed(await AgreedAsync(Content, signature));

                    // A weak digest is not compared at all, and without attributes there is none to compare.
                    Assert.Equal(digest == Sha1, failed.Contains("SIG-105"));
                    Assert.Equal(!hasAttributes && digest != Sha1, failed.Contains("SIG-103"));
                    Assert.DoesNotContain("SIG-104", failed);
                    Assert.Contains("SIG-104", Failed(await AgreedAsync(Content[..^1], signature)));
                }
            }
        }
    }

    [Fact]
    public async Task A_signature_that_brings_a_content_along_is_none_of_what_lies_beside_it()
    {
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=rsa", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(SigningFixture.Start.AddDays(-1), SigningFixture.Start.AddYears(1));
        var signature = Sign(certificate, "2.16.840.1.101.3.4.2.1", null, hasAttributes: true, detached: false);

        Assert.Equal(["SIG-101"], Failed(await AgreedAsync(Content, signature)));
        Assert.Equal(["SIG-101"], Failed(await AgreedAsync([], signature)));
    }

    [Fact]
    public async Task Attributes_in_any_order_are_judged_alike()
    {
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=rsa", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(SigningFixture.Start.AddDays(-1), SigningFixture.Start.AddYears(1));
        foreach (var signsTheSet in new[] { true, false })
        {
            var checks = await AgreedAsync(Content, UnsortedCms.Of(Content, certificate, rsa, signsTheSet));

            Assert.DoesNotContain("SIG-103", Failed(checks));
            Assert.DoesNotContain("SIG-104", Failed(checks));
        }
    }

    [Fact]
    public async Task A_large_content_is_looked_at_without_the_library()
    {
        var large = RandomNumberGenerator.GetBytes(CmsCheck.LargestCopied + 1);
        var signature = await signing.SignDetachedAsync(large);
        var good = await signing.Verifier.VerifyDetachedAsync(large, signature, default);
        large[^1] ^= 1;
        var changed = await signing.Verifier.VerifyDetachedAsync(large, signature, default);

        Assert.Equal(SignatureConclusion.Valid, good.Conclusion);
        Assert.Equal(["SIG-103", "SIG-104"], changed.Codes(CheckOutcome.Failed));
    }

    private static IReadOnlyList<string> Failed(IReadOnlyList<SignatureCheck> checks) =>
        [.. checks.Where(static check => check.Outcome == CheckOutcome.Failed).Select(static check => check.Code)];

    private static byte[] Sign(X509Certificate2 certificate, string digest, RSASignaturePadding? padding, bool hasAttributes, bool detached = true)
    {
        var cms = new SignedCms(new ContentInfo(Content), detached);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid(digest),
            IncludeOption = X509IncludeOption.EndCertOnly,
            SignaturePadding = padding,
        };
        if (hasAttributes)
        {
            signer.SignedAttributes.Add(new Pkcs9SigningTime(SigningFixture.Start.UtcDateTime));
        }

        cms.ComputeSignature(signer);
        return cms.Encode();
    }

    /// <summary>The checks, after both ways made the very same ones.</summary>
    private async Task<IReadOnlyList<SignatureCheck>> AgreedAsync(byte[] content, byte[] signature)
    {
        var trust = await new FolderTrustStore(signing.Authority.TrustFolder, signing.Clock).ReadAsync(default);
        var (library, pieces) = (new CheckList(), new CheckList());
        var half = content.Length / 2;
        var whole = new SignedContent(content);
        var cut = new SignedContent(content.AsMemory(0, half), content.AsMemory(half));
        var byLibrary = CmsCheck.Check(library, whole, signature, null, trust, signing.Clock.GetUtcNow(), long.MaxValue);
        var byPieces = CmsCheck.Check(pieces, cut, signature, null, trust, signing.Clock.GetUtcNow(), largestCopied: -1);

        Assert.Equal(library.Checks, pieces.Checks);
        Assert.Equal(byLibrary, byPieces);
        return library.Checks;
    }
}
