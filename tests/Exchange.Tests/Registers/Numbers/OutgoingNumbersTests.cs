using System.Collections.Concurrent;
using EGov.Exchange.Registers.Numbers;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;

namespace EGov.Exchange.Tests.Registers.Numbers;

public sealed class OutgoingNumbersTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly AppStores stores = MemoryDocumentStore.App();

    [Fact]
    public async Task A_document_gets_its_number_once_with_the_notation_of_its_kind()
    {
        var numbers = Numbers();

        Assert.Equal("01/QĐ-BNV", await CodeAsync(numbers, "Quyết định", "a"));
        Assert.Equal("02/BNV-VP", Value(await numbers.TakeAsync("G09", "Công văn", 2026, "b", default, "VP")).Code);
        Assert.Equal("01/QĐ-BNV", await CodeAsync(numbers, "Quyết định", "a"));
        Assert.Equal("03/TTr-BNV", await CodeAsync(numbers, "Tờ trình", "c"));
        Assert.Equal("01/QĐ-BTC", Value(await numbers.TakeAsync("G12", "Quyết định", 2026, "a", default)).Code);
    }

    [Fact]
    public async Task Every_year_begins_with_one() => Assert.Equal(
        ["01/QĐ-BNV", "01/QĐ-BNV"],
        [Value(await Numbers().TakeAsync("G09", "QD", 2026, "a", default)).Code, Value(await Numbers().TakeAsync("G09", "QD", 2027, "b", default)).Code]);

    [Fact]
    public async Task Many_who_take_numbers_at_once_over_several_instances_leave_no_gap()
    {
        var taken = new ConcurrentBag<(string Requester, int Number)>();
        await Parallel.ForAsync(0, 400, async (each, cancellation) =>
        {
            var requester = $"r{each % 200}";
            taken.Add((requester, Value(await Numbers().TakeAsync("G09", "Quyết định", 2026, requester, cancellation)).Number));
        });

        Assert.All(taken.GroupBy(each => each.Requester), own => Assert.Single(own.Select(each => each.Number).Distinct()));
        Assert.Equal(Enumerable.Range(1, 200), taken.Select(each => each.Number).Distinct().Order());
        Assert.Equal(Enumerable.Range(1, 200), (await Numbers().ListAsync("G09", "chung", 2026, 1, 500, default)).Select(each => each.Number));
    }

    [Fact]
    public async Task A_void_number_stays_listed_with_its_reason_and_serves_nobody_any_more()
    {
        var numbers = Numbers();
        await CodeAsync(numbers, "Quyết định", "a");
        Assert.True(Value(await numbers.VoidAsync("G09", "Quyết định", 2026, "a", "Không ký", default)));
        Assert.True(Value(await numbers.VoidAsync("G09", "Quyết định", 2026, "a", "Không ký", default)));

        Assert.Equal("EXCHANGE-4401", Code(await numbers.TakeAsync("G09", "Quyết định", 2026, "a", default)));
        Assert.Equal("02/QĐ-BNV", await CodeAsync(numbers, "Quyết định", "b"));
        Assert.Equal(
            [(1, "a", "QĐ-BNV", "Không ký"), (2, "b", "QĐ-BNV", null)],
            (await numbers.ListAsync("G09", "chung", 2026, 1, 10, default)).Select(each => (each.Number, each.Requester, each.Note, each.Void)));
    }

    [Fact]
    public async Task What_cannot_be_numbered_or_voided_is_refused_and_takes_no_number()
    {
        var numbers = Numbers();

        Assert.Equal("EXCHANGE-4400", Code(await numbers.TakeAsync("G09", "Luật", 2026, "a", default)));
        Assert.Equal("EXCHANGE-4407", Code(await numbers.TakeAsync("G09", "QD", 1999, "a", default)));
        Assert.Equal("EXCHANGE-4405", Code(await numbers.TakeAsync("G09", "Công văn", 2026, "a", default, "V/P")));
        Assert.Equal("EXCHANGE-4402", Code(await numbers.VoidAsync("G09", "QD", 2026, "a", "x", default)));
        Assert.Equal("EXCHANGE-4011", Code(await numbers.VoidAsync("G09", "QD", 2026, "a", " ", default)));
        Assert.Equal("EXCHANGE-4411", Code(await numbers.VoidAsync("G09", "QD", 2026, "a", new string('x', 201), default)));
        Assert.Empty(await numbers.ListAsync("G09", "chung", 2026, 1, 10, default));
        await Define(new(2026, "QUÁDÀICHOKÝHIỆU", [new("chung", "Chung", [], "{kind}-{agency}-QUÁDÀICHOKÝHIỆU")]));
        Assert.Equal("EXCHANGE-4406", Code(await numbers.TakeAsync("G09", "QD", 2026, "a", default)));
    }

    [Fact]
    public async Task The_first_number_of_a_year_fixes_its_series_whatever_is_defined_later()
    {
        var numbers = Numbers();
        await CodeAsync(numbers, "Quyết định", "a");
        await Define(new(2026, "NV", [new("chung", "Chung", []), new("QĐ", "Quyết định", ["QD"])]));

        Assert.Equal("02/QĐ-BNV", await CodeAsync(numbers, "Quyết định", "b"));
        Assert.Equal("01/QĐ-NV", Value(await numbers.TakeAsync("G09", "Quyết định", 2027, "c", default)).Code);
        Assert.Equal("01/TTr-NV", Value(await numbers.TakeAsync("G09", "Tờ trình", 2027, "d", default)).Code);
    }

    private OutgoingNumbers Numbers() => new(
        new YearSchemes(stores, new AggregateStore<Numbering, NumberingEvent>(stores), new AgencyRegistry(stores)), new GaplessRegister(stores), new TestClock(Monday));

    private async Task Define(YearScheme scheme) => Assert.True(
        (await new AggregateStore<Numbering, NumberingEvent>(stores)
            .CreateAsync(Numbering.AggregateId("G09"), [new SeriesDefined(Monday, "leader", "G09", scheme)], default)).Succeeded(out _, out _));

    private static async Task<string> CodeAsync(OutgoingNumbers numbers, string kind, string requester) =>
        Value(await numbers.TakeAsync("G09", kind, 2026, requester, default)).Code;

    private static T Value<T>(Result<T> result)
        where T : notnull
    {
        Assert.True(result.Succeeded(out var value, out var error), error?.DetailIn(Language.English));
        return value!;
    }

    private static string? Code<T>(Result<T> result)
        where T : notnull => result.Succeeded(out _, out var error) ? null : error.Definition.Code;
}
