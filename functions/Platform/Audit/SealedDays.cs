using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using EGov.Platform.Signatures;

namespace EGov.Platform.Audit;

/// <summary>Signed seals of days, for a second party to keep: who keeps them can tell later whether the trail is still the one that it was.</summary>
/// <param name="App">The app.</param>
/// <param name="Days">Day by day; a day shows once its seal is signed.</param>
public sealed record SealedDays(string App, IReadOnlyList<SealedDay> Days);

/// <summary>The signed seal of one day.</summary>
/// <param name="Day">The day in Viet Nam.</param>
/// <param name="Seal">
/// What is signed, in Base64: JSON with app, day, the hash of the seal of the day before and the end of each shard's chain, with how many entries
/// it has.
/// </param>
/// <param name="Hash">SHA-256 over it: the root of the day and, through the day before, of all before it.</param>
/// <param name="Before">The hash of the seal of the day before; null on the first day.</param>
/// <param name="Signature">Detached CMS over the seal with its certificates and time stamp (CAdES baseline T), DER in Base64.</param>
/// <param name="Timestamp">The RFC 3161 token of that signature by itself, DER in Base64; null where the signature has none.</param>
public sealed record SealedDay(DateOnly Day, string Seal, string Hash, string? Before, string Signature, string? Timestamp)
{
    internal static SealedDay Of(DateOnly day, AuditDaySeal seal, byte[] signature) => new(
        day, Convert.ToBase64String(seal.Content), seal.Hash, seal.Before, Convert.ToBase64String(signature), TimestampOf(signature));

    private static string? TimestampOf(byte[] signature)
    {
        var cms = new SignedCms();
        try
        {
            cms.Decode(signature);
        }
        catch (CryptographicException)
        {
            // What was put in the place of a signature is given as it is: verification says that it does not hold.
            return null;
        }

        return cms.SignerInfos.Cast<SignerInfo>()
            .SelectMany(signer => signer.UnsignedAttributes.Cast<CryptographicAttributeObject>())
            .Where(attribute => attribute.Oid.Value == SignatureOids.TimestampToken)
            .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>())
            .Select(token => Convert.ToBase64String(token.RawData))
            .FirstOrDefault();
    }
}
