using EGov.Platform.Storage;

namespace EGov.Platform.Events;

/// <summary>
/// Keeps a projection up to date. What it remembers of an aggregate says how far it has read, and is written after the rows: a run that is
/// cut between the two writes the same rows again.
/// </summary>
public sealed class Projector<TState>(AppStores stores, IProjection<TState> projection)
    where TState : class
{
    private const string ProgressId = "progress";

    /// <summary>Applies all events of the aggregate that the log has and the projection has not, up to the one that was told.</summary>
    public async Task CatchUpAsync(EventNotice notice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (notice.Kind == projection.Kind)
        {
            await CatchUpAsync(notice.Aggregate, notice.Sequence, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Builds the views again from the beginning of the log. Views that are complete stay as they are.</summary>
    /// <returns>How many aggregates were read.</returns>
    public async Task<int> RebuildAsync(CancellationToken cancellation)
    {
        var firstEvent = EventJournal.IdOf(1);
        var count = 0;
        for (string? from = null; ;)
        {
            var page = await stores.Events.ChangesAsync(from, 500, cancellation).ConfigureAwait(false);
            foreach (var aggregate in page.Documents.Where(document => document.Id == firstEvent && IsMine(document.Partition)))
            {
                await ApplyAsync(aggregate.Partition, null, long.MaxValue, cancellation).ConfigureAwait(false);
                count++;
            }

            if (page.Documents.Count == 0)
            {
                return count;
            }

            from = page.Continuation;
        }
    }

    private bool IsMine(string aggregate) => aggregate.StartsWith(projection.Kind + "-", StringComparison.Ordinal);

    private async Task CatchUpAsync(string aggregate, long sequence, CancellationToken cancellation)
    {
        var stored = await stores.Views.GetAsync(PartitionOf(aggregate), ProgressId, cancellation).ConfigureAwait(false);
        var progress = stored is null ? null : PlatformJson.Read<Progress>(stored.Content);
        if (progress is null || progress.Sequence < sequence)
        {
            await ApplyAsync(aggregate, progress, sequence, cancellation).ConfigureAwait(false);
        }
    }

    private async Task ApplyAsync(string aggregate, Progress? progress, long last, CancellationToken cancellation)
    {
        var (state, sequence) = (progress?.State, progress?.Sequence ?? 0);
        foreach (var happened in await EventJournal.ReadAsync(stores, aggregate, sequence + 1, last, cancellation).ConfigureAwait(false))
        {
            if (happened.Sequence != sequence + 1)
            {
                break;
            }

            state = projection.Fold(state, aggregate, happened);
            sequence = happened.Sequence;
        }

        if (last != long.MaxValue && sequence < last)
        {
            throw new InvalidOperationException($"The log of {aggregate} ends at {sequence}, before the event {last} that was told.");
        }

        if (state is null)
        {
            return;
        }

        foreach (var row in projection.RowsOf(state, sequence))
        {
            await PutAsync(row.Partition, row.Id, sequence, row.Content, cancellation).ConfigureAwait(false);
        }

        var partition = PartitionOf(aggregate);
        var content = PlatformJson.Write(new Progress(ProgressId, partition, sequence, state));
        await PutAsync(partition, ProgressId, sequence, content, cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes a document unless a later event has written it already.</summary>
    private async Task PutAsync(string partition, string id, long sequence, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        while (true)
        {
            var stored = await stores.Views.GetAsync(partition, id, cancellation).ConfigureAwait(false);
            if (stored is not null && PlatformJson.Read<Written>(stored.Content).Sequence > sequence)
            {
                return;
            }

            var tag = stored is null
                ? await stores.Views.CreateAsync(partition, id, content, cancellation).ConfigureAwait(false)
                : await stores.Views.ReplaceAsync(partition, id, stored.Tag, content, cancellation).ConfigureAwait(false);
            if (tag is not null)
            {
                return;
            }
        }
    }

    private string PartitionOf(string aggregate) => $"{projection.Name}-{aggregate}";

    private sealed record Progress(string Id, string PartitionKey, long Sequence, TState? State);

    private sealed record Written(long Sequence);
}
