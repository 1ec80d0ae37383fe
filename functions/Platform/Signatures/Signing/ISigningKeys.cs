using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Results;

namespace EGov.Platform.Signatures.Signing;

/// <summary>Where the keys of signatories are: a key vault, a signing service, or the development authority of a data folder.</summary>
public interface ISigningKeys
{
    /// <summary>The key of the signatory, or why there is none.</summary>
    Task<Result<SigningKey>> FindAsync(Signatory signatory, CancellationToken cancellation);
}

/// <summary>A key that never leaves its place, with the certificate that says whose it is.</summary>
public abstract class SigningKey
{
    /// <summary>The signatory's certificate: RSA, or elliptic curve P-256.</summary>
    public abstract X509Certificate2 Certificate { get; }

    /// <summary>The certificates between it and the root, nearest first.</summary>
    public abstract IReadOnlyList<X509Certificate2> Issuers { get; }

    /// <summary>Signs a SHA-256 digest: RSASSA-PKCS1-v1_5, or ECDSA as r and s of equal length.</summary>
    /// <exception cref="SignatureServiceException">The place of the key gave no signature.</exception>
    public abstract Task<byte[]> SignAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation);
}
