using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGov.Cabinet.About;
using EGov.Cabinet.Errors;
using EGov.Platform.Results;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Verification;

namespace EGov.Cabinet.Answers;

/// <summary>
/// Has an answer signed by the member's certificate, by the signing service or by the member's own software. A passkey proves who sits there; it is
/// no signature in law and is never taken for one (Law 20/2023/QH15).
/// </summary>
internal sealed class AnswerSigning(IDocumentSigner signer, ISignatureVerifier verifier, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(CabinetLimits.StatementMinutes);

    /// <summary>The signature over the statement; made by the signing service, or the one that was brought.</summary>
    /// <param name="statement">What is signed.</param>
    /// <param name="person">The id of the member's account.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="brought">What the member's own software made; null when it made none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<AnswerSignature>> SignAsync(
        Statement statement, string person, string name, SignedStatement? brought, CancellationToken cancellation)
    {
        var bytes = statement.Bytes();
        ReadOnlyMemory<byte> cms;
        if (brought is not null)
        {
            if (BytesOf(brought) is not { } own)
            {
                return CabinetErrors.SignatureNotGood.With();
            }

            cms = own;
        }
        else
        {
            var signatory = new Signatory(SignatoryKind.Person, person, name, "Trả lời phiếu lấy ý kiến");
            if (!(await signer.SignDetachedAsync(bytes, signatory, cancellation)).Succeeded(out cms, out var error))
            {
                return error;
            }
        }

        var report = await verifier.VerifyDetachedAsync(bytes, cms, cancellation);
        return report.Signatures is [{ Signer: { } found, Conclusion: not SignatureConclusion.Invalid }] && IsOf(found, person)
            ? new AnswerSignature(Convert.ToBase64String(cms.Span), found.Name, found.SerialNumber, brought is null)
            : CabinetErrors.SignatureNotGood.With();
    }

    /// <summary>Time and salt of the statement: those of one that was asked for and comes back signed, or fresh ones.</summary>
    /// <param name="brought">What came signed; null when nothing did.</param>
    /// <param name="opened">When the ballot was opened.</param>
    public Result<(DateTimeOffset At, string Salt)> MarksOf(SignedStatement? brought, DateTimeOffset opened)
    {
        var now = clock.GetUtcNow();
        if (brought is null)
        {
            return (now, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        }

        return brought.At > now || brought.At < now - GoodFor || brought.At < opened || brought.Salt.Length != 64 || !brought.Salt.All(char.IsAsciiHexDigitLower)
            ? CabinetErrors.StatementTooOld.With(CabinetLimits.StatementMinutes.ToString(CultureInfo.InvariantCulture))
            : (brought.At, brought.Salt);
    }

    private static bool IsOf(SignerIdentity signer, string person) => SignerName.Names(new X500DistinguishedName(signer.Subject), person);

    private static byte[]? BytesOf(SignedStatement brought)
    {
        var text = string.Concat(brought.Cms.Pieces);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
