using EGov.Platform.Storage;

namespace EGov.Platform.Events;

/// <summary>
/// Adds up the shares of many aggregates so that repeats and races do no harm: a document per partition and bucket of aggregates has the sums by
/// period and, for the aggregates that were counted last, up to which event and with what. Before one of these entries is let go, what the
/// projection remembers of the aggregate has that event too: who then finds no entry knows from there what was counted.
/// </summary>
/// <param name="views">Where the sums are.</param>
internal sealed class ViewSums(IDocumentStore views)
{
    /// <summary>So many entries are carried without asking which of them may go.</summary>
    private const int MostEntries = 8;

    /// <summary>Where an earlier release kept what it had counted.</summary>
    internal static string LedgerOf(ViewShare share) => $"{share.Partition}-{share.Period}";

    /// <summary>Counts what an aggregate adds in the place of what it added, unless a later event has been counted.</summary>
    /// <param name="change">What is to be counted.</param>
    /// <param name="remembered">Reads up to which event an aggregate is remembered; 0 for not at all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether it is counted; false when the aggregate is remembered otherwise than was thought, so that what it added is not known.</returns>
    internal async Task<bool> PutAsync(ShareChange change, Func<string, Task<long>> remembered, CancellationToken cancellation)
    {
        var bucket = SessionBucket.Of(change.Aggregate);
        while (true)
        {
            var stored = await views.GetAsync(change.Partition, bucket, cancellation).ConfigureAwait(false);
            var before = stored is null ? new(bucket, change.Partition, [], null) : PlatformJson.Read<Sums>(stored.Content);
            var had = change.Had;
            if (before.Entries?.TryGetValue(change.Aggregate, out var counted) == true)
            {
                if (counted.Sequence >= change.Sequence)
                {
                    return true;
                }

                had = counted.Periods;
            }
            else if (await remembered(change.Aggregate).ConfigureAwait(false) is var known && known != change.Remembered)
            {
                return known >= change.Sequence;
            }

            var entries = await WithoutRememberedAsync(before, remembered).ConfigureAwait(false);
            entries[change.Aggregate] = new(change.Sequence, change.Has);
            var content = PlatformJson.Write(before with { Periods = Moved(before.Periods, had, change.Has), Entries = entries });
            if (await views.WriteAsync(change.Partition, bucket, stored?.Tag, content, cancellation).ConfigureAwait(false) is not null)
            {
                return true;
            }
        }
    }

    /// <summary>The sums of a partition by period.</summary>
    internal async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>>> ReadAsync(string partition, CancellationToken cancellation)
    {
        var documents = await views.ListAsync(partition, string.Empty, SessionBucket.Count, cancellation).ConfigureAwait(false);
        var sums = new SortedDictionary<string, SortedDictionary<string, long>>(StringComparer.Ordinal);
        foreach (var (period, sum) in documents.SelectMany(document => PlatformJson.Read<Sums>(document.Content).Periods))
        {
            Add(sums, period, sum.Amounts, 1);
        }

        return sums.ToDictionary(period => period.Key, IReadOnlyDictionary<string, long> (period) => period.Value, StringComparer.Ordinal);
    }

    private static async Task<SortedDictionary<string, Entry>> WithoutRememberedAsync(Sums sums, Func<string, Task<long>> remembered)
    {
        var entries = new SortedDictionary<string, Entry>(StringComparer.Ordinal);
        var isMuch = sums.Entries?.Count >= MostEntries;
        foreach (var (aggregate, entry) in sums.Entries ?? [])
        {
            if (!isMuch || await remembered(aggregate).ConfigureAwait(false) < entry.Sequence)
            {
                entries[aggregate] = entry;
            }
        }

        return entries;
    }

    private static SortedDictionary<string, Sum> Moved(
        SortedDictionary<string, Sum> before,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> had,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> has)
    {
        var sums = new SortedDictionary<string, SortedDictionary<string, long>>(StringComparer.Ordinal);
        foreach (var (period, sum) in before)
        {
            Add(sums, period, sum.Amounts, 1);
        }

        foreach (var (period, amounts) in had)
        {
            Add(sums, period, amounts, -1);
        }

        foreach (var (period, amounts) in has)
        {
            Add(sums, period, amounts, 1);
        }

        var after = new SortedDictionary<string, Sum>(StringComparer.Ordinal);
        foreach (var (period, amounts) in sums)
        {
            after[period] = new(amounts);
        }

        return after;
    }

    private static void Add(
        SortedDictionary<string, SortedDictionary<string, long>> sums, string period, IReadOnlyDictionary<string, long> amounts, int sign)
    {
        if (!sums.TryGetValue(period, out var sum))
        {
            sums[period] = sum = new(StringComparer.Ordinal);
        }

        foreach (var (name, amount) in amounts)
        {
            sum[name] = sum.GetValueOrDefault(name) + (sign * amount);
        }
    }

    private sealed record Sums(
        string Id, string PartitionKey, SortedDictionary<string, Sum> Periods, SortedDictionary<string, Entry>? Entries);

    private sealed record Sum(IReadOnlyDictionary<string, long> Amounts);

    private sealed record Entry(long Sequence, IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Periods);
}

/// <summary>What an aggregate adds to the sums of a partition, and what it added before.</summary>
/// <param name="Partition">The partition, as the generation has it.</param>
/// <param name="Aggregate">Whose it is.</param>
/// <param name="Sequence">The event that <paramref name="Has"/> reflects.</param>
/// <param name="Remembered">The event that <paramref name="Had"/> reflects; 0 for none.</param>
/// <param name="Had">What it added, by period and name.</param>
/// <param name="Has">What it adds now.</param>
internal sealed record ShareChange(
    string Partition,
    string Aggregate,
    long Sequence,
    long Remembered,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Had,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Has);
