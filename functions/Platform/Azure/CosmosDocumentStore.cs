using System.Net;
using System.Runtime.InteropServices;
using EGov.Platform.Storage;
using Microsoft.Azure.Cosmos;

namespace EGov.Platform.Azure;

/// <summary>A container of Cosmos DB. Contents pass as bytes: they are serialized once, by whoever stores them.</summary>
internal sealed class CosmosDocumentStore(Container container) : IDocumentStore
{
    /// <summary>
    /// A partition's list. No <c>TOP</c>: it would need a plan of its own, and a page of the wanted length ends the reading just as well.
    /// </summary>
    internal const string ListQuery = "SELECT * FROM c WHERE c.id >= @from ORDER BY c.id";

    private const string Substatus = "x-ms-substatus";

    private readonly RequestCharges charges = new(container.Database.Id, container.Id);

    public async Task<StoredDocument?> GetAsync(string partition, string id, CancellationToken cancellation)
    {
        if (!DocumentNames.AreTaken(partition, id))
        {
            return null;
        }

        using var response = await container.ReadItemStreamAsync(id, new PartitionKey(partition), cancellationToken: cancellation).ConfigureAwait(false);
        charges.Record("get", response);
        return IsAbsent(response) ? null : CosmosContent.Document(await ReadAsync(response, cancellation).ConfigureAwait(false));
    }

    public async Task<string?> CreateAsync(string partition, string id, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        DocumentNames.Require(partition, id);
        using var body = Body(content);
        using var response = await container
            .CreateItemStreamAsync(body, new PartitionKey(partition), new() { EnableContentResponseOnWrite = false }, cancellation)
            .ConfigureAwait(false);
        charges.Record("create", response);
        return response.StatusCode == HttpStatusCode.Conflict ? null : Successful(response).Headers.ETag;
    }

    public async Task<string?> ReplaceAsync(
        string partition, string id, string tag, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        DocumentNames.Require(partition, id);
        using var body = Body(content);
        var options = new ItemRequestOptions { IfMatchEtag = tag, EnableContentResponseOnWrite = false };
        using var response = await container
            .ReplaceItemStreamAsync(body, id, new PartitionKey(partition), options, cancellation)
            .ConfigureAwait(false);
        charges.Record("replace", response);
        return IsAbsent(response) || response.StatusCode == HttpStatusCode.PreconditionFailed ? null : Successful(response).Headers.ETag;
    }

    public async Task<bool> DeleteAsync(string partition, string id, string tag, CancellationToken cancellation)
    {
        DocumentNames.Require(partition, id);
        using var response = await container
            .DeleteItemStreamAsync(id, new PartitionKey(partition), new() { IfMatchEtag = tag }, cancellation)
            .ConfigureAwait(false);
        charges.Record("delete", response);
        return !IsAbsent(response) && response.StatusCode != HttpStatusCode.PreconditionFailed && Successful(response).IsSuccessStatusCode;
    }

    public async Task<IReadOnlyList<StoredDocument>> ListAsync(string partition, string fromId, int limit, CancellationToken cancellation)
    {
        var query = new QueryDefinition(ListQuery).WithParameter("@from", fromId);
        var options = new QueryRequestOptions { PartitionKey = new PartitionKey(partition), MaxItemCount = limit };
        using var pages = container.GetItemQueryStreamIterator(query, requestOptions: options);
        var documents = new List<StoredDocument>();
        while (documents.Count < limit && pages.HasMoreResults)
        {
            using var response = await pages.ReadNextAsync(cancellation).ConfigureAwait(false);
            charges.Record("list", response);
            documents.AddRange(CosmosContent.Page(await ReadAsync(response, cancellation).ConfigureAwait(false)).Take(limit - documents.Count));
        }

        return documents;
    }

    /// <summary>The continuation is the SDK's: it names how far each range of partition keys was read, and stays good when ranges are split.</summary>
    public async Task<ChangePage> ChangesAsync(string? from, int limit, CancellationToken cancellation)
    {
        var start = from switch
        {
            null => ChangeFeedStartFrom.Beginning(),
            IDocumentStore.PresentEnd => ChangeFeedStartFrom.Now(),
            _ => ChangeFeedStartFrom.ContinuationToken(from),
        };
        using var pages = container.GetChangeFeedStreamIterator(start, ChangeFeedMode.LatestVersion, new() { PageSizeHint = limit });
        using var response = await pages.ReadNextAsync(cancellation).ConfigureAwait(false);
        charges.Record("changes", response);
        return response.StatusCode == HttpStatusCode.NotModified
            ? new ChangePage([], response.ContinuationToken)
            : new ChangePage(CosmosContent.Page(await ReadAsync(response, cancellation).ConfigureAwait(false)), response.ContinuationToken);
    }

    /// <summary>No such document. A 404 with a substatus says something else, such as that the container is missing.</summary>
    private static bool IsAbsent(ResponseMessage response) =>
        response.StatusCode == HttpStatusCode.NotFound && response.Headers[Substatus] is null or "" or "0";

    /// <exception cref="StoreBusyException">The store has no capacity left, also after the retries of the client.</exception>
    /// <exception cref="CosmosException">Any other refusal.</exception>
    private static ResponseMessage Successful(ResponseMessage response)
    {
        if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
        {
            throw new StoreBusyException(response.ErrorMessage);
        }

        return response.EnsureSuccessStatusCode();
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(ResponseMessage response, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await Successful(response).Content.CopyToAsync(content, cancellation).ConfigureAwait(false);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static MemoryStream Body(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(content.ToArray(), writable: false);
}
