using EGov.Platform.Http;
using EGov.Platform.Storage;

namespace EGov.Platform.Events;

/// <summary>Reads views: always the generation that is complete, and says how far behind the events it is.</summary>
public sealed class ViewReader(AppStores stores, TimeProvider clock)
{
    private const int ListsAtOnce = 16;

    /// <summary>A stretch of a list.</summary>
    /// <param name="projection">The name of the projection that writes it.</param>
    /// <param name="partition">What the list is asked by, as the projection's rows say it.</param>
    /// <param name="position">Where it begins and how much is wanted.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<ViewPage> ListAsync(string projection, string partition, ListPosition position, CancellationToken cancellation) =>
        ListAsync(projection, [partition], position, cancellation);

    /// <summary>A stretch of several lists that are in one order, joined: a row that stands in more than one is shown once.</summary>
    /// <param name="projection">The name of the projection that writes them.</param>
    /// <param name="partitions">What the lists are asked by.</param>
    /// <param name="position">Where it begins and how much is wanted; a cursor counts for all of them.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ViewPage> ListAsync(
        string projection, IReadOnlyList<string> partitions, ListPosition position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partitions);
        ArgumentNullException.ThrowIfNull(position);
        // The rows are read after this, so that they are no staler than is said.
        var freshness = FreshnessAsync(projection, cancellation);
        var loading = ViewGenerations.LoadAsync(stores, projection, cancellation);
        await Task.WhenAll(freshness, loading).ConfigureAwait(false);
        var generations = await loading.ConfigureAwait(false);
        IReadOnlyList<StoredDocument> rows = [];
        foreach (var some in partitions.Chunk(ListsAtOnce))
        {
            var lists = await Task.WhenAll(some.Select(partition => stores.Views.ListAsync(
                ViewGenerations.PartitionOf(projection, generations.Current, partition), position.FromId, position.Limit + 1, cancellation))).ConfigureAwait(false);
            rows = [.. rows.Concat(lists.SelectMany(list => list)).DistinctBy(row => row.Id).OrderBy(row => row.Id, StringComparer.Ordinal).Take(position.Limit + 1)];
        }

        var cursor = rows.Count > position.Limit ? position.CursorAt(rows[^1].Id) : null;
        return new ViewPage([.. rows.Take(position.Limit)], cursor, await freshness.ConfigureAwait(false));
    }

    /// <summary>The sums of partitions, taken together, by period and name.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>>> SumsAsync(
        string projection, IReadOnlyList<string> partitions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partitions);
        var generations = await ViewGenerations.LoadAsync(stores, projection, cancellation).ConfigureAwait(false);
        var all = new SortedDictionary<string, IReadOnlyDictionary<string, long>>(StringComparer.Ordinal);
        var views = new ViewSums(stores.Views);
        foreach (var some in partitions.Chunk(ListsAtOnce))
        {
            var read = await Task.WhenAll(some.Select(partition =>
                views.ReadAsync(ViewGenerations.PartitionOf(projection, generations.Current, partition), cancellation))).ConfigureAwait(false);
            foreach (var (period, sums) in read.SelectMany(periods => periods))
            {
                all[period] = all.TryGetValue(period, out var before) ? Together(before, sums) : sums;
            }
        }

        return all;
    }

    /// <summary>
    /// Where the rows of a partition stand at the moment. A rebuild moves them, so whoever stays (a stream) asks again with every read.
    /// </summary>
    public async Task<string> PartitionAsync(string projection, string partition, CancellationToken cancellation)
    {
        var generations = await ViewGenerations.LoadAsync(stores, projection, cancellation).ConfigureAwait(false);
        return ViewGenerations.PartitionOf(projection, generations.Current, partition);
    }

    /// <summary>How far behind the events a projection's views are.</summary>
    public async Task<Freshness> FreshnessAsync(string projection, CancellationToken cancellation)
    {
        // The views' mark is read before the relay's, so that what comes between the two counts as lag, never as a lead.
        var applied = await Watermark
            .ReadAsync(stores.Views, ViewGenerations.PartitionOf(projection), Watermark.DocumentId, cancellation).ConfigureAwait(false);
        var told = await EventJournal.LatestAsync(stores, cancellation).ConfigureAwait(false);
        if (applied is null)
        {
            return new Freshness(null, told is null ? 0 : Since(told.AsOf));
        }

        return told is not null && told.AsOf - applied.AsOf > Watermark.Step
            ? new Freshness(applied.AsOf, Since(applied.AsOf))
            : new Freshness(applied.AsOf, applied.Seconds);
    }

    private static SortedDictionary<string, long> Together(IReadOnlyDictionary<string, long> one, IReadOnlyDictionary<string, long> other)
    {
        var sums = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, value) in one.Concat(other))
        {
            sums[name] = sums.GetValueOrDefault(name) + value;
        }

        return sums;
    }

    private double Since(DateTimeOffset time) => Math.Max(0, Math.Round((clock.GetUtcNow() - time).TotalSeconds, 3));
}

/// <summary>A stretch of a view.</summary>
/// <param name="Rows">The rows as they are stored.</param>
/// <param name="Cursor">Where it goes on; null at its end.</param>
/// <param name="Freshness">How far behind it is.</param>
public sealed record ViewPage(IReadOnlyList<StoredDocument> Rows, string? Cursor, Freshness Freshness)
{
    /// <summary>The answer that shows the rows.</summary>
    public Listing<TItem> Select<TRow, TItem>(Func<TRow, TItem> show) => Select(_ => true, show);

    /// <summary>The answer that shows some of the rows: it may hold fewer than were asked for and go on all the same.</summary>
    public Listing<TItem> Select<TRow, TItem>(Func<TRow, bool> shows, Func<TRow, TItem> show) =>
        new([.. Rows.Select(row => PlatformJson.Read<TRow>(row.Content)).Where(shows).Select(show)], Cursor, Freshness.AsOf, Freshness.LagSeconds);
}

/// <summary>How far behind the events a view is.</summary>
/// <param name="AsOf">When the latest event happened that the view shows, to the second before; null when it shows none.</param>
/// <param name="LagSeconds">How long events take to show, or, while some wait, the time since <paramref name="AsOf"/>.</param>
public sealed record Freshness(DateTimeOffset? AsOf, double LagSeconds);
