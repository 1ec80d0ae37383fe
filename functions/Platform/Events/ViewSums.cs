using EGov.Platform.Storage;

namespace EGov.Platform.Events;

/// <summary>
/// Adds up the shares of many aggregates so that repeats and races do no harm: a ledger per partition, period and bucket of aggregates says who
/// has added what, and its total goes, with the ledger's revision, into the bucket's document of sums. Only the sums are read.
/// </summary>
internal sealed class ViewSums(IDocumentStore views)
{
    internal static string LedgerOf(ViewShare share) => $"{share.Partition}-{share.Period}";

    /// <summary>Counts the aggregate's share in the place of the one that it had, unless a later event has been counted.</summary>
    /// <param name="share">The share, with its partition where the generation has it.</param>
    /// <param name="aggregate">Whose it is.</param>
    /// <param name="sequence">The event that it reflects.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task PutAsync(ViewShare share, string aggregate, long sequence, CancellationToken cancellation)
    {
        var bucket = SessionBucket.Of(aggregate);
        var ledger = await CountAsync(share, aggregate, sequence, bucket, cancellation).ConfigureAwait(false);
        await ChangeAsync<Sums>(
            share.Partition,
            bucket,
            before => before is not null && before.Periods.TryGetValue(share.Period, out var sum) && sum.Revision >= ledger.Revision
                ? before
                : new Sums(bucket, share.Partition, With(before?.Periods, share.Period, new Sum(ledger.Revision, ledger.Total))),
            cancellation).ConfigureAwait(false);
    }

    /// <summary>The sums of a partition by period.</summary>
    internal async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>>> ReadAsync(string partition, CancellationToken cancellation)
    {
        var documents = await views.ListAsync(partition, string.Empty, SessionBucket.Count, cancellation).ConfigureAwait(false);
        return documents
            .SelectMany(document => PlatformJson.Read<Sums>(document.Content).Periods)
            .GroupBy(period => period.Key, period => period.Value.Amounts, StringComparer.Ordinal)
            .ToDictionary(period => period.Key, IReadOnlyDictionary<string, long> (period) => Added(period), StringComparer.Ordinal);
    }

    private Task<Ledger> CountAsync(ViewShare share, string aggregate, long sequence, string bucket, CancellationToken cancellation) =>
        ChangeAsync<Ledger>(
            LedgerOf(share),
            bucket,
            before =>
            {
                if (before is not null && before.Entries.TryGetValue(aggregate, out var entry) && entry.Sequence >= sequence)
                {
                    return before;
                }

                var entries = With(before?.Entries, aggregate, new Entry(sequence, share.Amounts));
                return new Ledger(
                    bucket, LedgerOf(share), (before?.Revision ?? 0) + 1, entries, Added(entries.Values.Select(each => each.Amounts)));
            },
            cancellation);

    private async Task<T> ChangeAsync<T>(string partition, string id, Func<T?, T> change, CancellationToken cancellation)
        where T : class
    {
        while (true)
        {
            var stored = await views.GetAsync(partition, id, cancellation).ConfigureAwait(false);
            var before = stored is null ? null : PlatformJson.Read<T>(stored.Content);
            var after = change(before);
            if (ReferenceEquals(before, after))
            {
                return after;
            }

            var content = PlatformJson.Write(after);
            var tag = stored is null
                ? await views.CreateAsync(partition, id, content, cancellation).ConfigureAwait(false)
                : await views.ReplaceAsync(partition, id, stored.Tag, content, cancellation).ConfigureAwait(false);
            if (tag is not null)
            {
                return after;
            }
        }
    }

    private static SortedDictionary<string, long> Added(IEnumerable<IReadOnlyDictionary<string, long>> parts)
    {
        var sum = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, amount) in parts.SelectMany(part => part))
        {
            sum[name] = sum.GetValueOrDefault(name) + amount;
        }

        return sum;
    }

    private static SortedDictionary<string, T> With<T>(IReadOnlyDictionary<string, T>? before, string key, T value)
    {
        var after = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, each) in before ?? new Dictionary<string, T>())
        {
            after[name] = each;
        }

        after[key] = value;
        return after;
    }

    private sealed record Ledger(
        string Id,
        string PartitionKey,
        long Revision,
        IReadOnlyDictionary<string, Entry> Entries,
        IReadOnlyDictionary<string, long> Total);

    private sealed record Entry(long Sequence, IReadOnlyDictionary<string, long> Amounts);

    private sealed record Sums(string Id, string PartitionKey, IReadOnlyDictionary<string, Sum> Periods);

    private sealed record Sum(long Revision, IReadOnlyDictionary<string, long> Amounts);
}
