using System.Globalization;
using EGov.Local.Documents;
using EGov.Platform.Storage;

namespace EGov.Platform.Tests.Storage;

/// <summary>The document store of unit tests; held to the same contract as the real ones.</summary>
/// <param name="clock">Says which documents have outlived their <c>ttl</c>; none has without it.</param>
internal sealed class MemoryDocumentStore(TimeProvider? clock = null) : IDocumentStore
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<(string Partition, string Id), (long Change, byte[] Content, long? Expires)> documents = new(Ordinal.Comparer);
    private long changes;

    /// <summary>Runs before each write; a test throws here to stop a run at a chosen step.</summary>
    public Action? BeforeWrite { get; set; }

    /// <summary>Stores of an app, all in memory.</summary>
    public static AppStores App(TimeProvider? clock = null) => AppStores.From(_ => new MemoryDocumentStore(clock));

    public Task<StoredDocument?> GetAsync(string partition, string id, CancellationToken cancellation)
    {
        lock (gate)
        {
            LetGo();
            return Task.FromResult(documents.TryGetValue((partition, id), out var found) ? Of((partition, id), found) : null);
        }
    }

    public async Task<string?> CreateAsync(string partition, string id, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        DocumentNames.Require(partition, id);
        return await WriteAsync(partition, id, known => known is null, content);
    }

    public Task<string?> ReplaceAsync(
        string partition, string id, string tag, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        WriteAsync(partition, id, known => known == tag, content);

    public async Task<bool> DeleteAsync(string partition, string id, string tag, CancellationToken cancellation) =>
        await WriteAsync(partition, id, known => known == tag, null) is not null;

    public Task<IReadOnlyList<StoredDocument>> ListAsync(string partition, string fromId, int limit, CancellationToken cancellation)
    {
        lock (gate)
        {
            LetGo();
            return Task.FromResult<IReadOnlyList<StoredDocument>>(
            [
                .. documents
                    .Where(pair => pair.Key.Partition == partition && string.CompareOrdinal(pair.Key.Id, fromId) >= 0)
                    .Take(limit)
                    .Select(pair => Of(pair.Key, pair.Value)),
            ]);
        }
    }

    public Task<ChangePage> ChangesAsync(string? from, int limit, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (from == IDocumentStore.PresentEnd)
            {
                return Task.FromResult(new ChangePage([], changes.ToString(CultureInfo.InvariantCulture)));
            }

            LetGo();
            var after = from is null ? 0 : long.Parse(from, CultureInfo.InvariantCulture);
            var page = documents.Where(pair => pair.Value.Change > after)
                .OrderBy(pair => pair.Value.Change)
                .Take(limit)
                .Select(pair => Of(pair.Key, pair.Value))
                .ToList();
            return Task.FromResult(new ChangePage(page, page.Count == 0 ? from ?? "0" : page[^1].Tag));
        }
    }

    private static StoredDocument Of((string Partition, string Id) key, (long Change, byte[] Content, long? Expires) value) =>
        new(key.Partition, key.Id, value.Change.ToString(CultureInfo.InvariantCulture), value.Content);

    private Task<string?> WriteAsync(string partition, string id, Func<string?, bool> fits, ReadOnlyMemory<byte>? content)
    {
        BeforeWrite?.Invoke();
        lock (gate)
        {
            LetGo();
            var known = documents.TryGetValue((partition, id), out var found) ? found.Change.ToString(CultureInfo.InvariantCulture) : null;
            if (!fits(known))
            {
                return Task.FromResult<string?>(null);
            }

            var change = ++changes;
            documents.Remove((partition, id));
            if (content is { } kept)
            {
                documents[(partition, id)] = (change, kept.ToArray(), clock is null ? null : TimeToLive.ExpiryOf(kept.Span, clock.GetUtcNow().ToUnixTimeSeconds()));
            }

            return Task.FromResult<string?>(change.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void LetGo()
    {
        var now = clock?.GetUtcNow().ToUnixTimeSeconds();
        foreach (var gone in documents.Where(pair => pair.Value.Expires <= now).Select(pair => pair.Key).ToList())
        {
            documents.Remove(gone);
        }
    }

    private sealed class Ordinal : IComparer<(string Partition, string Id)>
    {
        public static Ordinal Comparer { get; } = new();

        public int Compare((string Partition, string Id) x, (string Partition, string Id) y) =>
            string.CompareOrdinal(x.Partition, y.Partition) is var order and not 0 ? order : string.CompareOrdinal(x.Id, y.Id);
    }
}
