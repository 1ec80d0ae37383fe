using EGov.Exchange.Documents;
using EGov.Platform.Files;

namespace EGov.Exchange.Sending;

/// <summary>
/// Keeps what packets are made of, encrypted under the key of the agency that sent them, each part once: the files, and the envelope in which
/// they came. The packet is put together again when somebody fetches it.
/// </summary>
internal sealed class PacketContents(IFileStore store, OwnerKeys keys)
{
    private readonly SealedContents contents = new(store, keys);

    /// <summary>The scope that owns what an agency sends.</summary>
    public static string OwnerOf(string agency) => $"agency-{agency}";

    /// <summary>The name of a file's content.</summary>
    public static string FileName(string document, string sha256) => $"{sha256}-{document}";

    /// <summary>The name of a document's envelope.</summary>
    public static string EnvelopeName(string document, string sha256) => $"{sha256}-{document}-envelope";

    /// <summary>Keeps a file durably; what is there already stays.</summary>
    public Task KeepFileAsync(string owner, string storedAs, string sha256, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        contents.WriteAsync(owner, storedAs, sha256, content, cancellation);

    /// <summary>Keeps the envelope durably; what is there already stays.</summary>
    public Task KeepEnvelopeAsync(string owner, string name, StoredEnvelope envelope, CancellationToken cancellation) =>
        contents.WriteAsync(owner, name, name, envelope.ToBytes(), cancellation);

    /// <summary>A document's envelope.</summary>
    public async Task<StoredEnvelope> EnvelopeAsync(DocumentAccepted document, CancellationToken cancellation) =>
        StoredEnvelope.Of(await contents.ReadAsync(document.Packet.Owner, document.Packet.Envelope, document.Packet.Envelope, cancellation));

    /// <summary>A file as it came.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sha256">Of the file as it came, in lower-case hexadecimal.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Stream> OpenFileAsync(DocumentAccepted document, string sha256, CancellationToken cancellation) =>
        contents.OpenAsync(document.Packet.Owner, FileName(document.Id, sha256), sha256, cancellation);
}
