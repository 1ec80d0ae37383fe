using System.Security.Cryptography.X509Certificates;
using EGov.Cabinet.Answers;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Verification;

namespace EGov.Cabinet.Commitments;

/// <summary>Finds out what a member's signature over a statement is worth.</summary>
internal sealed class VoteSignatures(ISignatureVerifier signatures)
{
    /// <summary>Whether time stamp and certificate lead to a trusted root: who trusts nobody finds that failed while nothing is broken.</summary>
    private static readonly string[] OfTrust = ["SIG-107", "SIG-108"];

    /// <summary>What is wrong with it; null when nothing is.</summary>
    /// <param name="statement">What it is to be over.</param>
    /// <param name="cms">The signature, DER in base64.</param>
    /// <param name="person">Whose it is to be; null where that is not known.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<BallotFault?> FaultOfAsync(Statement? statement, string cms, string? person, CancellationToken cancellation)
    {
        if (statement is null || Read(cms) is not { } der)
        {
            return BallotFault.Signature;
        }

        var report = await signatures.VerifyDetachedAsync(statement.Bytes(), der, cancellation);
        return report.Signatures is not [{ Signer: { } signer } signature]
            || signature.Checks.Any(check => check.Outcome is CheckOutcome.Failed && !OfTrust.Contains(check.Code, StringComparer.Ordinal))
            || (person is not null && !SignerName.Names(new X500DistinguishedName(signer.Subject), person)) ? BallotFault.Signature
            : signature.Conclusion is SignatureConclusion.Valid ? null
            : BallotFault.SignatureUntraced;
    }

    /// <summary>The bytes, or null when the text is not written as base64 is.</summary>
    private static byte[]? Read(string cms)
    {
        var bytes = new byte[cms.Length];
        return Convert.TryFromBase64String(cms, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == cms ? bytes[..length] : null;
    }
}
