using System.Collections.Concurrent;
using EGov.Platform.Storage;

namespace EGov.Platform.Claims;

/// <summary>
/// Gives running numbers in series that may skip but never repeat, such as dossier codes. Who asks again gets the number that it has.
/// The requesters are documents of their own beside the counter, so a busy series never outgrows a document. An instance leases a block of
/// numbers with one write and gives them out from memory; a block grows while a series is busy, so a quiet one skips nothing. What an
/// instance has not given out when it ends is skipped.
/// </summary>
public sealed class NumberRegister(AppStores stores, TimeProvider? clock = null)
{
    private const string CounterId = "counter";

    /// <summary>The most numbers of a lease: what an instance that ends may skip.</summary>
    internal const int LargestLease = 64;

    /// <summary>So many series are kept in memory; then all are forgotten, with what they had leased.</summary>
    private const int MostSeries = 10_000;

    /// <summary>A lease that lasted less is followed by one twice as large.</summary>
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider time = clock ?? TimeProvider.System;
    private readonly ConcurrentDictionary<string, Series> known = new(StringComparer.Ordinal);

    /// <summary>The number of the requester in the series; counted from 1.</summary>
    /// <param name="series">The series.</param>
    /// <param name="requester">Who asks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="kept">How long it is remembered whose the number is; for ever when left out. The number itself is never given again.</param>
    /// <param name="likelyNew">Spares the look whether the requester has a number; one that has skips one and gets its own.</param>
    public async Task<long> TakeAsync(
        string series, string requester, CancellationToken cancellation, TimeSpan? kept = null, bool likelyNew = false)
    {
        if (!likelyNew && await FindAsync(series, requester, cancellation).ConfigureAwait(false) is { } taken)
        {
            return taken;
        }

        var (partition, id) = PlaceOf(series, requester);
        var number = await NextAsync(partition, cancellation).ConfigureAwait(false);
        var content = PlatformJson.Write(new NumberDocument(id, partition, number, (int?)kept?.TotalSeconds));
        if (await stores.Claims.CreateAsync(partition, id, content, cancellation).ConfigureAwait(false) is not null)
        {
            return number;
        }

        return await FindAsync(series, requester, cancellation).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The number of {requester} in {series} was there and is gone.");
    }

    /// <summary>The number that the requester has in the series, or null.</summary>
    public async Task<long?> FindAsync(string series, string requester, CancellationToken cancellation)
    {
        var (partition, id) = PlaceOf(series, requester);
        return await stores.Claims.GetAsync(partition, id, cancellation).ConfigureAwait(false) is { } taken
            ? PlatformJson.Read<NumberDocument>(taken.Content).Number
            : null;
    }

    private static (string Partition, string Id) PlaceOf(string series, string requester) => ($"number-{series}", $"for-{requester}");

    private async Task<long> NextAsync(string partition, CancellationToken cancellation)
    {
        if (known.Count >= MostSeries)
        {
            known.Clear();
        }

        var series = known.GetOrAdd(partition, static _ => new Series());
        if (series.TryTake(out var number))
        {
            return number;
        }

        await series.Leasing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (series.TryTake(out number))
            {
                return number;
            }

            var now = time.GetTimestamp();
            series.Size = series.LeasedAt is { } before && time.GetElapsedTime(before, now) < Busy
                ? Math.Min(series.Size * 2, LargestLease)
                : 1;
            var last = await LeaseAsync(partition, series.Size, cancellation).ConfigureAwait(false);
            series.LeasedAt = now;
            return series.Lease(last - series.Size + 1, last);
        }
        finally
        {
            series.Leasing.Release();
        }
    }

    /// <summary>Moves the counter on; the last number of the lease.</summary>
    private async Task<long> LeaseAsync(string partition, int count, CancellationToken cancellation)
    {
        var counter = await stores.Claims.ChangeAsync<NumberDocument>(
            partition, CounterId, before => new(CounterId, partition, (before?.Number ?? 0) + count), cancellation).ConfigureAwait(false);
        return counter!.Number;
    }

    private sealed record NumberDocument(string Id, string PartitionKey, long Number, int? Ttl = null);

    /// <summary>What an instance has leased of a series.</summary>
    private sealed class Series
    {
        private readonly Lock gate = new();
        private long next = 1;
        private long last;

        /// <summary>One lease at a time.</summary>
        internal SemaphoreSlim Leasing { get; } = new(1, 1);

        /// <summary>The size of the last lease; read and written while leasing.</summary>
        internal int Size { get; set; } = 1;

        /// <summary>The time stamp of the last lease; read and written while leasing.</summary>
        internal long? LeasedAt { get; set; }

        internal bool TryTake(out long number)
        {
            lock (gate)
            {
                number = next;
                if (next > last)
                {
                    return false;
                }

                next++;
                return true;
            }
        }

        /// <summary>Takes over a lease and gives its first number.</summary>
        internal long Lease(long from, long to)
        {
            lock (gate)
            {
                (next, last) = (from + 1, to);
                return from;
            }
        }
    }
}
