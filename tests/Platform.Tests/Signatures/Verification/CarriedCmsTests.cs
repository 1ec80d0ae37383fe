using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Tests.Signatures.Verification;

/// <summary>The certificates of a signature are taken out of it and remembered; it is worth what it was.</summary>
public sealed class CarriedCmsTests : IDisposable
{
    private static readonly byte[] Content = "content"u8.ToArray();

    private readonly SigningFixture signing = new();

    public void Dispose() => signing.Dispose();

    [Fact]
    public async Task The_same_certificates_are_loaded_once()
    {
        var sets = new CertificateSets();
        var (one, other) = (CarriedCms.Of(await signing.SignDetachedAsync(Content), sets), CarriedCms.Of(await signing.SignDetachedAsync(Content), sets));

        Assert.Equal(2, one.Certificates.Count);
        Assert.Same(one.Certificates, other.Certificates);
    }

    [Fact]
    public async Task Without_certificates_the_rest_is_the_same_to_the_bit()
    {
        var signature = await signing.SignDetachedAsync(Content);
        var carried = CarriedCms.Of(signature, new CertificateSets());
        var (whole, bare) = (new SignedCms(new ContentInfo(Content), true), new SignedCms(new ContentInfo(Content), true));
        whole.Decode(signature);
        bare.Decode(carried.Bare);

        Assert.Empty(bare.Certificates);
        Assert.Equal(whole.SignerInfos[0].GetSignature(), bare.SignerInfos[0].GetSignature());
        Assert.Equal(whole.SignerInfos[0].Certificate, carried.Of(bare.SignerInfos[0]));
    }

    [Fact]
    public async Task A_signature_with_the_certificates_of_others_only_has_no_signer()
    {
        var signature = await signing.SignDetachedAsync(Content);
        using var stranger = new SigningFixture();
        var foreign = new SignedCms();
        foreign.Decode(await stranger.SignDetachedAsync(Content));

        var report = await signing.Verifier.VerifyDetachedAsync(Content, With(signature, foreign.Certificates[0].RawData), default);

        Assert.Equal(["SIG-101"], report.Codes(CheckOutcome.Failed));
    }

    [Fact]
    public async Task What_carries_something_else_than_certificates_is_not_well_formed()
    {
        var report = await signing.Verifier.VerifyDetachedAsync(Content, With(await signing.SignDetachedAsync(Content), [0x30, 3, 2, 1, 7]), default);

        Assert.Equal(["SIG-101"], report.Codes(CheckOutcome.Failed));
    }

    [Fact]
    public void Neither_cut_off_nor_random_bytes_do_more_than_fail() => Assert.All(
        Enumerable.Range(0, 200),
        seed =>
        {
            var bytes = new byte[seed];
            new Random(seed).NextBytes(bytes);
            bytes = [0x30, (byte)(seed / 2), .. bytes];
            var failure = Record.Exception(() => CarriedCms.Of(bytes, new CertificateSets()));
            Assert.True(failure is null or AsnContentException or CryptographicException, failure?.ToString());
        });

    /// <summary>The signature with one certificate, which it may be, in the place of those that it carries.</summary>
    private static byte[] With(byte[] signature, byte[] certificate)
    {
        var info = new AsnReader(signature, AsnEncodingRules.DER).ReadSequence();
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(info.ReadEncodedValue().Span);
            using (writer.PushSequence(CertificateSets.CarriedTag))
            using (writer.PushSequence())
            {
                for (var body = info.ReadSequence(CertificateSets.CarriedTag).ReadSequence(); body.HasData;)
                {
                    if (!body.PeekTag().HasSameClassAndValue(CertificateSets.CarriedTag))
                    {
                        writer.WriteEncodedValue(body.ReadEncodedValue().Span);
                        continue;
                    }

                    body.ReadEncodedValue();
                    using (writer.PushSetOf(CertificateSets.CarriedTag))
                    {
                        writer.WriteEncodedValue(certificate);
                    }
                }
            }
        }

        return writer.Encode();
    }
}
