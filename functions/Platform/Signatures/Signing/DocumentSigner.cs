using EGov.Platform.Errors;
using EGov.Platform.Pdf;
using EGov.Platform.Results;
using Microsoft.Extensions.Logging;

namespace EGov.Platform.Signatures.Signing;

/// <summary>Signs with keys that are elsewhere.</summary>
internal sealed partial class DocumentSigner(ISigningKeys keys, ITimestampAuthority stamps, TimeProvider clock, ILogger<DocumentSigner> logger)
    : IDocumentSigner
{
    public async Task<Result<ReadOnlyMemory<byte>>> SignPdfAsync(ReadOnlyMemory<byte> pdf, Signatory signatory, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        try
        {
            var file = PdfFile.Open(pdf);
            if (file.IsEncrypted || PdfPermissions.ForbidChanges(file))
            {
                return PlatformErrors.NotSignable.With();
            }

            if (!(await keys.FindAsync(signatory, cancellation).ConfigureAwait(false)).Succeeded(out var key, out var error))
            {
                return error;
            }

            var slot = PdfSignatureSlot.In(file, signatory, clock.GetUtcNow());
            var cms = await DetachedCms.SignAsync(slot.Content, key, null, stamps, cancellation).ConfigureAwait(false);
            return (ReadOnlyMemory<byte>)slot.Fill(cms);
        }
        catch (PdfFormatException)
        {
            return PlatformErrors.NotSignable.With();
        }
        catch (SignatureServiceException failure)
        {
            LogFailure(failure, signatory.Kind, signatory.Id);
            return failure.Answer.With(signatory.Name);
        }
    }

    public async Task<Result<ReadOnlyMemory<byte>>> SignDetachedAsync(
        ReadOnlyMemory<byte> content, Signatory signatory, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        try
        {
            if (!(await keys.FindAsync(signatory, cancellation).ConfigureAwait(false)).Succeeded(out var key, out var error))
            {
                return error;
            }

            return (ReadOnlyMemory<byte>)await DetachedCms.SignAsync(content, key, clock.GetUtcNow(), stamps, cancellation).ConfigureAwait(false);
        }
        catch (SignatureServiceException failure)
        {
            LogFailure(failure, signatory.Kind, signatory.Id);
            return failure.Answer.With(signatory.Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing was signed for the {Kind} {Id}")]
    private partial void LogFailure(Exception failure, SignatoryKind kind, string id);
}
