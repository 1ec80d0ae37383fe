using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Platform.Tests.Events;

/// <summary>A row per counter with its total, and a row per count.</summary>
internal sealed class CounterTotals : IProjection<CounterTotal>
{
    public string Name => "totals";

    public string Kind => Counter.Kind;

    public CounterTotal? Fold(CounterTotal? state, string aggregate, EventRecord happened) =>
        new(aggregate, (state?.Total ?? 0) + EventTypes.FromRecord<CounterEvent>(happened) switch { Counted counted => counted.Step, _ => 0 });

    public IEnumerable<ViewRow> RowsOf(CounterTotal state, long sequence) =>
        [new("all", state.Counter, place => PlatformJson.Write(new TotalRow(state.Counter, place, sequence, state.Total)))];

    public IEnumerable<ViewRow> RowsOfEvents(CounterTotal state, IReadOnlyList<EventRecord> fresh) => fresh.Select(happened =>
    {
        var (id, partition) = (EventJournal.IdOf(happened.Sequence), $"counts-{state.Counter}");
        return new ViewRow(partition, id, place => PlatformJson.Write(new CountRow(id, place, happened.Sequence)));
    });
}

internal sealed record CounterTotal(string Counter, int Total);

internal sealed record TotalRow(string Id, string PartitionKey, long Sequence, int Total);

internal sealed record CountRow(string Id, string PartitionKey, long Sequence);
