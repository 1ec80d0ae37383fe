using System.Text;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;

namespace EGov.Platform.Tests.Claims;

public sealed class ClaimsTests
{
    private readonly AppStores stores = MemoryDocumentStore.App();
    private readonly TestClock clock = new(new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero));
    private readonly IdempotencyClaims claims;

    public ClaimsTests() => claims = new IdempotencyClaims(stores, clock);

    [Fact]
    public async Task The_same_key_and_body_stand_for_the_same_id_however_late_they_come_again()
    {
        var first = await ReserveAsync("anna", "key-00001", "body");
        clock.Now += TimeSpan.FromDays(1);

        Assert.Equal(first, await ReserveAsync("anna", "key-00001", "body"));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await ReserveAsync("anna", "key-00001", "body");
        var second = await claims.ReserveAsync("anna", Key("key-00001"), "POST things", Encoding.UTF8.GetBytes("other"), default);

        Assert.False(second.Succeeded(out _, out var error));
        Assert.Same(PlatformErrors.IdempotencyKeyReused, error.Definition);
    }

    [Fact]
    public async Task The_same_key_for_another_operation_is_refused()
    {
        await ReserveAsync("anna", "key-00001", "body");
        var second = await claims.ReserveAsync("anna", Key("key-00001"), "POST others", Encoding.UTF8.GetBytes("body"), default);

        Assert.False(second.Succeeded(out _, out _));
    }

    [Fact]
    public async Task Keys_of_different_callers_have_nothing_to_do_with_each_other() =>
        Assert.NotEqual((await ReserveAsync("anna", "key-00001", "body")).Id, (await ReserveAsync("binh", "key-00001", "body")).Id);

    [Fact]
    public async Task Many_at_once_with_one_key_get_one_id()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => ReserveAsync("anna", "key-00001", "body"))));

        Assert.Single(all.Distinct());
    }

    [Fact]
    public async Task A_number_is_given_once_and_to_whoever_has_it_again()
    {
        var register = new NumberRegister(stores);
        var first = await register.TakeAsync("G01-261116", "a", default);

        Assert.Equal(1, first);
        Assert.Equal(2, await register.TakeAsync("G01-261116", "b", default));
        Assert.Equal(first, await register.TakeAsync("G01-261116", "a", default));
        Assert.Equal(1, await register.TakeAsync("G01-261117", "a", default));
    }

    [Fact]
    public async Task Many_at_once_get_different_numbers_and_repeats_the_same()
    {
        var register = new NumberRegister(stores);
        var taken = await Task.WhenAll(Enumerable.Range(0, 60).Select(each =>
            Task.Run(async () => (Requester: each % 20, Number: await register.TakeAsync("s", $"r{each % 20}", default)))));

        Assert.All(taken.GroupBy(pair => pair.Requester), group => Assert.Single(group.Select(pair => pair.Number).Distinct()));
        Assert.Equal(20, taken.Select(pair => pair.Number).Distinct().Count());
    }

    private static IdempotencyKey Key(string text)
    {
        Assert.True(IdempotencyKey.Parse(text).Succeeded(out var key, out _));
        return key;
    }

    private async Task<Reservation> ReserveAsync(string caller, string key, string body)
    {
        var reserved = await claims.ReserveAsync(caller, Key(key), "POST things", Encoding.UTF8.GetBytes(body), default);
        Assert.True(reserved.Succeeded(out var reservation, out _));
        return reservation;
    }
}
