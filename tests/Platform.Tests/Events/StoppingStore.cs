using EGov.Platform.Storage;

namespace EGov.Platform.Tests.Events;

/// <summary>A log whose feed stops at its first stretch until it is told to go on.</summary>
internal sealed class StoppingStore(IDocumentStore inner) : IDocumentStore
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => reached.Task;

    public void GoOn() => goOn.SetResult();

    public async Task<ChangePage> ChangesAsync(string? from, int limit, CancellationToken cancellation)
    {
        var page = await inner.ChangesAsync(from, limit, cancellation);
        reached.TrySetResult();
        await goOn.Task;
        return page;
    }

    public Task<StoredDocument?> GetAsync(string partition, string id, CancellationToken cancellation) => inner.GetAsync(partition, id, cancellation);

    public Task<string?> CreateAsync(string partition, string id, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        inner.CreateAsync(partition, id, content, cancellation);

    public Task<string?> ReplaceAsync(
        string partition, string id, string tag, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        inner.ReplaceAsync(partition, id, tag, content, cancellation);

    public Task<bool> DeleteAsync(string partition, string id, string tag, CancellationToken cancellation) =>
        inner.DeleteAsync(partition, id, tag, cancellation);

    public Task<IReadOnlyList<StoredDocument>> ListAsync(string partition, string fromId, int limit, CancellationToken cancellation) =>
        inner.ListAsync(partition, fromId, limit, cancellation);
}
