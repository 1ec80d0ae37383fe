using EGov.Exchange.Documents;
using EGov.Platform.Files;
using EGov.Platform.Storage;

namespace EGov.Exchange.Sending;

/// <summary>
/// Keeps what packets are made of, encrypted under the key of the agency that sent them, each part once: the files, and the envelope in which
/// they came. The packet is put together again when somebody fetches it.
/// </summary>
internal sealed class PacketContents(IFileStore store, OwnerKeys keys, AppStores stores)
{
    /// <summary>The largest envelope that is kept as a document, in bytes.</summary>
    private const int LargestRecord = 96 * 1024;

    private const string EnvelopeId = "envelope";

    private readonly SealedContents contents = new(store, keys);
    private readonly SealedRecords records = new(keys);

    /// <summary>The scope that owns what an agency sends.</summary>
    public static string OwnerOf(string agency) => $"agency-{agency}";

    /// <summary>The name of a file's content.</summary>
    public static string FileName(string document, string sha256) => $"{sha256}-{document}";

    /// <summary>The name of a document's envelope.</summary>
    public static string EnvelopeName(string document, string sha256) => $"{sha256}-{document}-envelope";

    /// <summary>Keeps a file durably; what is there already stays.</summary>
    public Task KeepFileAsync(string owner, string storedAs, string sha256, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        contents.WriteAsync(owner, storedAs, sha256, content, cancellation);

    /// <summary>
    /// Keeps the envelope durably; what is there already stays. A usual one is a document, which costs less than a file; one that is too large for
    /// that is a file beside the others.
    /// </summary>
    public async Task KeepEnvelopeAsync(string owner, string document, string name, StoredEnvelope envelope, CancellationToken cancellation)
    {
        var bytes = envelope.ToBytes();
        if (bytes.Length > LargestRecord)
        {
            await contents.WriteAsync(owner, name, name, bytes, cancellation);
            return;
        }

        var place = PlaceOf(document);
        var record = new EnvelopeRecord(EnvelopeId, place, await records.SealAsync(owner, place, bytes, cancellation));
        await stores.Evidence.CreateAsync(place, EnvelopeId, PlatformJson.Write(record), cancellation);
    }

    /// <summary>A document's envelope.</summary>
    public async Task<StoredEnvelope> EnvelopeAsync(DocumentAccepted document, CancellationToken cancellation)
    {
        var (owner, place) = (document.Packet.Owner, PlaceOf(document.Id));
        return StoredEnvelope.Of(await stores.Evidence.GetAsync(place, EnvelopeId, cancellation) is { } stored
            ? await records.OpenAsync(owner, place, PlatformJson.Read<EnvelopeRecord>(stored.Content).Box, cancellation)
            : await contents.ReadAsync(owner, document.Packet.Envelope, document.Packet.Envelope, cancellation));
    }

    /// <summary>A file as it came.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sha256">Of the file as it came, in lower-case hexadecimal.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Stream> OpenFileAsync(DocumentAccepted document, string sha256, CancellationToken cancellation) =>
        contents.OpenAsync(document.Packet.Owner, FileName(document.Id, sha256), sha256, cancellation);

    private static string PlaceOf(string document) => $"envelope-{document}";

    /// <param name="Box">The envelope, encrypted under the key of the agency that sent it.</param>
    private sealed record EnvelopeRecord(string Id, string PartitionKey, byte[] Box);
}
