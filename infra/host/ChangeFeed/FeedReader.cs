using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;

namespace EmbeddedFunctions.ChangeFeed;

/// <summary>
/// Hands one feed to one function, batch after batch. The checkpoint moves on when the function has succeeded, and also when it has failed
/// and has no further attempt: Azure's trigger checkpoints whatever the outcome, so only a retry attribute keeps a failed batch alive.
/// A batch of a host that stops is not checkpointed and comes again.
/// </summary>
internal sealed class FeedReader(
    HostCore core, AppHost app, FunctionEntry function, RunTracker runs, IChangeFeedSource source, FeedCheckpoints checkpoints, int limit)
    : SerialTrigger(core, app, function, runs)
{
    private readonly List<IDisposable> subscriptions = [];
    private readonly string feed = $"{source.Database}/{source.Container}";

    internal override string Title => $"changes {feed} for {Function}";

    internal string Feed => feed;

    internal long Position { get; private set; }

    internal Task<long> LastPositionAsync(CancellationToken cancellation) => source.LastPositionAsync(cancellation);

    /// <summary>Finds its place, listens, and takes what is there.</summary>
    /// <param name="fromBeginning">Where a function that has never run begins: at the first change, or with the next one.</param>
    /// <param name="all">The same feed as each replica's own source sees it.</param>
    /// <param name="cancellation">Ends the start.</param>
    internal async Task StartAsync(bool fromBeginning, IEnumerable<IChangeFeedSource> all, CancellationToken cancellation)
    {
        if (checkpoints.Read(Function, feed) is { } known)
        {
            Position = known;
        }
        else
        {
            Position = fromBeginning ? 0 : await source.LastPositionAsync(cancellation).ConfigureAwait(false);
            await checkpoints.WriteAsync(Function, feed, Position, owner: 0).ConfigureAwait(false);
        }

        subscriptions.AddRange(all.Select(each => each.Subscribe(Signal)));
        Signal();
    }

    internal void StopListening()
    {
        subscriptions.ForEach(static subscription => subscription.Dispose());
        subscriptions.Clear();
    }

    protected override async Task<object?> TakeAsync(CancellationToken cancellation)
    {
        var batch = await source.ReadAsync(Position, limit, cancellation).ConfigureAwait(false);
        return batch.Documents.Count == 0 ? null : batch;
    }

    protected override async Task EndAsync(object value)
    {
        var last = ((ChangeBatch)value).Documents[^1].Position;
        await checkpoints.WriteAsync(Function, feed, last, Owner!.Number).ConfigureAwait(false);
        Position = last;
    }
}
