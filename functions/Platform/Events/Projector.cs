using EGov.Platform.Aggregates;
using EGov.Platform.Storage;

namespace EGov.Platform.Events;

/// <summary>
/// Keeps a projection up to date. What it remembers of an aggregate says how far it has read, and is written after the rows: a run that is
/// cut between the two writes the same rows again.
/// </summary>
public sealed class Projector<TState>(AppStores stores, IProjection<TState> projection, TimeProvider? clock = null) : IView
    where TState : class
{
    private const string ProgressId = "progress";
    private readonly TimeProvider time = clock ?? TimeProvider.System;
    private readonly ViewRows rows = new(stores.Views);
    private readonly ViewSums sums = new(stores.Views);
    private readonly Watermark watermark = new(
        stores.Views, ViewGenerations.PartitionOf(projection.Name), Watermark.DocumentId, clock ?? TimeProvider.System);

    /// <inheritdoc/>
    public string Name => projection.Name;

    /// <inheritdoc/>
    public string Kind => projection.Kind;

    /// <inheritdoc/>
    public async Task CatchUpAsync(EventNotice notice, SharedLog log, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (notice.Kind != projection.Kind)
        {
            return;
        }

        // Read with every message: a rebuild that begins after this reads the event from the log, for it is there before it is told.
        var generations = await ViewGenerations.LoadAsync(stores, projection.Name, cancellation).ConfigureAwait(false);
        foreach (var generation in generations.Written)
        {
            await CatchUpAsync(generation, notice.Aggregate, notice.Sequence, log, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Builds the views again from the beginning of the log, beside those that are read, and switches to them. Of two that run at once the
    /// later one wins.
    /// </summary>
    /// <returns>How many aggregates were read; null when a later rebuild took over.</returns>
    public async Task<int?> RebuildAsync(CancellationToken cancellation)
    {
        var begun = await ViewGenerations.ChangeAsync(
            stores, projection.Name, before => before.Begin(time.GetUtcNow()), cancellation).ConfigureAwait(false);
        var building = begun!.Building!.Value;
        var firstEvent = EventJournal.IdOf(1);
        var count = 0;
        await foreach (var first in stores.Events.WalkFeedAsync(cancellation).ConfigureAwait(false))
        {
            if (first.Id == firstEvent && IsMine(first.Partition))
            {
                await CatchUpAsync(building, first.Partition, long.MaxValue, new(stores), cancellation).ConfigureAwait(false);
                count++;
            }
        }

        var switched = await ViewGenerations.ChangeAsync(
            stores, projection.Name, before => before.Switch(building, time.GetUtcNow()), cancellation).ConfigureAwait(false);
        return switched is null ? null : count;
    }

    /// <summary>Drops the rows of generations that have not been read for so long.</summary>
    /// <returns>How many documents were deleted.</returns>
    public async Task<int> DropLeftAsync(TimeSpan age, CancellationToken cancellation)
    {
        var generations = await ViewGenerations.LoadAsync(stores, projection.Name, cancellation).ConfigureAwait(false);
        var count = 0;
        foreach (var left in generations.Left.Where(left => left.At + age <= time.GetUtcNow()))
        {
            count += left.Number == 0
                ? await DropFirstAsync(cancellation).ConfigureAwait(false)
                : await rows.DropAsync(ViewGenerations.PrefixOf(projection.Name, left.Number), cancellation).ConfigureAwait(false);
            await ViewGenerations.ChangeAsync(
                stores,
                projection.Name,
                before => before with { Left = [.. before.Left.Where(other => other != left)] },
                cancellation).ConfigureAwait(false);
        }

        return count;
    }

    /// <summary>The first generation has no partitions of its own: its rows are those that its memories tell.</summary>
    private async Task<int> DropFirstAsync(CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var document in rows.OfAsync(PartitionOf(0, projection.Kind + "-"), cancellation).ConfigureAwait(false))
        {
            var aggregate = document.Partition[PartitionOf(0, string.Empty).Length..];
            if (document.Id == ProgressId && PlatformJson.Read<Progress>(document.Content) is { State: { } state } progress)
            {
                var events = await EventJournal.ReadAsync(stores, aggregate, 1, progress.Sequence, cancellation).ConfigureAwait(false);
                count += await DropSharesAsync(state, aggregate, cancellation).ConfigureAwait(false);
                foreach (var row in projection.RowsOf(state, progress.Sequence).Concat(projection.RowsOfEvents(state, events)))
                {
                    count += await rows.DeleteAsync(row.Partition, row.Id, cancellation).ConfigureAwait(false);
                }
            }

            count += await rows.DeleteAsync(document.Partition, document.Id, cancellation).ConfigureAwait(false);
        }

        return count;
    }

    private async Task<int> DropSharesAsync(TState state, string aggregate, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var share in projection.SharesOf(state))
        {
            count += await rows.DeleteAsync(ViewSums.LedgerOf(share), SessionBucket.Of(aggregate), cancellation).ConfigureAwait(false);
            count += await rows.DeleteAsync(share.Partition, SessionBucket.Of(aggregate), cancellation).ConfigureAwait(false);
        }

        return count;
    }

    private bool IsMine(string aggregate) => aggregate.StartsWith(projection.Kind + "-", StringComparison.Ordinal);

    /// <param name="generation">Where the rows are written.</param>
    /// <param name="aggregate">The aggregate.</param>
    /// <param name="last">The event that was told; the highest number for as far as the log goes.</param>
    /// <param name="log">The log.</param>
    /// <param name="cancellation">Ends the wait.</param>
    private async Task CatchUpAsync(int generation, string aggregate, long last, SharedLog log, CancellationToken cancellation)
    {
        while (!await TryCatchUpAsync(generation, aggregate, last, log, cancellation).ConfigureAwait(false))
        {
        }
    }

    /// <returns>False when somebody else came in between: it is to be done again.</returns>
    private async Task<bool> TryCatchUpAsync(int generation, string aggregate, long last, SharedLog log, CancellationToken cancellation)
    {
        var (progress, tag) = await ProgressAsync(generation, aggregate, cancellation).ConfigureAwait(false);
        if (progress is not null && progress.Sequence >= last)
        {
            return true;
        }

        var (state, fresh) = await FoldAsync(aggregate, progress, last, log, cancellation).ConfigureAwait(false);
        if (state is null || fresh.Count == 0)
        {
            return true;
        }

        var sequence = fresh[^1].Sequence;
        if (projection.IsSparse && progress is null && ShowsNothing(state, sequence, fresh))
        {
            // It is folded from its beginning again when something more happens, which costs less than to remember it for ever.
            await watermark.AdvanceAsync(fresh[^1].Time, cancellation).ConfigureAwait(false);
            return true;
        }

        var counted = CountAsync(generation, aggregate, progress, state, sequence, cancellation);
        await Task.WhenAll(
            projection.RowsOfEvents(state, fresh).Select(row => rows.AddAsync(PlaceOf(generation, row), cancellation))
                .Concat(projection.RowsOf(state, sequence).Select(row => rows.PutAsync(PlaceOf(generation, row), sequence, progress is null, cancellation)))
                .Append(counted)).ConfigureAwait(false);
        if (!await counted.ConfigureAwait(false))
        {
            return false;
        }

        if (progress?.State is { } left)
        {
            await DeleteLeftAsync(generation, left, state, cancellation).ConfigureAwait(false);
        }

        var note = new ViewRow(PartitionOf(generation, aggregate), ProgressId, place => PlatformJson.Write(new Progress(ProgressId, place, sequence, state)));
        var later = await rows.PutAsync(note, sequence, progress is null, cancellation, tag).ConfigureAwait(false);
        if (later is not null && PlatformJson.Read<Progress>(later.Content).State is { } newest)
        {
            // Somebody was faster and had no row to delete that was not written yet.
            await DeleteLeftAsync(generation, state, newest, cancellation).ConfigureAwait(false);
        }

        await watermark.AdvanceAsync(fresh[^1].Time, cancellation).ConfigureAwait(false);
        return true;
    }

    private async Task<(Progress? Progress, string? Tag)> ProgressAsync(int generation, string aggregate, CancellationToken cancellation) =>
        await stores.Views.GetAsync(PartitionOf(generation, aggregate), ProgressId, cancellation).ConfigureAwait(false) is { } stored
            ? (PlatformJson.Read<Progress>(stored.Content), stored.Tag)
            : (null, null);

    private bool ShowsNothing(TState state, long sequence, IReadOnlyList<EventRecord> fresh) =>
        !projection.RowsOf(state, sequence).Any() && !projection.RowsOfEvents(state, fresh).Any() && !projection.SharesOf(state).Any();

    /// <summary>Counts the shares that have changed, partition by partition.</summary>
    /// <returns>False when the aggregate is remembered otherwise by now.</returns>
    private async Task<bool> CountAsync(
        int generation, string aggregate, Progress? progress, TState after, long sequence, CancellationToken cancellation)
    {
        var had = progress?.State is { } before ? projection.SharesOf(before).ToList() : [];
        var has = projection.SharesOf(after).ToList();
        // A run that was cut may have counted an event between those that the aggregate is remembered by and now.
        var between = sequence > (progress?.Sequence ?? 0) + 1;
        var changed = has.Where(share => between || !had.Any(share.IsSameAs)).Select(share => share.Partition);
        foreach (var partition in changed.Distinct(StringComparer.Ordinal))
        {
            var change = new ShareChange(
                ViewGenerations.PartitionOf(projection.Name, generation, partition),
                aggregate,
                sequence,
                progress?.Sequence ?? 0,
                ByPeriod(had, partition),
                ByPeriod(has, partition));
            if (!await sums.PutAsync(change, RememberedAsync, cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;

        async Task<long> RememberedAsync(string other) =>
            (await ProgressAsync(generation, other, cancellation).ConfigureAwait(false)).Progress?.Sequence ?? 0;
    }

    private static SortedDictionary<string, IReadOnlyDictionary<string, long>> ByPeriod(List<ViewShare> shares, string partition)
    {
        var periods = new SortedDictionary<string, IReadOnlyDictionary<string, long>>(StringComparer.Ordinal);
        foreach (var share in shares.Where(share => share.Partition == partition))
        {
            periods[share.Period] = share.Amounts;
        }

        return periods;
    }

    /// <summary>Deletes the rows that the state before has and the state after has not.</summary>
    private async Task DeleteLeftAsync(int generation, TState before, TState after, CancellationToken cancellation)
    {
        var kept = projection.RowsOf(after, 0).Select(row => (row.Partition, row.Id)).ToHashSet();
        foreach (var row in projection.RowsOf(before, 0).Where(row => !kept.Contains((row.Partition, row.Id))))
        {
            var place = PlaceOf(generation, row);
            await rows.DeleteAsync(place.Partition, place.Id, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<(TState? State, IReadOnlyList<EventRecord> Fresh)> FoldAsync(
        string aggregate, Progress? progress, long last, SharedLog log, CancellationToken cancellation)
    {
        var (state, sequence) = (progress?.State, progress?.Sequence ?? 0);
        var fresh = new List<EventRecord>();
        foreach (var happened in await log.ReadAsync(aggregate, sequence + 1, last, cancellation).ConfigureAwait(false))
        {
            if (happened.Sequence != sequence + 1)
            {
                break;
            }

            state = projection.Fold(state, aggregate, happened);
            sequence = happened.Sequence;
            fresh.Add(happened);
        }

        return last == long.MaxValue || sequence >= last
            ? (state, fresh)
            : throw new InvalidOperationException($"The log of {aggregate} ends at {sequence}, before the event {last} that was told.");
    }

    private ViewRow PlaceOf(int generation, ViewRow row) =>
        row with { Partition = ViewGenerations.PartitionOf(projection.Name, generation, row.Partition) };

    private string PartitionOf(int generation, string aggregate) =>
        ViewGenerations.PartitionOf(projection.Name, generation, $"{projection.Name}-{aggregate}");

    private sealed record Progress(string Id, string PartitionKey, long Sequence, TState? State);
}
