using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Platform.Tests.Storage;

namespace EGov.Platform.Tests.Aggregates;

/// <summary>What an aggregate notes without an event changes its state and nothing else.</summary>
public sealed class AggregateNoteTests
{
    private const string Id = "counter-1";

    private readonly AppStores stores = MemoryDocumentStore.App();
    private readonly AggregateStore<Counter, CounterEvent> counters;

    public AggregateNoteTests() => counters = new AggregateStore<Counter, CounterEvent>(stores);

    [Fact]
    public async Task A_note_keeps_the_version_and_the_events_that_wait_for_the_relay()
    {
        await counters.CreateAsync(Id, [new Counted(DateTimeOffset.UnixEpoch, "test", 1)], default);

        var noted = await counters.NoteAsync(Id, counter => counter with { Total = 40 }, default);

        Assert.True(noted.Succeeded(out var counter, out _));
        Assert.Equal((1, 40), (counter.Version, counter.State.Total));
        Assert.Equal(counter, await counters.FindAsync(Id, default));
        var stored = (await stores.Aggregates.GetAsync(Id, Id, default))!.Content;
        Assert.Equal([1], PlatformJson.Read<PendingEvents>(stored).Pending.Select(record => record.Sequence));
    }

    [Fact]
    public async Task Nothing_to_note_writes_nothing()
    {
        await counters.CreateAsync(Id, [new Counted(DateTimeOffset.UnixEpoch, "test", 1)], default);
        var before = (await stores.Aggregates.GetAsync(Id, Id, default))!.Tag;

        await counters.NoteAsync(Id, counter => counter, default);

        Assert.Equal(before, (await stores.Aggregates.GetAsync(Id, Id, default))!.Tag);
    }

    [Fact]
    public async Task A_refusal_and_an_unknown_aggregate_are_told()
    {
        Assert.Equal("EGOV-1003", await ErrorOfAsync(_ => PlatformErrors.ExpiredFile.With()));
        await counters.CreateAsync(Id, [new Counted(DateTimeOffset.UnixEpoch, "test", 1)], default);

        Assert.Equal("EGOV-1187", await ErrorOfAsync(_ => PlatformErrors.ExpiredFile.With()));
    }

    [Fact]
    public async Task Notes_and_events_at_once_are_all_kept()
    {
        await counters.CreateAsync(Id, [new Counted(DateTimeOffset.UnixEpoch, "test", 0)], default);

        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => new Task[]
        {
            Task.Run(() => counters.NoteAsync(Id, counter => counter with { Total = counter.Total + 100 }, default)),
            Task.Run(() => counters.ChangeAsync(Id, null, counter => counter.Count(1), default)),
        }));

        var left = (await counters.FindAsync(Id, default))!;
        Assert.Equal((5, 404), (left.Version, left.State.Total));
    }

    private async Task<string?> ErrorOfAsync(Func<Counter, EGov.Platform.Results.Result<Counter>> note) =>
        (await counters.NoteAsync(Id, note, default)).Succeeded(out _, out var error) ? null : error.Definition.Code;
}
