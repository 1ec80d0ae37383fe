using System.Security.Cryptography.Xml;
using System.Xml;
using EGov.Platform.Errors;
using EGov.Platform.Pdf;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Appearances;
using EGov.Platform.Signatures.Verification;
using Microsoft.Extensions.Logging;

namespace EGov.Platform.Signatures.Signing;

/// <summary>Signs with keys that are elsewhere.</summary>
internal sealed partial class DocumentSigner(
    ISigningKeys keys, ITimestampAuthority stamps, SignaturePlaces places, TimeProvider clock, ILogger<DocumentSigner> logger)
    : IDocumentSigner
{
    public async Task<Result<ReadOnlyMemory<byte>>> SignPdfAsync(
        ReadOnlyMemory<byte> pdf, Signatory signatory, SignatureAppearance? appearance, CancellationToken cancellation)
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

            var now = clock.GetUtcNow();
            DrawnSignature? drawn = null;
            if (appearance is not null && !AppearanceDrawing.Of(file, appearance, places, now).Succeeded(out drawn, out var refusal))
            {
                return refusal;
            }

            var slot = PdfSignatureSlot.In(file, signatory, now, drawn);
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

    public async Task<Result<ReadOnlyMemory<byte>>> SignXmlAsync(
        ReadOnlyMemory<byte> xml, XmlPlace place, Signatory signatory, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(signatory);
        if (BoundedXml.Read(xml) is not { } document || PlaceIn(document, place) is not { } parent)
        {
            return PlatformErrors.XmlNotSignable.With(BoundedXml.Largest, place == XmlPlace.Root ? "/" : place.Name);
        }

        try
        {
            if (!(await keys.FindAsync(signatory, cancellation).ConfigureAwait(false)).Succeeded(out var key, out var error))
            {
                return error;
            }

            return key.Certificate.PublicKey.Oid.Value == SignatureOids.Rsa
                ? (ReadOnlyMemory<byte>)await EnvelopedXml.SignAsync(document, parent, key, clock.GetUtcNow(), cancellation).ConfigureAwait(false)
                : PlatformErrors.KeyNotForXml.With(signatory.Name);
        }
        catch (SignatureServiceException failure)
        {
            LogFailure(failure, signatory.Kind, signatory.Id);
            return failure.Answer.With(signatory.Name);
        }
    }

    private static XmlElement? PlaceIn(XmlDocument document, XmlPlace place)
    {
        if (document.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl).Count > 0)
        {
            return null;
        }

        return place == XmlPlace.Root ? document.DocumentElement
            : document.GetElementsByTagName(place.Name, place.Namespace) is { Count: 1 } found ? (XmlElement)found[0]!
            : null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing was signed for the {Kind} {Id}")]
    private partial void LogFailure(Exception failure, SignatoryKind kind, string id);
}
