using EGov.Platform.Storage;
using Microsoft.Extensions.Logging;

namespace EGov.Platform.Streams;

/// <summary>Reads a container's change feed from its present end on, until it is disposed.</summary>
internal sealed class FeedReader : IDisposable
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly IDocumentStore store;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Action<IReadOnlyList<StoredDocument>> changed;
    private readonly CancellationTokenSource stop = new();

    /// <param name="store">The container.</param>
    /// <param name="clock">Measures the pauses.</param>
    /// <param name="logger">Told when the store cannot be read.</param>
    /// <param name="changed">Told what changed.</param>
    internal FeedReader(IDocumentStore store, TimeProvider clock, ILogger logger, Action<IReadOnlyList<StoredDocument>> changed)
    {
        this.store = store;
        this.clock = clock;
        this.logger = logger;
        this.changed = changed;
        Started = Task.Run(async () => (await store.ChangesAsync(IDocumentStore.PresentEnd, 1, stop.Token).ConfigureAwait(false)).Continuation);
        Ended = FollowAsync();
    }

    /// <summary>Completes when the reader has its place: whatever changes after that is told. Fails when the store cannot be read.</summary>
    internal Task Started { get; }

    /// <summary>Completes when the reader has ended.</summary>
    internal Task Ended { get; }

    public void Dispose() => stop.Cancel();

    private async Task FollowAsync()
    {
        await Started.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!Started.IsCompletedSuccessfully)
        {
            return;
        }

        var place = await ((Task<string>)Started).ConfigureAwait(false);
        var pause = Shortest;
        while (!stop.IsCancellationRequested)
        {
            (place, pause) = await ReadAsync(place, pause).ConfigureAwait(false);
            await Task.Delay(pause, clock, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<(string Place, TimeSpan Pause)> ReadAsync(string place, TimeSpan pause)
    {
        try
        {
            var page = await store.ChangesAsync(place, 500, stop.Token).ConfigureAwait(false);
            changed(page.Documents);
            return (page.Continuation, page.Documents.Count > 0 ? Shortest : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, Longest.Ticks)));
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            logger.LogWarning(failure, "The views could not be read for those who follow them; tried again in {Pause}.", AfterFailure);
            return (place, AfterFailure);
        }
        catch (OperationCanceledException)
        {
            return (place, pause);
        }
    }
}
