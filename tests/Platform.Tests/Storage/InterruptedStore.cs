using EGov.Platform.Storage;

namespace EGov.Platform.Tests.Storage;

/// <summary>A store before whose writes something happens.</summary>
internal sealed class InterruptedStore(IDocumentStore inner) : IDocumentStore
{
    public Func<Task>? BeforeWrite { get; set; }

    public Task<StoredDocument?> GetAsync(string partition, string id, CancellationToken cancellation) => inner.GetAsync(partition, id, cancellation);

    public async Task<string?> CreateAsync(string partition, string id, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await InterruptAsync();
        return await inner.CreateAsync(partition, id, content, cancellation);
    }

    public async Task<string?> ReplaceAsync(
        string partition, string id, string tag, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await InterruptAsync();
        return await inner.ReplaceAsync(partition, id, tag, content, cancellation);
    }

    public async Task<bool> DeleteAsync(string partition, string id, string tag, CancellationToken cancellation)
    {
        await InterruptAsync();
        return await inner.DeleteAsync(partition, id, tag, cancellation);
    }

    public Task<IReadOnlyList<StoredDocument>> ListAsync(string partition, string fromId, int limit, CancellationToken cancellation) =>
        inner.ListAsync(partition, fromId, limit, cancellation);

    public Task<ChangePage> ChangesAsync(string? from, int limit, CancellationToken cancellation) => inner.ChangesAsync(from, limit, cancellation);

    private Task InterruptAsync() => BeforeWrite?.Invoke() ?? Task.CompletedTask;
}
