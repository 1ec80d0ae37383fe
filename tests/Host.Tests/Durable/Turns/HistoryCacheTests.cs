using EmbeddedFunctions.Durable.History;
using EmbeddedFunctions.Durable.Turns;

namespace EmbeddedFunctions.Tests.Durable.Turns;

public sealed class HistoryCacheTests
{
    private static readonly List<HistoryEvent> History = [new TimerFired(1)];

    [Fact]
    public void A_history_that_is_taken_out_is_the_takers()
    {
        var cache = new HistoryCache(10_000);
        cache.Put(1, History, storedBytes: 10);

        Assert.Same(History, cache.Take(1));
        Assert.Null(cache.Take(1));
    }

    [Fact]
    public void The_one_not_used_for_longest_makes_room()
    {
        var cache = new HistoryCache(10_000);
        for (var instance = 1; instance <= 5; instance++)
        {
            cache.Put(instance, History, storedBytes: 1000);
        }

        Assert.Null(cache.Take(1));
        Assert.NotNull(cache.Take(2));
        Assert.NotNull(cache.Take(5));
    }

    [Fact]
    public void What_is_too_large_is_not_kept()
    {
        var cache = new HistoryCache(10_000);
        cache.Put(1, History, storedBytes: 10);

        cache.Put(2, History, storedBytes: 5000);

        Assert.Null(cache.Take(2));
        Assert.NotNull(cache.Take(1));
    }
}
