using System.Security.Cryptography.X509Certificates;

namespace EGov.Platform.Signatures.Trust;

/// <summary>Whom signatures are traced back to.</summary>
/// <param name="Roots">The roots that are trusted, and nothing else is.</param>
/// <param name="Intermediates">Certificates that signers may leave out.</param>
/// <param name="Lists">Lists of revoked certificates.</param>
internal sealed record TrustAnchors(
    IReadOnlyList<X509Certificate2> Roots, IReadOnlyList<X509Certificate2> Intermediates, IReadOnlyList<RevocationList> Lists);

/// <summary>Gives the trust anchors of the moment.</summary>
internal interface ITrustStore
{
    Task<TrustAnchors> ReadAsync(CancellationToken cancellation);
}
