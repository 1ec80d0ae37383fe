using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Signing;

namespace EGov.Local.Signing;

/// <summary>
/// A certification and time-stamp authority in a folder, made at its first use: a root, an issuing authority, a time-stamp authority, a
/// revocation list, and certificates for whoever signs. Whoever can read the folder can sign for anybody: it is for development.
/// </summary>
internal sealed class DevelopmentAuthority(string folder, TimeProvider clock) : ISigningKeys, ITimestampAuthority
{
    private static readonly Oid Policy = new("1.3.6.1.4.1.55555.1.1");
    private static readonly TimeSpan Accuracy = TimeSpan.FromSeconds(1);

    private readonly AuthorityFiles files = new(folder);

    /// <summary>Where the root and the revocation list are, for whoever verifies.</summary>
    internal string TrustFolder => files.TrustFolder;

    public Task<Result<SigningKey>> FindAsync(Signatory signatory, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        var issuing = Issuing();
        var certificate = files.Certificate(NameOf(signatory), now: clock.GetUtcNow(), make: () =>
            DevelopmentCertificates.Signatory(signatory, issuing, clock.GetUtcNow()));
        return Task.FromResult<Result<SigningKey>>(new DevelopmentKey(certificate, issuing));
    }

    public Task<ReadOnlyMemory<byte>> StampAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation) =>
        Task.FromResult(Stamp(sha256, nonce: null));

    /// <param name="sha256">What is stamped.</param>
    /// <param name="nonce">The number of a question that wants its own answer, or null.</param>
    internal ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> sha256, ReadOnlyMemory<byte>? nonce)
    {
        var issuing = Issuing();
        var authority = files.Certificate("time", clock.GetUtcNow(), () => DevelopmentCertificates.TimestampAuthority(issuing, clock.GetUtcNow()));
        var info = new Rfc3161TimestampTokenInfo(
            Policy,
            new Oid("2.16.840.1.101.3.4.2.1"),
            sha256,
            DevelopmentCertificates.SerialNumber(),
            clock.GetUtcNow(),
            (long)Accuracy.TotalMicroseconds,
            nonce: nonce);
        var token = new SignedCms(new ContentInfo(new Oid(SignatureOids.TimestampInfo), info.Encode()));
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, authority)
        {
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.Certificates.Add(DevelopmentCertificates.PublicPart(issuing));
        signer.SignedAttributes.Add(DetachedCms.SigningCertificate(authority));
        token.ComputeSignature(signer);
        return token.Encode();
    }

    /// <summary>Puts certificates on a new revocation list, as of a time.</summary>
    internal void Revoke(DateTimeOffset at, params IReadOnlyList<X509Certificate2> certificates) =>
        files.WriteList("issuing", DevelopmentCertificates.RevocationList(Issuing(), clock.GetUtcNow(), at, certificates));

    /// <summary>The issuing authority, with its key.</summary>
    internal X509Certificate2 Issuing()
    {
        var now = clock.GetUtcNow();
        var root = files.Certificate("root", now, () => DevelopmentCertificates.Root(now));
        var issuing = files.Certificate("issuing", now, () => DevelopmentCertificates.Issuing(root, now));
        files.Publish(
            root,
            () => DevelopmentCertificates.RevocationList(root, now, now, []),
            () => DevelopmentCertificates.RevocationList(issuing, now, now, []));
        return issuing;
    }

    /// <summary>A file's name that no two signatories share.</summary>
    private static string NameOf(Signatory signatory)
    {
        var whole = $"{signatory.Kind}-{signatory.Id}-{signatory.Name}";
        return "signer-" + Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(whole)))[..32];
    }
}
