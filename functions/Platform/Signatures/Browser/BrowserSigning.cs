using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGov.Platform.Errors;
using EGov.Platform.Pdf;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Signatures.Browser;

/// <summary>
/// Signatures by a plug-in in the signer's browser, with a key on a token that only the browser reaches. The plug-in fetches a whole PDF,
/// signs it and uploads the whole of it, which takes as long as the person takes: so it is asked for and taken in two calls, and what was
/// asked for is kept between them by whoever asks.
/// </summary>
internal sealed class BrowserSigning(ISignatureVerifier verifier, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>What the person is to sign; kept until the signed file comes.</summary>
    public async Task<Result<SigningOrder>> OrderAsync(ReadOnlyMemory<byte> pdf, Signatory signatory, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        if (!PdfFile.TryOpen(pdf, out var file) || file.IsEncrypted || PdfPermissions.ForbidChanges(file))
        {
            return PlatformErrors.NotSignable.With();
        }

        var before = await verifier.VerifyPdfAsync(pdf, cancellation).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        return new SigningOrder(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
            Convert.ToHexStringLower(SHA256.HashData(pdf.Span)),
            pdf.Length,
            before.Signatures.Count,
            signatory,
            now + Patience);
    }

    /// <summary>
    /// Takes the signed file: it must begin with the very bytes that were asked for, hold one signature more, of the person who was asked, by a
    /// trusted certificate, over all of it.
    /// </summary>
    /// <param name="order">What was asked for.</param>
    /// <param name="callback">What the plug-in told.</param>
    /// <param name="signed">What it uploaded.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<SignatureReport>> TakeAsync(
        SigningOrder order, PluginCallback callback, ReadOnlyMemory<byte> signed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(callback);
        if (callback.Status != 0)
        {
            return PlatformErrors.SigningDeclined.With(order.Signatory.Name);
        }

        if (clock.GetUtcNow() > order.Until)
        {
            return PlatformErrors.SigningTimedOut.With(order.Signatory.Name);
        }

        if (signed.Length <= order.Length || Convert.ToHexStringLower(SHA256.HashData(signed.Span[..order.Length])) != order.Sha256)
        {
            return PlatformErrors.OtherContentSigned.With();
        }

        var report = await verifier.VerifyPdfAsync(signed, cancellation).ConfigureAwait(false);
        if (report.Signatures.Count != order.Signatures + 1 || report.Signatures[^1] is not { Coverage.Whole: true, Conclusion: SignatureConclusion.Valid } fresh)
        {
            return PlatformErrors.OtherContentSigned.With();
        }

        return SignerName.Names(new X500DistinguishedName(fresh.Signer!.Subject), order.Signatory.Id)
            ? report
            : PlatformErrors.WrongSigner.With(order.Signatory.Name);
    }
}

/// <summary>What a person is asked to sign in the browser.</summary>
/// <param name="Session">Names the order to the plug-in, which has nothing else to show: 256 bits that nobody guesses.</param>
/// <param name="Sha256">Of the file, in lower-case hexadecimal.</param>
/// <param name="Length">Of the file, in bytes.</param>
/// <param name="Signatures">How many signatures it has already.</param>
/// <param name="Signatory">Who is to sign.</param>
/// <param name="Until">Until when.</param>
internal sealed record SigningOrder(string Session, string Sha256, int Length, int Signatures, Signatory Signatory, DateTimeOffset Until)
{
    /// <summary>What the page gives the plug-in.</summary>
    /// <param name="file">Where the plug-in fetches the file.</param>
    /// <param name="upload">Where it uploads the signed one.</param>
    public PluginRequest RequestOf(Uri file, Uri upload) => new(upload, Session, file);
}
