using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Signatures.Trust;

/// <summary>Whom signatures are traced back to.</summary>
/// <param name="Roots">The roots that are trusted, and nothing else is.</param>
/// <param name="Intermediates">Certificates that signers may leave out.</param>
/// <param name="Lists">Lists of revoked certificates.</param>
internal sealed record TrustAnchors(
    IReadOnlyList<X509Certificate2> Roots, IReadOnlyList<X509Certificate2> Intermediates, IReadOnlyList<RevocationList> Lists)
{
    private readonly Lazy<TrustUsed> used = new(() => new(
        Convert.ToHexStringLower(SHA256.HashData(
        [
            .. Roots.Concat(Intermediates).Select(certificate => certificate.RawData).Concat(Lists.Select(list => list.Encoded))
                .Select(each => SHA256.HashData(each)).Order(ByteOrder.Comparer).SelectMany(digest => digest),
        ])),
        [.. Roots.Select(root => new TrustedRoot(root.Subject, Convert.ToHexStringLower(SHA256.HashData(root.RawData))))],
        [.. Lists.Select(list => new ListUsed(list.Issuer, list.IssuedAt, list.NextAt))]));

    /// <summary>Certificates that came with signatures.</summary>
    public CertificateSets Carried { get; } = new();

    /// <summary>The paths to these roots.</summary>
    public CertificatePaths Paths { get; } = new(Roots, Intermediates);

    /// <summary>What a report says of them.</summary>
    public TrustUsed Used => used.Value;

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static ByteOrder Comparer { get; } = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}

/// <summary>Gives the trust anchors of the moment.</summary>
internal interface ITrustStore
{
    Task<TrustAnchors> ReadAsync(CancellationToken cancellation);
}
