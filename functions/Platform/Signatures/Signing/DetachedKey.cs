using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EGov.Platform.Signatures.Signing;

/// <summary>
/// Stands for a key that is elsewhere while a CMS is made: the first time it stops the making with the digest that is to be signed, the second
/// time it gives the signature that the real key made of it. The library that makes the CMS can neither wait nor go on with a wrong one.
/// </summary>
internal sealed class DetachedKey : IDisposable
{
    private DetachedKey(X509Certificate2 certificate)
    {
        Key = certificate.GetRSAPublicKey() is { } rsa ? new Rsa(this, rsa)
            : certificate.GetECDsaPublicKey() is { } curve ? new Curve(this, curve)
            : throw new SignatureServiceException($"The key of {certificate.Subject} is neither RSA nor elliptic curve.");
    }

    public AsymmetricAlgorithm Key { get; }

    public byte[]? Digest { get; private set; }

    public byte[]? Signature { get; set; }

    public static DetachedKey Of(X509Certificate2 certificate) => new(certificate);

    public void Dispose() => Key.Dispose();

    private byte[] Sign(byte[] digest)
    {
        if (Signature is not null && digest.AsSpan().SequenceEqual(Digest))
        {
            return Signature;
        }

        Digest = Signature is null ? digest : throw new InvalidOperationException("The CMS is not the one whose digest was signed.");
        throw new DigestNeedsSignatureException();
    }

    private sealed class Rsa(DetachedKey owner, RSA known) : RSA
    {
        public override int KeySize => known.KeySize;

        public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) =>
            owner.Sign(hash);

        public override RSAParameters ExportParameters(bool includePrivateParameters) => known.ExportParameters(includePrivateParameters);

        public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            known.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class Curve(DetachedKey owner, ECDsa known) : ECDsa
    {
        public override int KeySize => known.KeySize;

        public override byte[] SignHash(byte[] hash) => owner.Sign(hash);

        public override bool VerifyHash(byte[] hash, byte[] signature) => known.VerifyHash(hash, signature);

        protected override void Dispose(bool disposing)
        {
            known.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>The digest is known and waits for its signature.</summary>
internal sealed class DigestNeedsSignatureException : Exception;
