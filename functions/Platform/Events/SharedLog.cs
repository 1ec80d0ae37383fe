using System.Collections.Concurrent;
using EGov.Platform.Aggregates;
using EGov.Platform.Storage;

namespace EGov.Platform.Events;

/// <summary>The log of events for the projections that handle one message: what several of them ask for is read once.</summary>
public sealed class SharedLog(AppStores stores)
{
    private readonly ConcurrentDictionary<(string Aggregate, long First, long Last), Lazy<Task<IReadOnlyList<EventRecord>>>> reads = [];

    /// <summary>The events of an aggregate from <paramref name="first"/> to <paramref name="last"/>, in order.</summary>
    internal Task<IReadOnlyList<EventRecord>> ReadAsync(string aggregate, long first, long last, CancellationToken cancellation) =>
        reads.GetOrAdd((aggregate, first, last), asked => new(() => EventJournal.ReadAsync(stores, aggregate, first, last, cancellation))).Value;
}
