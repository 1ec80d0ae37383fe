using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Proof;

/// <summary>
/// Says what a time-stamp token proves of a digest (RFC 3161): whether it is of that digest, when it was made, and whether whoever made it is traced
/// back to a trusted root. An app is given the one that trusts what is configured (<c>Signatures:TrustFolder</c>); who checks without an app brings
/// a folder of roots.
/// </summary>
public sealed class StampVerifier
{
    /// <summary>So much the clocks of two authorities may differ.</summary>
    public static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    private readonly ITrustStore? trust;
    private readonly TimeProvider clock;

    internal StampVerifier(ITrustStore? trust, TimeProvider clock) => (this.trust, this.clock) = (trust, clock);

    /// <summary>By the roots, other certificates and revocation lists of a folder.</summary>
    /// <param name="folder">The folder; null to trace no authority back: then only the token itself is looked at.</param>
    /// <param name="clock">The present time.</param>
    public static StampVerifier Of(string? folder, TimeProvider clock) =>
        new(folder is null ? null : new FolderTrustStore(folder, clock), clock);

    /// <summary>Looks at a stamp as a proof carries it.</summary>
    /// <param name="stamp">The stamp.</param>
    /// <param name="sha256">The digest that it is to be of (<see cref="ProofHash"/>).</param>
    /// <param name="certificates">Certificates that it may lack on the way to a root, DER.</param>
    /// <param name="since">When what is stamped was there at the earliest; null where that is not known.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<StampProof> VerifyAsync(
        ProofStamp stamp, string sha256, IReadOnlyList<ReadOnlyMemory<byte>> certificates, DateTimeOffset? since, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return stamp.Read() is { } token
            ? await VerifyAsync(token, sha256, certificates, since, cancellation).ConfigureAwait(false)
            : StampProof.Of(StampFault.Unreadable);
    }

    /// <summary>Looks at a token.</summary>
    /// <param name="token">The token: DER of a CMS signed-data.</param>
    /// <param name="sha256">The digest that it is to be of (<see cref="ProofHash"/>).</param>
    /// <param name="certificates">Certificates that it may lack on the way to a root, DER.</param>
    /// <param name="since">When what is stamped was there at the earliest; null where that is not known.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<StampProof> VerifyAsync(
        ReadOnlyMemory<byte> token, string sha256, IReadOnlyList<ReadOnlyMemory<byte>> certificates, DateTimeOffset? since, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        ArgumentNullException.ThrowIfNull(certificates);
        if (!TryDecode(token, out var stamp))
        {
            return StampProof.Of(StampFault.Unreadable);
        }

        var info = stamp.TokenInfo;
        X509Certificate2Collection extra =
            [.. stamp.AsSignedCms().Certificates, .. certificates.Select(certificate => X509CertificateLoader.LoadCertificate(certificate.Span))];
        if (info.HashAlgorithmId.Value != Sha256 || Convert.ToHexStringLower(info.GetMessageHash().Span) != sha256)
        {
            return StampProof.Of(StampFault.OtherContent);
        }

        if (!stamp.VerifySignatureForHash(info.GetMessageHash().Span, HashAlgorithmName.SHA256, out var authority, extra) || authority is null)
        {
            return StampProof.Of(StampFault.Signature);
        }

        var (path, fault) = await TraceAsync(authority, [.. extra], info.Timestamp, cancellation).ConfigureAwait(false);
        fault ??= info.Timestamp > clock.GetUtcNow() + ClocksDiffer ? StampFault.Future
            : since - info.Timestamp > ClocksDiffer ? StampFault.Early
            : null;
        return new(
            fault,
            info.Timestamp,
            authority.GetNameInfo(X509NameType.SimpleName, false),
            fault is null && trust is not null,
            [.. path.Select(certificate => (ReadOnlyMemory<byte>)certificate.RawData)]);
    }

    /// <summary>The certificates behind stamps as far as they are traced back here, for who is to check them elsewhere: a token need not bring all.</summary>
    /// <param name="stamps">The stamps, each with the digest that it is of.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Each once, in the order of their digests.</returns>
    public async Task<IReadOnlyList<ProofCertificate>> CertificatesAsync(
        IEnumerable<(ProofStamp Stamp, string Sha256)> stamps, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stamps);
        var found = new SortedDictionary<string, ProofCertificate>(StringComparer.Ordinal);
        foreach (var (stamp, sha256) in stamps)
        {
            foreach (var der in (await VerifyAsync(stamp, sha256, [], since: null, cancellation).ConfigureAwait(false)).Path)
            {
                var certificate = ProofCertificate.Of(der);
                found.TryAdd(certificate.Sha256, certificate);
            }
        }

        return [.. found.Values];
    }

    private async Task<(IReadOnlyList<X509Certificate2> Path, StampFault? Fault)> TraceAsync(
        X509Certificate2 authority, IReadOnlyList<X509Certificate2> extra, DateTimeOffset at, CancellationToken cancellation)
    {
        if (trust is null)
        {
            return ([authority], null);
        }

        var anchors = await trust.ReadAsync(cancellation).ConfigureAwait(false);
        var (path, flaws, revoked) = TimestampCheck.TraceOf(authority, extra, anchors, at, clock.GetUtcNow());
        return (path, flaws != X509ChainStatusFlags.NoError ? StampFault.Authority : revoked ? StampFault.Revoked : null);
    }

    private static bool TryDecode(ReadOnlyMemory<byte> token, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Rfc3161TimestampToken? stamp)
    {
        try
        {
            return Rfc3161TimestampToken.TryDecode(token, out stamp, out var length) && length == token.Length;
        }
        catch (CryptographicException)
        {
            // A token that is damaged inside is as unreadable as one that is none.
            stamp = null;
            return false;
        }
    }
}
