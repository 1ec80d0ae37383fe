using EGov.Platform.Claims;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;

namespace EGov.Platform.Tests.Claims;

public sealed class GaplessRegisterTests
{
    private readonly AppStores stores = MemoryDocumentStore.App();

    [Fact]
    public async Task Whoever_asks_again_has_the_same_number()
    {
        var register = new GaplessRegister(stores);

        Assert.Equal(1, await register.TakeAsync("s", "a", default));
        Assert.Equal(2, await register.TakeAsync("s", "b", default));
        Assert.Equal(1, await register.TakeAsync("s", "a", default));
        Assert.Equal(1, await register.TakeAsync("other", "b", default));
    }

    [Fact]
    public async Task Many_at_once_who_all_ask_twice_leave_no_gap_over_pages()
    {
        const int Requesters = GaplessRegister.PageLength + 200;
        var taken = new System.Collections.Concurrent.ConcurrentBag<(int Requester, int Number)>();

        await Parallel.ForAsync(0, Requesters * 2, async (each, cancellation) =>
            taken.Add((each % Requesters, await new GaplessRegister(stores).TakeAsync("s", $"r{each % Requesters}", cancellation))));

        Assert.All(taken.GroupBy(pair => pair.Requester), pairs => Assert.Single(pairs.Select(pair => pair.Number).Distinct()));
        Assert.Equal(Enumerable.Range(1, Requesters), taken.Select(pair => pair.Number).Distinct().Order());
    }

    [Fact]
    public async Task A_void_number_stays_listed_and_is_not_given_again()
    {
        var register = new GaplessRegister(stores);
        await register.TakeAsync("s", "a", default);
        await register.TakeAsync("s", "b", default);

        Assert.True(await register.VoidAsync("s", "a", "spoilt", default));
        Assert.False(await register.VoidAsync("s", "nobody", "spoilt", default));
        Assert.Equal("spoilt", Assert.Single(await register.VoidsAsync("s", default)) is { Key: 1, Value: var reason } ? reason : null);
        Assert.Equal(3, await register.TakeAsync("s", "c", default));
    }

    [Fact]
    public async Task All_numbers_are_listed_over_pages_with_what_was_noted()
    {
        const int Requesters = GaplessRegister.PageLength + 3;
        var register = new GaplessRegister(stores);
        for (var each = 1; each <= Requesters; each++)
        {
            Assert.Equal(new(each, $"r{each}", $"n{each}", null), await register.TakeAsync("s", $"r{each}", $"n{each}", default));
        }

        await register.VoidAsync("s", $"r{GaplessRegister.PageLength}", "spoilt", default);
        Assert.Equal(Enumerable.Range(1, Requesters), (await register.ListAsync("s", 1, 5000, default)).Select(number => number.Number));
        Assert.Equal(
            [(1000, "r1000", "n1000", "spoilt"), (1001, "r1001", "n1001", null)],
            (await register.ListAsync("s", 1000, 2, default)).Select(each => (each.Number, each.Requester, each.Note, each.Void)));
        Assert.Equal("n5", (await register.TakeAsync("s", "r5", "other", default)).Note);
        Assert.Empty(await register.ListAsync("s", Requesters + 1, 10, default));
        Assert.Empty(await register.ListAsync("empty", 1, 10, default));
    }
}
