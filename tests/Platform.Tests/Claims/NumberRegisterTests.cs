using EGov.Platform.Claims;
using EGov.Platform.Tests.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Claims;

/// <summary>Numbers never repeat, however many instances give them out, and who asks again gets the same.</summary>
public sealed class NumberRegisterTests
{
    [Fact]
    public void Any_instances_that_begin_and_end_at_any_time_give_every_requester_one_number_of_its_own() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(
            (from instance in Gen.Choose(0, 4)
             from series in Gen.Choose(0, 1)
             from requester in Gen.Choose(0, 25)
             from ends in Gen.Frequency((1, Gen.Constant(true)), (8, Gen.Constant(false)))
             select (instance, series, requester, ends)).ArrayOf(120).ToArbitrary(),
            steps => PlayAsync(steps)));

    [Fact]
    public async Task A_busy_series_is_leased_in_blocks_over_all_instances()
    {
        var stores = MemoryDocumentStore.App();
        var writes = 0;
        ((MemoryDocumentStore)stores.Claims).BeforeWrite = () => Interlocked.Increment(ref writes);
        var instances = Enumerable.Range(0, 4).Select(_ => new NumberRegister(stores)).ToList();

        var numbers = await Task.WhenAll(Enumerable.Range(0, 4000).Select(requester =>
            Task.Run(() => instances[requester % 4].TakeAsync("busy", $"r{requester}", default))));

        Assert.Equal(4000, numbers.Distinct().Count());
        Assert.InRange(numbers.Max(), 4000, 4000 + (4 * NumberRegister.LargestLease));
        Assert.InRange(writes, 4000, 4400);
    }

    private static async Task<bool> PlayAsync((int Instance, int Series, int Requester, bool Ends)[] steps)
    {
        var stores = MemoryDocumentStore.App();
        var instances = Enumerable.Range(0, 5).Select(_ => new NumberRegister(stores)).ToArray();
        var given = new Dictionary<(int, int), long>();
        foreach (var (instance, series, requester, ends) in steps)
        {
            if (ends)
            {
                instances[instance] = new NumberRegister(stores);
            }

            var number = await instances[instance].TakeAsync($"s{series}", $"r{requester}", default);
            Assert.True(given.TryAdd((series, requester), number) || given[(series, requester)] == number);
        }

        foreach (var series in given.GroupBy(pair => pair.Key.Item1))
        {
            Assert.Equal(series.Count(), series.Select(pair => pair.Value).Distinct().Count());
        }

        return true;
    }
}
