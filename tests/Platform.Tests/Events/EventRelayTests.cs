using System.Diagnostics.CodeAnalysis;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;

namespace EGov.Platform.Tests.Events;

/// <summary>From an aggregate's decision to the log and the bus: nothing is lost, and what comes twice does no harm.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The recording bus holds nothing.")]
public sealed class EventRelayTests
{
    private const string Id = "counter-1";

    private readonly AppStores stores = MemoryDocumentStore.App();
    private readonly RecordingBus bus = new();
    private readonly AggregateStore<Counter, CounterEvent> counters;

    public EventRelayTests() => counters = new AggregateStore<Counter, CounterEvent>(stores);

    [Fact]
    public async Task Events_are_logged_and_published_in_order_and_then_marked()
    {
        await CountAsync(1, 2, 3);

        await RelayAsync();

        Assert.Equal([1, 2, 3], (await EventJournal.ReadAsync(stores, Id, 1, long.MaxValue, default)).Select(record => record.Sequence));
        Assert.Equal(["counter-1.1", "counter-1.2", "counter-1.3"], bus.Sent.Select(message => message.MessageId));
        Assert.Equal(3, await EventJournal.PublishedAsync(stores, Id, default));
    }

    [Fact]
    public async Task Relaying_the_same_change_again_publishes_nothing_more()
    {
        await CountAsync(1, 2);
        await RelayAsync();
        await RelayAsync();

        Assert.Equal(2, bus.Sent.Count);
    }

    [Fact]
    public async Task A_relay_that_fails_after_logging_publishes_when_it_runs_again()
    {
        await CountAsync(1, 2);
        bus.Failure = new TimeoutException("the bus is away");
        await Assert.ThrowsAsync<TimeoutException>(RelayAsync);
        Assert.Equal(0, await EventJournal.PublishedAsync(stores, Id, default));

        await RelayAsync();

        Assert.Equal(2, bus.Sent.Count);
        Assert.Equal(2, (await EventJournal.ReadAsync(stores, Id, 1, long.MaxValue, default)).Count);
    }

    [Fact]
    public async Task Events_that_do_not_fit_into_one_batch_go_in_several_in_order()
    {
        await CountAsync(1);
        foreach (var note in new[] { 400, 400, 900, 200 })
        {
            await counters.ChangeAsync(Id, null, counter => counter.Count(new string('x', note)), default);
        }

        bus.LargestBatch = 1024;
        await RelayAsync();

        Assert.Equal(["counter-1.1", "counter-1.2", "counter-1.3", "counter-1.4", "counter-1.5"], bus.Sent.Select(message => message.MessageId));
        Assert.Equal([3, 1, 1], bus.Sends);
        Assert.Equal(5, await EventJournal.PublishedAsync(stores, Id, default));
    }

    [Fact]
    public async Task A_message_is_a_cloud_event_in_the_AMQP_binding()
    {
        await CountAsync(5);
        await RelayAsync();

        var message = Assert.Single(bus.Sent);

        Assert.Equal("1.0", message.ApplicationProperties["cloudEvents_specversion"]);
        Assert.Equal("test.counted.v1", message.ApplicationProperties["cloudEvents_type"]);
        Assert.Equal("/api/test", message.ApplicationProperties["cloudEvents_source"]);
        Assert.Equal(Id, message.ApplicationProperties["cloudEvents_subject"]);
        Assert.Equal(("counter", "application/json", SessionBucket.Of(Id)), (message.Subject, message.ContentType, message.SessionId));
        Assert.Contains("\"step\":5", message.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_private_in_an_event_stays_in_the_log()
    {
        await CountAsync(5);
        await RelayAsync();

        Assert.DoesNotContain("\"by\"", Assert.Single(bus.Sent).Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"by\"", Assert.Single(await EventJournal.ReadAsync(stores, Id, 1, 1, default)).Data.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_aggregate_drops_published_events_only_and_only_when_it_carries_many()
    {
        await CountAsync([.. Enumerable.Repeat(1, 16)]);
        await RelayAsync();
        Assert.Equal(16, (await PendingAsync()).Count);

        await CountAsync(1, 1, 1);

        var pending = await PendingAsync();
        Assert.Equal([17, 18, 19], pending.Select(record => record.Sequence).TakeLast(3));
        Assert.InRange(pending.Count, 3, AggregateBounds.PendingEventsCarried + 1);
        await RelayAsync();
        Assert.Equal(19, bus.Sent.Count);
    }

    [Fact]
    public async Task Events_that_are_not_published_are_never_dropped()
    {
        await CountAsync([.. Enumerable.Repeat(1, 40)]);

        Assert.Equal(Enumerable.Range(1, 40).Select(number => (long)number), (await PendingAsync()).Select(record => record.Sequence));
    }

    [Fact]
    public async Task Two_who_count_at_once_both_count()
    {
        await CountAsync(1);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => counters.ChangeAsync(Id, null, counter => counter.Count(1), default))));

        var counter = (await counters.FindAsync(Id, default))!;
        Assert.Equal((9, 9L), (counter.State.Total, counter.Version));
    }

    [Fact]
    public async Task A_change_of_a_version_that_has_passed_is_refused()
    {
        await CountAsync(1, 1);

        var stale = await counters.ChangeAsync(Id, 1, counter => counter.Count(1), default);

        Assert.False(stale.Succeeded(out _, out var error));
        Assert.Equal("EGOV-1023", error.Definition.Code);
    }

    [Fact]
    public void Sessions_are_256_and_stable()
    {
        var buckets = Enumerable.Range(0, 10_000).Select(number => SessionBucket.Of($"dossier-{number}")).ToHashSet();

        Assert.Equal(SessionBucket.Count, buckets.Count);
        Assert.Equal("f1", SessionBucket.Of("dossier-G01.08-261122-0001"));
    }

    private async Task CountAsync(params int[] steps)
    {
        foreach (var step in steps)
        {
            if (await counters.FindAsync(Id, default) is null)
            {
                await counters.CreateAsync(Id, [new Counted(DateTimeOffset.UnixEpoch, "test", step)], default);
            }
            else
            {
                Assert.True((await counters.ChangeAsync(Id, null, counter => counter.Count(step), default)).Succeeded(out _, out _));
            }
        }
    }

    private async Task RelayAsync()
    {
        var relay = new EventRelay(stores, bus, new EventRelayOptions("test"));
        await relay.RelayAsync([PlatformJson.Read<PendingEvents>((await stores.Aggregates.GetAsync(Id, Id, default))!.Content)], default);
    }

    private async Task<IReadOnlyList<EventRecord>> PendingAsync() =>
        PlatformJson.Read<PendingEvents>((await stores.Aggregates.GetAsync(Id, Id, default))!.Content).Pending;
}
