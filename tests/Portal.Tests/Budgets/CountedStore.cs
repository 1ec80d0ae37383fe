using System.Collections.Concurrent;
using EGov.Platform.Storage;

namespace EGov.Portal.Tests.Budgets;

/// <summary>Counts what is asked of a container.</summary>
internal sealed class CountedStore(IDocumentStore store, string container, ConcurrentQueue<StoreCall> calls) : IDocumentStore
{
    public async Task<StoredDocument?> GetAsync(string partition, string id, CancellationToken cancellation)
    {
        var found = await store.GetAsync(partition, id, cancellation);
        Count(StoreOperation.Get, partition, found?.Content.Length ?? 0);
        return found;
    }

    public Task<string?> CreateAsync(string partition, string id, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        Count(StoreOperation.Create, partition, content.Length, id);
        return store.CreateAsync(partition, id, content, cancellation);
    }

    public Task<string?> ReplaceAsync(string partition, string id, string tag, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        Count(StoreOperation.Replace, partition, content.Length);
        return store.ReplaceAsync(partition, id, tag, content, cancellation);
    }

    public Task<bool> DeleteAsync(string partition, string id, string tag, CancellationToken cancellation)
    {
        Count(StoreOperation.Delete, partition, 0);
        return store.DeleteAsync(partition, id, tag, cancellation);
    }

    public async Task<IReadOnlyList<StoredDocument>> ListAsync(string partition, string fromId, int limit, CancellationToken cancellation)
    {
        var page = await store.ListAsync(partition, fromId, limit, cancellation);
        Count(StoreOperation.List, partition, page.Sum(document => document.Content.Length));
        return page;
    }

    /// <summary>A feed is read at a pace, not for a dossier.</summary>
    public Task<ChangePage> ChangesAsync(string? from, int limit, CancellationToken cancellation) => store.ChangesAsync(from, limit, cancellation);

    private void Count(StoreOperation operation, string partition, int bytes, string? id = null) =>
        calls.Enqueue(new(container, operation, partition, bytes, id));
}

internal enum StoreOperation
{
    Get,
    List,
    Create,
    Replace,
    Delete,
}

/// <summary>One operation on a container.</summary>
/// <param name="Container">The container.</param>
/// <param name="Operation">What was asked.</param>
/// <param name="Partition">Of which partition.</param>
/// <param name="Bytes">How much content it moved.</param>
/// <param name="Created">The id of what was created.</param>
internal sealed record StoreCall(string Container, StoreOperation Operation, string Partition, int Bytes, string? Created)
{
    /// <summary>Whether it wrote something else than an event, whose ids are numbers.</summary>
    public bool IsNote => Created?.All(char.IsAsciiDigit) != true;

    /// <summary>
    /// What Azure Cosmos DB is estimated to charge, in request units: 1 for a read of 1 kB and 10 of 100 kB, twice that under strong consistency;
    /// 5.5 for a write of 1 kB and 50 of 100 kB without indexes, a replacement nearly twice a creation; 2.5 for a list beside what it reads.
    /// Between the published sizes the charge is taken as linear.
    /// </summary>
    public decimal Charge => Operation switch
    {
        StoreOperation.Get => 2 * Read,
        StoreOperation.List => 2 * (1.5m + Read),
        StoreOperation.Create => Write,
        StoreOperation.Replace => 1.9m * Write,
        _ => 5.5m,
    };

    private decimal Read => 1 + (9m * Bytes / 102_400);

    private decimal Write => 5.5m + (44.5m * Bytes / 102_400);
}
