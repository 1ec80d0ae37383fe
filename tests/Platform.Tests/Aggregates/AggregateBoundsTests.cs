using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Platform.Tests.Storage;

namespace EGov.Platform.Tests.Aggregates;

/// <summary>Nothing is stored that would not fit into a document or a message; sizes are those of the UTF-8 that is stored.</summary>
public sealed class AggregateBoundsTests
{
    private const string Id = "counter-1";

    private readonly AppStores stores = MemoryDocumentStore.App();
    private readonly AggregateStore<Counter, CounterEvent> counters;

    public AggregateBoundsTests() => counters = new AggregateStore<Counter, CounterEvent>(stores);

    [Theory]
    [InlineData("x", 65_000, true)]
    [InlineData("x", 66_000, false)]
    [InlineData("ệ", 21_000, true)]
    [InlineData("ệ", 22_000, false)]
    [InlineData("😀", 16_000, true)]
    [InlineData("😀", 17_000, false)]
    public async Task An_event_is_stored_up_to_64_kB_of_UTF_8(string letter, int times, bool stored)
    {
        var note = string.Concat(Enumerable.Repeat(letter, times));

        var created = await counters.CreateAsync(Id, [new Counted(DateTimeOffset.UnixEpoch, "test", 1, note)], default);

        Assert.Equal(stored, created.Succeeded(out _, out var error));
        Assert.Equal(stored ? null : "EGOV-1014", error?.Definition.Code);
        Assert.Equal(stored, await counters.FindAsync(Id, default) is not null);
    }

    [Fact]
    public async Task A_change_that_is_too_large_leaves_the_aggregate_as_it_was()
    {
        await counters.CreateAsync(Id, [new Counted(DateTimeOffset.UnixEpoch, "test", 1)], default);

        Assert.Equal("EGOV-1014", await ErrorOfAsync(new string('x', 70_000)));
        Assert.Equal(1, (await counters.FindAsync(Id, default))!.Version);
    }

    [Fact]
    public async Task A_document_full_of_unpublished_events_takes_more_once_they_are_published()
    {
        await counters.CreateAsync(Id, [new Counted(DateTimeOffset.UnixEpoch, "test", 1)], default);
        var note = new string('x', 60_000);
        for (var count = 0; count < 4; count++)
        {
            Assert.Null(await ErrorOfAsync(note));
        }

        Assert.Equal("EGOV-1024", await ErrorOfAsync(note));

        await EventJournal.MarkPublishedAsync(stores, Id, default, 5, default);
        Assert.Null(await ErrorOfAsync(note));
        var stored = (await stores.Aggregates.GetAsync(Id, Id, default))!.Content;
        Assert.Equal([6], PlatformJson.Read<PendingEvents>(stored).Pending.Select(record => record.Sequence));
    }

    private async Task<string?> ErrorOfAsync(string note)
    {
        var changed = await counters.ChangeAsync(Id, null, counter => counter.Count(note), default);
        return changed.Succeeded(out _, out var error) ? null : error.Definition.Code;
    }
}
