using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.ChangeFeed;

/// <summary>
/// Hands one feed to one function, batch after batch. The checkpoint moves on when the function has succeeded, and also when it has failed
/// and has no further attempt: Azure's trigger checkpoints whatever the outcome, so only a retry attribute keeps a failed batch alive.
/// A batch of a host that stops is not checkpointed and comes again.
/// </summary>
internal sealed class FeedReader : SerialTrigger
{
    private readonly IReadOnlyList<IChangeFeedSource> sources;
    private readonly FeedCheckpoints checkpoints;
    private readonly int limit;
    private readonly List<IDisposable> subscriptions = [];

    /// <param name="core">The host.</param>
    /// <param name="app">The app of the function.</param>
    /// <param name="function">The function.</param>
    /// <param name="runs">Counts the runs.</param>
    /// <param name="sources">The same feed as each replica's own source sees it; at least one.</param>
    /// <param name="checkpoints">Where its place is kept.</param>
    /// <param name="limit">The most documents of a batch.</param>
    internal FeedReader(
        HostCore core, AppHost app, FunctionEntry function, RunTracker runs, IReadOnlyList<IChangeFeedSource> sources, FeedCheckpoints checkpoints,
        int limit)
        : base(core, app, function, runs)
    {
        (this.sources, this.checkpoints, this.limit) = (sources, checkpoints, limit);
        Feed = $"{sources[0].Database}/{sources[0].Container}";
    }

    internal override string Title => $"changes {Feed} for {Function}";

    internal string Feed { get; }

    /// <summary>The last change that the function has been through.</summary>
    internal long Position { get; private set; }

    internal Task<long> LastPositionAsync(CancellationToken cancellation) => sources[0].LastPositionAsync(cancellation);

    /// <summary>Finds its place, listens, and takes what is there.</summary>
    internal async Task StartAsync(CancellationToken cancellation)
    {
        if (checkpoints.Read(Function, Feed) is { } known)
        {
            Position = known;
        }
        else
        {
            var fromBeginning = ((CosmosDBTriggerAttribute)Function.Trigger).StartFromBeginning;
            Position = fromBeginning ? 0 : await LastPositionAsync(cancellation).ConfigureAwait(false);
            await checkpoints.WriteAsync(Function, Feed, Position, owner: 0).ConfigureAwait(false);
        }

        subscriptions.AddRange(sources.Select(source => source.Subscribe(Signal)));
        Signal();
    }

    internal void StopListening()
    {
        subscriptions.ForEach(static subscription => subscription.Dispose());
        subscriptions.Clear();
    }

    protected override async Task<object?> TakeAsync(CancellationToken cancellation)
    {
        var batch = await sources[0].ReadAsync(Position, limit, cancellation).ConfigureAwait(false);
        return batch.Documents.Count == 0 ? null : batch;
    }

    protected override async Task EndAsync(object value)
    {
        var last = ((ChangeBatch)value).Documents[^1].Position;
        await checkpoints.WriteAsync(Function, Feed, last, Owner!.Number).ConfigureAwait(false);
        Position = last;
    }
}
