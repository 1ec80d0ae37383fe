using EGov.Exchange.Documents;
using EGov.Exchange.EdXml.Contents;
using EGov.Platform.Files;
using EGov.Platform.Storage;

namespace EGov.Exchange.Sending;

/// <summary>Opens the files of documents as people want them: one that came packed without its packing.</summary>
internal sealed class DocumentFiles(PacketContents contents, ContentSpools spools)
{
    private const int Largest = 200 << 20;

    /// <summary>The file, to be closed by who reads it.</summary>
    public async Task<Stream> OpenAsync(DocumentAccepted document, DocumentFile file, CancellationToken cancellation)
    {
        var content = await contents.OpenFileAsync(document, file.Sha256, cancellation);
        if (file.Packed is null)
        {
            return content;
        }

        // An archive is read from its end; it was held to its bounds when it came.
        await using (content)
        {
            using var packed = spools.Begin(Largest, hashed: false);
            await content.CopyToAsync(packed.Input, cancellation);
            packed.Freeze();
            var inside = spools.Begin(Largest, hashed: false);
            var opened = await AttachmentContent.OpenAsync(packed.Content, file.Name, inside.Input, Largest, cancellation);
            if (!opened.Succeeded(out _, out var error))
            {
                inside.Dispose();
                throw new InvalidDataException($"The file {file.ContentId} of {document.Id} cannot be unpacked any more: {error.Definition.Code}.");
            }

            inside.Freeze();
            return new MemoryReader(inside.Content, inside);
        }
    }
}
