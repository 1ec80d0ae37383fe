using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Events;

/// <summary>Views are built again beside those that are read; lists read the complete ones and say how far behind they are.</summary>
public sealed class ProjectorTests
{
    private static readonly ListPosition All = new(string.Empty, 100);
    private readonly AppStores stores = MemoryDocumentStore.App();
    private readonly TestClock clock = new(DateTimeOffset.UnixEpoch);
    private readonly AggregateStore<Counter, CounterEvent> counters;
    private readonly Projector<CounterTotal> projector;
    private readonly ViewReader reader;

    public ProjectorTests()
    {
        counters = new AggregateStore<Counter, CounterEvent>(stores);
        projector = new Projector<CounterTotal>(stores, new CounterTotals(), clock);
        reader = new ViewReader(stores, clock);
    }

    [Fact]
    public async Task Every_event_has_its_row_and_the_counter_its_total()
    {
        await CountAsync("counter-1", 2);
        await CountAsync("counter-1", 3);
        await TellAsync("counter-1", 2);

        Assert.Equal([("counter-1", 5)], await TotalsAsync());
        Assert.Equal(2, (await reader.ListAsync("totals", "counts-counter-1", All, default)).Rows.Count);
    }

    [Fact]
    public async Task While_views_are_built_again_lists_read_the_old_ones_and_both_take_new_events()
    {
        await CountAsync("counter-1", 2);
        await TellAsync("counter-1", 1);
        var log = new StoppingStore(stores.Events);
        var rebuilding = new Projector<CounterTotal>(stores with { Events = log }, new CounterTotals(), clock);

        var rebuild = rebuilding.RebuildAsync(default);
        await log.Reached;
        await CountAsync("counter-1", 3);
        await CountAsync("counter-2", 7);
        await TellAsync("counter-1", 2);
        await TellAsync("counter-2", 1);
        Assert.Equal([("counter-1", 5), ("counter-2", 7)], await TotalsAsync());
        Assert.Equal(0, (await ViewGenerations.LoadAsync(stores, "totals", default)).Current);
        log.GoOn();

        Assert.Equal(2, await rebuild);
        Assert.Equal(1, (await ViewGenerations.LoadAsync(stores, "totals", default)).Current);
        Assert.Equal([("counter-1", 5), ("counter-2", 7)], await TotalsAsync());
    }

    [Fact]
    public async Task Of_two_rebuilds_at_once_the_later_one_wins()
    {
        await CountAsync("counter-1", 2);
        var log = new StoppingStore(stores.Events);
        var early = new Projector<CounterTotal>(stores with { Events = log }, new CounterTotals(), clock).RebuildAsync(default);
        await log.Reached;

        Assert.Equal(1, await projector.RebuildAsync(default));
        log.GoOn();

        Assert.Null(await early);
        Assert.Equal(2, (await ViewGenerations.LoadAsync(stores, "totals", default)).Current);
        Assert.Equal([("counter-1", 2)], await TotalsAsync());
    }

    [Fact]
    public async Task Old_rows_are_dropped_once_nobody_can_read_them_any_more()
    {
        await CountAsync("counter-1", 2);
        await TellAsync("counter-1", 1);
        await projector.RebuildAsync(default);
        await projector.RebuildAsync(default);
        var rows = await CurrentRows.OfAsync(stores, "totals");

        Assert.Equal(0, await projector.DropLeftAsync(TimeSpan.FromHours(1), default));
        clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(6, await projector.DropLeftAsync(TimeSpan.FromHours(1), default));

        Assert.Equal(rows, await CurrentRows.OfAsync(stores, "totals"));
        Assert.Equal(rows.Count + 2, (await stores.Views.ChangesAsync(null, 100, default)).Documents.Count);
        Assert.Equal(0, await projector.DropLeftAsync(TimeSpan.FromHours(1), default));
    }

    [Fact]
    public async Task A_rebuild_that_is_cut_at_any_write_leaves_the_lists_and_the_next_one_completes_them()
    {
        for (var cut = 1; ; cut++)
        {
            var views = new MemoryDocumentStore();
            var cutStores = MemoryDocumentStore.App() with { Views = views };
            await CountAsync("counter-1", 2, cutStores);
            await CountAsync("counter-2", 3, cutStores);
            var cutProjector = new Projector<CounterTotal>(cutStores, new CounterTotals(), clock);
            await cutProjector.CatchUpAsync(new EventNotice("counter-1", Counter.Kind, 1, "any"), new(cutStores), default);
            await cutProjector.CatchUpAsync(new EventNotice("counter-2", Counter.Kind, 1, "any"), new(cutStores), default);
            var before = await CurrentRows.OfAsync(cutStores, "totals");
            var left = cut;
            views.BeforeWrite = () => { if (--left == 0) { throw new TimeoutException("cut"); } };

            var failure = await Record.ExceptionAsync(() => cutProjector.RebuildAsync(default));

            views.BeforeWrite = null;
            Assert.Equal(before, await CurrentRows.OfAsync(cutStores, "totals"));
            if (failure is null)
            {
                Assert.InRange(cut, 5, 50);
                return;
            }

            Assert.Equal(2, await cutProjector.RebuildAsync(default));
            Assert.Equal(before, await CurrentRows.OfAsync(cutStores, "totals"));
        }
    }

    [Fact]
    public void Rebuild_equals_increment_for_random_histories() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(
            (from counter in Gen.Choose(1, 3)
             from what in Gen.Choose(0, 9)
             select (counter, what)).ArrayOf(40).ToArbitrary(),
            history => PlayAsync(history)));

    [Fact]
    public async Task A_list_says_how_far_behind_the_events_it_is()
    {
        Assert.Equal(new Freshness(null, 0), await reader.FreshnessAsync("totals", default));
        await CountAsync("counter-1", 2);
        clock.Now += TimeSpan.FromSeconds(5);
        Assert.Equal(new Freshness(null, 5), await reader.FreshnessAsync("totals", default));

        await TellAsync("counter-1", 1);
        Assert.Equal(new Freshness(DateTimeOffset.UnixEpoch, 5), await reader.FreshnessAsync("totals", default));
        clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(new Freshness(DateTimeOffset.UnixEpoch, 5), await reader.FreshnessAsync("totals", default));

        await CountAsync("counter-2", 1, at: clock.Now);
        clock.Now += TimeSpan.FromSeconds(2);
        Assert.Equal(new Freshness(DateTimeOffset.UnixEpoch, 3607), await reader.FreshnessAsync("totals", default));
    }

    private static async Task<bool> PlayAsync((int Counter, int What)[] history)
    {
        var tests = new ProjectorTests();
        var lengths = new Dictionary<string, int>();
        foreach (var (number, what) in history)
        {
            var counter = $"counter-{number}";
            if (what == 0)
            {
                await tests.projector.RebuildAsync(default);
                tests.clock.Now += TimeSpan.FromMinutes(30);
            }
            else if (what == 1)
            {
                await tests.projector.DropLeftAsync(TimeSpan.FromHours(1), default);
            }
            else if (what < 6)
            {
                await tests.CountAsync(counter, what);
                lengths[counter] = lengths.GetValueOrDefault(counter) + 1;
            }
            else if (lengths.TryGetValue(counter, out var length))
            {
                await tests.TellAsync(counter, what == 9 ? 1 : length);
            }
        }

        foreach (var (counter, length) in lengths)
        {
            await tests.TellAsync(counter, length);
        }

        var fresh = tests.stores with { Views = new MemoryDocumentStore() };
        await new Projector<CounterTotal>(fresh, new CounterTotals(), tests.clock).RebuildAsync(default);
        Assert.Equal(await CurrentRows.OfAsync(fresh, "totals"), await CurrentRows.OfAsync(tests.stores, "totals"));
        return true;
    }

    private async Task<IEnumerable<(string, int)>> TotalsAsync() =>
        (await reader.ListAsync("totals", "all", All, default)).Select<TotalRow, (string, int)>(row => (row.Id, row.Total)).Items;

    private Task TellAsync(string counter, long sequence) =>
        projector.CatchUpAsync(new EventNotice(counter, Counter.Kind, sequence, "any"), new(stores), default);

    private Task CountAsync(string counter, int step, DateTimeOffset? at = null) => CountAsync(counter, step, stores, at);

    private async Task CountAsync(string counter, int step, AppStores where, DateTimeOffset? at = null)
    {
        var counted = new Counted(at ?? DateTimeOffset.UnixEpoch, "test", step);
        var store = where == stores ? counters : new AggregateStore<Counter, CounterEvent>(where);
        if (await store.FindAsync(counter, default) is null)
        {
            await store.CreateAsync(counter, [counted], default);
        }
        else
        {
            await store.ChangeAsync(counter, null, _ => new CounterEvent[] { counted }, default);
        }

        var document = PlatformJson.Read<PendingEvents>((await where.Aggregates.GetAsync(counter, counter, default))!.Content);
        await new EventRelay(where, new RecordingBus(), new EventRelayOptions("test"), clock).RelayAsync([document], default);
    }
}
