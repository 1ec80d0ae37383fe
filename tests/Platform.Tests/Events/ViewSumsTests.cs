using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Events;

/// <summary>Each aggregate is counted once with what it adds at last, whoever counts at the same time and wherever a run is cut.</summary>
public sealed class ViewSumsTests
{
    private const int Projectors = 3;
    private static readonly string[] OfOneBucket = [.. Enumerable.Range(0, int.MaxValue).Select(number => $"counter-{number}").Where(IsOfBucket).Take(20)];

    [Fact]
    public void Sums_are_right_after_any_mix_of_repeats_races_and_cuts() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            ArbMap.Default.GeneratorFor<int>().Select(steps => Math.Abs(steps % 9)).ArrayOf(OfOneBucket.Length * 2).ToArbitrary(),
            (seed, steps) => PlayAsync(seed, steps)).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static bool IsOfBucket(string counter) => SessionBucket.Of(counter) == "00";

    private static async Task<bool> PlayAsync(int seed, int[] steps)
    {
        var stores = MemoryDocumentStore.App();
        var counters = new AggregateStore<Counter, CounterEvent>(stores);
        var lengths = new Dictionary<string, int>();
        for (var index = 0; index < steps.Length; index++)
        {
            var counter = OfOneBucket[index % OfOneBucket.Length];
            var counted = new Counted(DateTimeOffset.UnixEpoch, "test", steps[index]);
            Assert.True((lengths.TryAdd(counter, 0)
                ? await counters.CreateAsync(counter, [counted], default)
                : await counters.ChangeAsync(counter, null, _ => new CounterEvent[] { counted }, default)).Succeeded(out _, out _));
            lengths[counter]++;
            await using var relay = new EventRelay(stores, new RecordingBus(), new EventRelayOptions("test"));
            await relay.RelayAsync([PlatformJson.Read<PendingEvents>((await stores.Aggregates.GetAsync(counter, counter, default))!.Content)], default);
        }

        await Task.WhenAll(Enumerable.Range(0, Projectors).Select(number => Task.Run(() => TellAsync(stores, lengths, new Random(seed + number)))));

        var sums = await new ViewSums(stores.Views).ReadAsync("even", default);
        var odd = await new ViewSums(stores.Views).ReadAsync("odd", default);
        foreach (var counter in lengths.Keys)
        {
            var total = (await counters.FindAsync(counter, default))!.State.Total;
            Add(total % 2 == 0 ? sums : odd, total);
        }

        // A period that counters only passed through may have no amounts at all.
        return sums.Values.Concat(odd.Values).All(period => period.GetValueOrDefault("total") == 0 && period.GetValueOrDefault("counters") == 0);

        static void Add(IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> sums, int total)
        {
            var period = (IDictionary<string, long>)sums[CounterSums.PeriodOf(total)];
            period["total"] -= total;
            period["counters"]--;
        }
    }

    /// <summary>Tells most events and every last one, once or more often, those of a counter in their order, and again what was cut.</summary>
    private static async Task TellAsync(AppStores stores, Dictionary<string, int> lengths, Random random)
    {
        var cut = new CutStore(stores.Views, random);
        var projector = new Projector<CounterHistory>(stores with { Views = cut }, new CounterSums());
        var rounds = Enumerable.Range(1, lengths.Values.Max());
        foreach (var sequence in rounds)
        {
            foreach (var counter in lengths.Keys.OrderBy(_ => random.Next()).ToList().Where(counter => sequence <= lengths[counter] && (sequence == lengths[counter] || random.Next(3) > 0)))
            {
                for (var told = false; !told || random.Next(4) == 0;)
                {
                    try
                    {
                        await projector.CatchUpAsync(new EventNotice(counter, Counter.Kind, sequence, "any"), new SharedLog(stores), default);
                        told = true;
                    }
                    catch (CutException)
                    {
                        await Task.Yield();
                    }
                }
            }
        }
    }

    /// <summary>Counters by whether their total is even: what one adds moves between partitions and periods.</summary>
    private sealed class CounterSums : IProjection<CounterHistory>
    {
        public string Name => "sums";

        public string Kind => Counter.Kind;

        public static string PeriodOf(int total) => total < 6 ? "small" : "large";

        public CounterHistory? Fold(CounterHistory? state, string aggregate, EventRecord happened) =>
            new([.. state?.Totals ?? [], (state?.Totals[^1] ?? 0) + (EventTypes.FromRecord<CounterEvent>(happened) is Counted counted ? counted.Step : 0)]);

        public IEnumerable<ViewRow> RowsOf(CounterHistory state, long sequence) => [];

        public IEnumerable<ViewRow> RowsOfEvents(CounterHistory state, IReadOnlyList<EventRecord> fresh) => [];

        public IEnumerable<ViewShare> SharesOf(CounterHistory state) => state.Totals
            .GroupBy(total => (Partition: total % 2 == 0 ? "even" : "odd", Period: PeriodOf(total)))
            .Select(share => share.Contains(state.Totals[^1])
                ? new ViewShare(share.Key.Partition, share.Key.Period, new Dictionary<string, long> { ["total"] = state.Totals[^1], ["counters"] = 1 })
                : new ViewShare(share.Key.Partition, share.Key.Period, new Dictionary<string, long>()));
    }

    private sealed record CounterHistory(IReadOnlyList<int> Totals);

    private sealed class CutException : Exception;

    /// <summary>Lets others in before each call, and fails now and then before or after a write.</summary>
    private sealed class CutStore(IDocumentStore inner, Random random) : IDocumentStore
    {
        public async Task<StoredDocument?> GetAsync(string partition, string id, CancellationToken cancellation)
        {
            await WaitAsync();
            return await inner.GetAsync(partition, id, cancellation);
        }

        public async Task<string?> CreateAsync(string partition, string id, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            await WriteAsync(() => inner.CreateAsync(partition, id, content, cancellation));

        public async Task<string?> ReplaceAsync(string partition, string id, string tag, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            await WriteAsync(() => inner.ReplaceAsync(partition, id, tag, content, cancellation));

        public Task<bool> DeleteAsync(string partition, string id, string tag, CancellationToken cancellation) =>
            inner.DeleteAsync(partition, id, tag, cancellation);

        public Task<IReadOnlyList<StoredDocument>> ListAsync(string partition, string fromId, int limit, CancellationToken cancellation) =>
            inner.ListAsync(partition, fromId, limit, cancellation);

        public Task<ChangePage> ChangesAsync(string? from, int limit, CancellationToken cancellation) => inner.ChangesAsync(from, limit, cancellation);

        private async Task<string?> WriteAsync(Func<Task<string?>> write)
        {
            await WaitAsync();
            if (random.Next(12) == 0)
            {
                throw new CutException();
            }

            var tag = await write();
            return random.Next(12) == 0 ? throw new CutException() : tag;
        }

        private async Task WaitAsync()
        {
            for (var turns = random.Next(4); turns > 0; turns--)
            {
                await Task.Yield();
            }
        }
    }
}
