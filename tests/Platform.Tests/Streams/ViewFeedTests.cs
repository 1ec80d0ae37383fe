using System.Text;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Platform.Streams;
using EGov.Platform.Tests.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Platform.Tests.Streams;

public sealed class ViewFeedTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private static int callers;

    private readonly CountingStore views = new();
    private readonly StoppableHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_listener_hears_of_its_own_partition_in_whatever_generation_and_of_no_other()
    {
        using var feed = Feed(10);
        using var listener = await ListenAsync(feed, "timeline-a");

        await ChangeAsync("timeline-b", "1");
        Assert.False(await listener.WaitAsync(TimeSpan.FromSeconds(1), default));

        await ChangeAsync("timeline-a", "1");
        Assert.True(await listener.WaitAsync(Soon, default));

        await ChangeAsync("timelines.2.timeline-a", "1");
        Assert.True(await listener.WaitAsync(Soon, default));
    }

    [Fact]
    public async Task What_was_there_before_wakes_nobody()
    {
        await ChangeAsync("timeline-a", "1");
        using var feed = Feed(10);
        using var listener = await ListenAsync(feed, "timeline-a");

        Assert.False(await listener.WaitAsync(TimeSpan.FromSeconds(1), default));
    }

    [Fact]
    public async Task Many_listeners_share_one_reader_which_rests_when_they_are_gone()
    {
        using var feed = Feed(200);
        var listeners = new List<ViewListener>();
        for (var number = 0; number < 200; number++)
        {
            listeners.Add(await ListenAsync(feed, $"timeline-{number}"));
        }

        var before = views.Reads;
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        Assert.InRange(views.Reads - before, 1, 15);

        listeners.ForEach(listener => listener.Dispose());
        Assert.Equal(0, feed.Count);
        await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        before = views.Reads;
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        Assert.Equal(before, views.Reads);
    }

    [Fact]
    public async Task One_listener_too_many_is_refused_until_another_leaves()
    {
        using var feed = Feed(2);
        var first = await ListenAsync(feed, "timeline-a");
        using var second = await ListenAsync(feed, "timeline-a");

        Assert.False((await feed.ListenAsync("anna", "timeline-a", default)).Succeeded(out _, out var error));
        Assert.Equal(PlatformErrors.TooManyListeners, error!.Definition);

        first.Dispose();
        first.Dispose();
        using var third = await ListenAsync(feed, "timeline-a");
        Assert.Equal(2, feed.Count);
    }

    [Fact]
    public async Task A_caller_holds_no_more_than_their_share_and_others_theirs()
    {
        using var feed = Feed(200);
        var first = await ListenAsync(feed, "timeline-a", "anna");
        for (var number = 1; number < Limits.ListenersOfCaller; number++)
        {
            await ListenAsync(feed, "timeline-a", "anna");
        }

        Assert.False((await feed.ListenAsync("anna", "timeline-b", default)).Succeeded(out _, out var error));
        Assert.Equal(PlatformErrors.TooManyListenersOfCaller, error!.Definition);
        await ListenAsync(feed, "timeline-a", "binh");
        first.Dispose();
        await ListenAsync(feed, "timeline-b", "anna");
    }

    [Fact]
    public async Task Who_waits_is_let_go_when_the_host_stops()
    {
        using var feed = Feed(10);
        using var listener = await ListenAsync(feed, "timeline-a");
        var waiting = listener.WaitAsync(TimeSpan.FromHours(1), default);

        host.StopApplication();

        Assert.False(await waiting.WaitAsync(Soon));
        Assert.True(listener.IsEnding);
    }

    private ViewFeed Feed(int most)
    {
        var stores = AppStores.From(name => name == "views" ? views : new MemoryDocumentStore());
        return new ViewFeed(stores, TimeProvider.System, new StreamBounds(most), host, NullLogger<ViewFeed>.Instance);
    }

    private static async Task<ViewListener> ListenAsync(ViewFeed feed, string partition, string? caller = null)
    {
        Assert.True((await feed.ListenAsync(caller ?? $"caller-{Interlocked.Increment(ref callers)}", partition, default)).Succeeded(out var listener, out _));
        return listener;
    }

    private Task ChangeAsync(string partition, string id) =>
        views.CreateAsync(partition, id, Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","partitionKey":"{{partition}}"}"""), default);

    private sealed class StoppableHost : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => stopping.Cancel();

        public void Dispose() => stopping.Dispose();
    }

    /// <summary>Counts how often the feed is read.</summary>
    private sealed class CountingStore : IDocumentStore
    {
        private readonly MemoryDocumentStore inner = new();
        private int reads;

        public int Reads => Volatile.Read(ref reads);

        public Task<StoredDocument?> GetAsync(string partition, string id, CancellationToken cancellation) => inner.GetAsync(partition, id, cancellation);

        public Task<string?> CreateAsync(string partition, string id, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            inner.CreateAsync(partition, id, content, cancellation);

        public Task<string?> ReplaceAsync(string partition, string id, string tag, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            inner.ReplaceAsync(partition, id, tag, content, cancellation);

        public Task<bool> DeleteAsync(string partition, string id, string tag, CancellationToken cancellation) =>
            inner.DeleteAsync(partition, id, tag, cancellation);

        public Task<IReadOnlyList<StoredDocument>> ListAsync(string partition, string fromId, int limit, CancellationToken cancellation) =>
            inner.ListAsync(partition, fromId, limit, cancellation);

        public Task<ChangePage> ChangesAsync(string? from, int limit, CancellationToken cancellation)
        {
            Interlocked.Increment(ref reads);
            return inner.ChangesAsync(from, limit, cancellation);
        }
    }
}
