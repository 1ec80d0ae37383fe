using System.Globalization;
using EGov.Exchange.Evidence.Chains;
using EGov.Platform.Calendar;
using EGov.Platform.Files;
using EGov.Platform.Storage;

namespace EGov.Exchange.Evidence;

/// <summary>
/// The container of evidence. What a document holds is encrypted under a key of the month in which it was written: one key for all time would
/// encrypt more than AES-GCM with random nonces allows.
/// </summary>
internal sealed class EvidenceStore(AppStores stores, SealedRecords records, TimeProvider clock)
{
    private const int Page = 200;

    private const string SaltsOwner = "evidence-salts";

    private IDocumentStore Container => stores.Evidence;

    /// <summary>Creates a document; false when there is one already.</summary>
    public async Task<bool> CreateAsync<T>(string partition, string id, T value, CancellationToken cancellation)
    {
        var owner = string.Create(CultureInfo.InvariantCulture, $"evidence-{clock.GetUtcNow().DateInVietnam():yyyyMM}");
        var box = await records.SealAsync(owner, PlaceOf(partition, id), PlatformJson.Write(value), cancellation);
        return await Container.CreateAsync(partition, id, PlatformJson.Write(new SealedDocument(id, partition, owner, box)), cancellation) is not null;
    }

    /// <summary>What a document holds, or null.</summary>
    public async Task<T?> FindAsync<T>(string partition, string id, CancellationToken cancellation)
        where T : class =>
        await Container.GetAsync(partition, id, cancellation) is { } stored ? (await OpenAsync<T>(stored, cancellation)).Value : null;

    /// <summary>Some documents of a partition, ascending by id.</summary>
    public async Task<IReadOnlyList<Kept<T>>> ListAsync<T>(string partition, int limit, CancellationToken cancellation) =>
        await Task.WhenAll((await Container.ListAsync(partition, string.Empty, limit, cancellation)).Select(stored => OpenAsync<T>(stored, cancellation)));

    /// <summary>All documents of a partition, ascending by id; null when there are more than the bound.</summary>
    public async Task<IReadOnlyList<T>?> AllAsync<T>(string partition, int most, CancellationToken cancellation)
    {
        var all = new List<T>();
        for (var from = string.Empty; all.Count <= most;)
        {
            var page = await Container.ListAsync(partition, from, Page, cancellation);
            all.AddRange((await Task.WhenAll(page.Select(stored => OpenAsync<T>(stored, cancellation)))).Select(kept => kept.Value));
            if (page.Count < Page)
            {
                return all.Count <= most ? all : null;
            }

            // No id has a letter below the space.
            from = page[^1].Id + " ";
        }

        return null;
    }

    /// <summary>Whether there is such a document.</summary>
    public async Task<bool> HasAsync(string partition, string id, CancellationToken cancellation) =>
        await Container.GetAsync(partition, id, cancellation) is not null;

    /// <summary>Deletes a document; one that is gone is fine.</summary>
    public async Task DeleteAsync(string partition, string id, CancellationToken cancellation)
    {
        if (await Container.GetAsync(partition, id, cancellation) is { } stored)
        {
            await Container.DeleteAsync(partition, id, stored.Tag, cancellation);
        }
    }

    private async Task<Kept<T>> OpenAsync<T>(StoredDocument stored, CancellationToken cancellation)
    {
        var document = PlatformJson.Read<SealedDocument>(stored.Content);
        var content = await records.OpenAsync(document.Owner, PlaceOf(stored.Partition, stored.Id), document.Box, cancellation);
        return new(stored.Id, PlatformJson.Read<T>(content));
    }

    /// <summary>The salts of an event's parts: the same whenever they are asked for.</summary>
    public async Task<EvidenceSalts> SaltsAsync(string aggregate, long sequence, CancellationToken cancellation)
    {
        var tag = await records.TagAsync(SaltsOwner, string.Create(CultureInfo.InvariantCulture, $"{aggregate}/{sequence}"), cancellation);
        return new(Convert.ToHexStringLower(tag.AsSpan(0, 16)), Convert.ToHexStringLower(tag.AsSpan(16, 16)));
    }

    private static string PlaceOf(string partition, string id) => $"{partition}/{id}";

    private sealed record SealedDocument(string Id, string PartitionKey, string Owner, byte[] Box);
}

/// <summary>A document of evidence as it was read.</summary>
internal sealed record Kept<T>(string Id, T Value);
