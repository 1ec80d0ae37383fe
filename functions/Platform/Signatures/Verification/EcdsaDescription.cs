using System.Security.Cryptography;

namespace EGov.Platform.Signatures.Verification;

/// <summary>
/// ECDSA in XML signatures (RFC 6931, 2.3.6), which the library knows nothing of: both numbers of the signature, one behind the other. Public,
/// because it is made by its name.
/// </summary>
public abstract class EcdsaDescription : SignatureDescription
{
    private readonly Func<HashAlgorithm> digest;

    private protected EcdsaDescription(Func<HashAlgorithm> digest)
    {
        this.digest = digest;
        KeyAlgorithm = typeof(ECDsa).AssemblyQualifiedName;
    }

    /// <inheritdoc/>
    public override HashAlgorithm CreateDigest() => digest();

    /// <inheritdoc/>
    public override AsymmetricSignatureDeformatter CreateDeformatter(AsymmetricAlgorithm key) => new Deformatter(key);

    private sealed class Deformatter(AsymmetricAlgorithm key) : AsymmetricSignatureDeformatter
    {
        private ECDsa curve = (ECDsa)key;

        public override void SetHashAlgorithm(string strName)
        {
        }

        public override void SetKey(AsymmetricAlgorithm key) => curve = (ECDsa)key;

        public override bool VerifySignature(byte[] rgbHash, byte[] rgbSignature) =>
            curve.VerifyHash(rgbHash, rgbSignature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}

/// <summary>With SHA-256.</summary>
public sealed class EcdsaSha256Description() : EcdsaDescription(SHA256.Create);

/// <summary>With SHA-384.</summary>
public sealed class EcdsaSha384Description() : EcdsaDescription(SHA384.Create);

/// <summary>With SHA-512.</summary>
public sealed class EcdsaSha512Description() : EcdsaDescription(SHA512.Create);
