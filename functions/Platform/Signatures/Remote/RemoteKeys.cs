using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Signing;

namespace EGov.Platform.Signatures.Remote;

/// <summary>
/// Persons' keys at a remote signing service: the person approves each signature on their telephone, while the call waits, and the service
/// signs the digest. Agencies' keys are not there.
/// </summary>
internal sealed class RemoteKeys(RemoteSigningClient service, RemoteSigningSettings settings, TimeProvider clock) : ISigningKeys
{
    private const int MostCredentials = 8;

    public async Task<Result<SigningKey>> FindAsync(Signatory signatory, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        if (signatory.Kind != SignatoryKind.Person)
        {
            return PlatformErrors.NoSigningKey.With(signatory.Name);
        }

        var listed = await service.AskAsync<ListedCredentials>("credentials/list", new ListCredentials(signatory.Id), cancellation).ConfigureAwait(false);
        var foreign = false;
        foreach (var id in listed.CredentialIDs.Take(MostCredentials))
        {
            var known = await service.AskAsync<CredentialAnswer>("credentials/info", new AskCredential(id), cancellation).ConfigureAwait(false);
            var chain = ChainOf(known);
            if (known.Key.Status != "enabled" || chain is not [var certificate, .. var issuers] || !IsValid(certificate))
            {
                continue;
            }

            if (SignerName.Names(certificate.SubjectName, signatory.Id))
            {
                return new Key(this, id, signatory.Reason, certificate, issuers);
            }

            foreign = true;
        }

        return foreign ? PlatformErrors.WrongSigner.With(signatory.Name) : PlatformErrors.NoSigningKey.With(signatory.Name);
    }

    private bool IsValid(X509Certificate2 certificate)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return certificate.NotBefore.ToUniversalTime() <= now && now <= certificate.NotAfter.ToUniversalTime();
    }

    private static X509Certificate2[] ChainOf(CredentialAnswer known)
    {
        try
        {
            return [.. known.Cert.Certificates.Select(static der => X509CertificateLoader.LoadCertificate(der))];
        }
        catch (CryptographicException failure)
        {
            throw new SignatureServiceException("The signing service gave what is no certificate.", failure);
        }
    }

    private async Task<byte[]> SignAsync(string credential, string reason, bool curve, ReadOnlyMemory<byte> digest, CancellationToken cancellation)
    {
        byte[][] hashes = [digest.ToArray()];
        var approved = await service.CallAsync<AuthorizedCredential>(
            "credentials/authorize", new AuthorizeCredential(credential, hashes, reason), settings.PersonsPatience, cancellation).ConfigureAwait(false);
        if (approved.Sad is not { } sad)
        {
            throw new SignatureServiceException("The signing service has the person approve in a way that is not waited for.");
        }

        var signed = await service.CallAsync<SignedHash>(
            "signatures/signHash",
            new SignHash(credential, sad, hashes, curve ? RemoteAlgorithms.EcdsaSha256 : RemoteAlgorithms.RsaSha256),
            settings.Patience,
            cancellation).ConfigureAwait(false);
        return signed.Signatures is [var only]
            ? curve ? FixedOf(only) : only
            : throw new SignatureServiceException($"The signing service gave {signed.Signatures.Count} signatures for one digest.");
    }

    /// <summary>The service writes r and s as DER (RFC 3279); here they are of equal length, for P-256.</summary>
    private static byte[] FixedOf(byte[] der)
    {
        try
        {
            var both = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
            return [.. Fixed(both.ReadIntegerBytes().Span), .. Fixed(both.ReadIntegerBytes().Span)];
        }
        catch (Exception failure) when (failure is AsnContentException or ArgumentException)
        {
            throw new SignatureServiceException("The signing service gave what is no signature.", failure);
        }
    }

    private static byte[] Fixed(ReadOnlySpan<byte> number)
    {
        const int Length = 32;
        var digits = number.TrimStart((byte)0);
        var whole = new byte[Length];
        digits.CopyTo(whole.AsSpan(Length - digits.Length));
        return whole;
    }

    private sealed class Key(RemoteKeys keys, string id, string reason, X509Certificate2 certificate, IReadOnlyList<X509Certificate2> issuers) : SigningKey
    {
        public override X509Certificate2 Certificate => certificate;

        public override IReadOnlyList<X509Certificate2> Issuers => [.. issuers.Where(issuer => !issuer.SubjectName.RawData.AsSpan().SequenceEqual(issuer.IssuerName.RawData))];

        public override Task<byte[]> SignAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation) =>
            keys.SignAsync(id, reason, certificate.PublicKey.Oid.Value != "1.2.840.113549.1.1.1", sha256, cancellation);
    }
}
