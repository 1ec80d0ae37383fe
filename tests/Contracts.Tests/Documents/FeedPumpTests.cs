using EGov.Local.Servers;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;

namespace EGov.Contracts.Tests.Documents;

/// <summary>How a server's own change feed reaches the host's trigger; the feed here is that of the store of unit tests.</summary>
public sealed class FeedPumpTests : IDisposable
{
    private readonly MemoryDocumentStore documents = new();
    private readonly ChangeLog log = new();
    private readonly SemaphoreSlim told = new(0);

    public void Dispose() => told.Dispose();

    [Fact]
    public async Task What_was_there_and_what_comes_is_noted_in_order_and_once()
    {
        using var subscription = log.Signal.Subscribe(() => told.Release());
        var tag = await CreateAsync("a");
        await using (new FeedPump(documents, log, static _ => { }))
        {
            await told.WaitAsync();
            await CreateAsync("b");
            await told.WaitAsync();
            await documents.ReplaceAsync("p", "a", tag!, Json("a"), default);
            await told.WaitAsync();
        }

        Assert.Equal(["2 b", "3 a"], log.After(0, 10).Select(static change => $"{change.Place} {change.Id}"));
    }

    [Fact]
    public async Task A_feed_that_fails_is_said_and_read_again()
    {
        var said = new List<string>();
        using var subscription = log.Signal.Subscribe(() => told.Release());
        await CreateAsync("a");
        await using (new FeedPump(new FailingOnce(documents), log, said.Add))
        {
            await told.WaitAsync();
        }

        Assert.Equal("The change feed cannot be read and is tried again: busy", Assert.Single(said));
        Assert.Equal("a", Assert.Single(log.After(0, 10)).Id);
    }

    private Task<string?> CreateAsync(string id) => documents.CreateAsync("p", id, Json(id), default);

    private static byte[] Json(string id) => System.Text.Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","partitionKey":"p"}""");

    private sealed class FailingOnce(IDocumentStore documents) : IDocumentStore
    {
        private int calls;

        public Task<ChangePage> ChangesAsync(string? from, int limit, CancellationToken cancellation) =>
            calls++ == 0 ? throw new StoreBusyException("busy") : documents.ChangesAsync(from, limit, cancellation);

        public Task<StoredDocument?> GetAsync(string partition, string id, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<string?> CreateAsync(string partition, string id, ReadOnlyMemory<byte> content, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<string?> ReplaceAsync(string partition, string id, string tag, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<bool> DeleteAsync(string partition, string id, string tag, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<StoredDocument>> ListAsync(string partition, string fromId, int limit, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
