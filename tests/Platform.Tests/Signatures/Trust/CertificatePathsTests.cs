using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Signatures.Trust;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Signatures.Trust;

/// <summary>What is remembered of paths is never anything else than what would be found anew.</summary>
public sealed class CertificatePathsTests : IDisposable
{
    private static readonly DateTimeOffset Start = SigningFixture.Start;

    private readonly X509Certificate2 root;
    private readonly X509Certificate2 issuing;
    private readonly X509Certificate2 signer;

    public CertificatePathsTests()
    {
        root = Make("root", null, Start, Start.AddYears(20));
        issuing = Make("issuing", root, Start.AddDays(10), Start.AddYears(10));
        signer = Make("signer", issuing, Start.AddDays(20), Start.AddYears(3));
    }

    public void Dispose()
    {
        root.Dispose();
        issuing.Dispose();
        signer.Dispose();
    }

    [Fact]
    public void A_path_is_found_once_and_then_remembered()
    {
        var paths = Paths();

        Assert.Same(paths.Find(signer, [issuing], Start.AddYears(1)), paths.Find(signer, [issuing], Start.AddYears(2)));
        Assert.Equal(3, paths.Find(signer, [issuing], Start.AddYears(1)).Certificates.Count);
    }

    [Fact]
    public void A_certificate_that_expires_is_no_longer_what_it_was()
    {
        var paths = Paths();
        var end = new DateTimeOffset(signer.NotAfter.ToUniversalTime());

        Assert.Equal(X509ChainStatusFlags.NoError, paths.Find(signer, [issuing], end.AddSeconds(-1)).Flaws);
        Assert.Equal(X509ChainStatusFlags.NotTimeValid, paths.Find(signer, [issuing], end.AddSeconds(1)).Flaws);
        Assert.Equal(X509ChainStatusFlags.NoError, paths.Find(signer, [issuing], end.AddSeconds(-1)).Flaws);
    }

    [Fact]
    public void What_came_with_the_signature_is_part_of_what_is_remembered()
    {
        var paths = Paths();

        Assert.Equal(X509ChainStatusFlags.PartialChain, paths.Find(signer, [], Start.AddYears(1)).Flaws);
        Assert.Equal(X509ChainStatusFlags.NoError, paths.Find(signer, [issuing], Start.AddYears(1)).Flaws);
    }

    [Fact]
    public void At_any_time_and_after_any_questions_before_the_answer_is_that_of_a_fresh_look()
    {
        var turns = new[] { root, issuing, signer }
            .SelectMany(each => new[] { each.NotBefore, each.NotAfter })
            .Select(turn => new DateTimeOffset(turn.ToUniversalTime()))
            .ToArray();
        var times = Gen.Choose(0, turns.Length - 1).SelectMany(turn => Gen.Choose(-2, 2).Select(seconds => turns[turn].AddSeconds(seconds))).ListOf();
        Prop.ForAll(times.ToArbitrary(), asked =>
        {
            var paths = Paths();
            return asked.All(at => Told(paths.Find(signer, [issuing], at)) == Told(Paths().Find(signer, [issuing], at)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nobody_fills_the_memory_with_certificates_of_their_own_making()
    {
        var sets = new CertificateSets();
        var first = sets.Of(SetOf(signer, 0));
        Assert.Same(first, sets.Of(SetOf(signer, 0)));
        for (var other = 1; other <= CertificateSets.Most; other++)
        {
            sets.Of(SetOf(signer, other));
        }

        Assert.NotSame(first, sets.Of(SetOf(signer, 0)));
    }

    private static string Told(CertificatePath path) => $"{path.Flaws} {string.Join(' ', path.Certificates.Select(each => each.Thumbprint))}";

    private CertificatePaths Paths() => new([root], []);

    /// <summary>A set of one certificate and something that is none and differs.</summary>
    private static byte[] SetOf(X509Certificate2 certificate, int mark)
    {
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.BER);
        using (writer.PushSetOf(CertificateSets.CarriedTag))
        {
            writer.WriteEncodedValue(certificate.RawData);
            writer.WriteInteger(mark);
        }

        return writer.Encode();
    }

    private static X509Certificate2 Make(string name, X509Certificate2? issuer, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(name != "signer", false, 0, critical: true));
        if (issuer is null)
        {
            return request.CreateSelfSigned(from, to);
        }

        using var issued = request.Create(issuer, from, to, [1, (byte)name.Length]);
        return issued.CopyWithPrivateKey(key);
    }
}
