using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Signatures.Trust;

namespace EGov.Platform.Signatures.Verification;

/// <summary>Says what a time-stamp token proves of a digest (RFC 3161).</summary>
public sealed class TimestampVerifier
{
    /// <summary>So much the clocks of two authorities may differ.</summary>
    public static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    private readonly ITrustStore? trust;
    private readonly TimeProvider clock;

    internal TimestampVerifier(ITrustStore? trust, TimeProvider clock) => (this.trust, this.clock) = (trust, clock);

    /// <summary>By the roots, other certificates and revocation lists of a folder.</summary>
    /// <param name="folder">The folder; null to trace no authority back: then only the token itself is looked at.</param>
    /// <param name="clock">The present time.</param>
    public static TimestampVerifier Of(string? folder, TimeProvider clock) =>
        new(folder is null ? null : new FolderTrustStore(folder, clock), clock);

    /// <summary>Looks at a token.</summary>
    /// <param name="token">The token: DER of a CMS signed-data.</param>
    /// <param name="sha256">32 bytes: the digest that it is to be of.</param>
    /// <param name="certificates">Certificates that the token may lack on the way to a root.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<TimestampProof> VerifyAsync(
        ReadOnlyMemory<byte> token, ReadOnlyMemory<byte> sha256, IReadOnlyList<ReadOnlyMemory<byte>> certificates, CancellationToken cancellation)
    {
        if (!TryDecode(token, out var stamp))
        {
            return new(TimestampFault.Unreadable, null, null, false, []);
        }

        var info = stamp.TokenInfo;
        X509Certificate2Collection extra =
            [.. stamp.AsSignedCms().Certificates, .. certificates.Select(certificate => X509CertificateLoader.LoadCertificate(certificate.Span))];
        if (info.HashAlgorithmId.Value != Sha256 || !info.GetMessageHash().Span.SequenceEqual(sha256.Span))
        {
            return new(TimestampFault.OtherContent, null, null, false, []);
        }

        if (!stamp.VerifySignatureForHash(sha256.Span, HashAlgorithmName.SHA256, out var authority, extra) || authority is null)
        {
            return new(TimestampFault.Signature, null, null, false, []);
        }

        var (at, now, name) = (info.Timestamp, clock.GetUtcNow(), authority.GetNameInfo(X509NameType.SimpleName, false));
        if (trust is null)
        {
            return new(at > now + ClocksDiffer ? TimestampFault.Future : null, at, name, false, [authority.RawData]);
        }

        var anchors = await trust.ReadAsync(cancellation).ConfigureAwait(false);
        var (path, flaws, revoked) = TimestampCheck.TraceOf(authority, [.. extra], anchors, at, now);
        TimestampFault? fault = flaws != X509ChainStatusFlags.NoError ? TimestampFault.Authority
            : revoked ? TimestampFault.Revoked
            : at > now + ClocksDiffer ? TimestampFault.Future
            : null;
        return new(fault, at, name, fault is null, [.. path.Select(certificate => (ReadOnlyMemory<byte>)certificate.RawData)]);
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

/// <summary>What a token proves.</summary>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
/// <param name="At">The time that it states; null where its signature does not hold.</param>
/// <param name="Authority">The name in its authority's certificate.</param>
/// <param name="IsTraced">Whether the authority was traced back to a trusted root.</param>
/// <param name="Path">The certificates from the authority's own on, DER.</param>
public sealed record TimestampProof(
    TimestampFault? Fault, DateTimeOffset? At, string? Authority, bool IsTraced, IReadOnlyList<ReadOnlyMemory<byte>> Path);

/// <summary>What can be wrong with a time-stamp token.</summary>
public enum TimestampFault
{
    /// <summary>It is no token.</summary>
    Unreadable,

    /// <summary>It is about another digest.</summary>
    OtherContent,

    /// <summary>Its signature does not hold, or its certificate was not valid at its time or is not one for time stamps.</summary>
    Signature,

    /// <summary>Its authority does not trace back to a trusted root.</summary>
    Authority,

    /// <summary>A certificate on the way to the root was revoked.</summary>
    Revoked,

    /// <summary>It states a time that has not come.</summary>
    Future,
}
