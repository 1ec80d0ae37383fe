using EGov.Exchange.Registers.Numbers;
using EGov.Platform.Access;
using EGov.Portal.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Registers.Numbers;

/// <summary>A leader says how the agency numbers; its clerks see the numbers.</summary>
public sealed class NumberSeriesTests
{
    private const string Two = """
        {"from":2026,"abbreviation":"BTC","series":[
            {"key":"chung","name":"Văn bản hành chính","kinds":[]},
            {"key":"QĐ","name":"Quyết định","kinds":["QD"]}]}
        """;

    [Fact]
    public async Task An_agency_that_has_defined_nothing_has_one_common_series()
    {
        await using var axis = await ExchangeHost.StartAsync();

        var series = (await axis.ClerkOf("G12").GetAsync("/api/exchange/registers/series")).Expect(200);

        Assert.Equal(("\"0\"", "BTC", "false"), (series.ETag, series["abbreviation"], series["isFixed"]));
        Assert.Equal("chung", Assert.Single(series.Json["series"]!.AsArray())!["key"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_leader_defines_series_until_the_years_first_number_and_each_reads_before_writing()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (leader, numbers) = (LeaderOf(axis, "G12"), axis.Services.GetRequiredService<OutgoingNumbers>());

        Assert.Equal(428, (await leader.PutAsync("/api/exchange/registers/series", Two)).Status);
        Assert.Equal(403, (await axis.ClerkOf("G12").PutAsync("/api/exchange/registers/series", Two, "\"0\"")).Status);
        var defined = (await leader.PutAsync("/api/exchange/registers/series", Two, "\"0\"")).Expect(200);
        Assert.Equal(412, (await leader.PutAsync("/api/exchange/registers/series", Two, "\"0\"")).Status);
        Assert.Equal(200, (await leader.PutAsync("/api/exchange/registers/series", Two.Replace("BTC", "TC", StringComparison.Ordinal), defined.ETag)).Status);

        Assert.True((await numbers.TakeAsync("G12", "Quyết định", 2026, "a", default)).Succeeded(out var taken, out _));
        Assert.Equal(("QĐ", "01/QĐ-TC"), (taken.Series, taken.Code));
        var late = await leader.PutAsync("/api/exchange/registers/series", Two, "\"2\"");
        Assert.Equal((409, "EXCHANGE-4404"), (late.Status, late.Code));
        Assert.Equal(200, (await leader.PutAsync("/api/exchange/registers/series", Two.Replace("2026", "2027", StringComparison.Ordinal), "\"2\"")).Status);
        var wrong = await leader.PutAsync("/api/exchange/registers/series", Two.Replace("\"QD\"", "\"XX\"", StringComparison.Ordinal), "\"3\"");
        Assert.Equal((400, "EXCHANGE-4403"), (wrong.Status, wrong.Code));
        Assert.Equal(["/from"], (await leader.PutAsync("/api/exchange/registers/series", Two.Replace("2026", "2030", StringComparison.Ordinal), "\"3\"")).WrongFields);
    }

    [Fact]
    public async Task All_numbers_are_listed_void_ones_with_the_reason_page_by_page()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (clerk, numbers) = (axis.ClerkOf("G12"), axis.Services.GetRequiredService<OutgoingNumbers>());
        for (var each = 1; each <= 5; each++)
        {
            Assert.True((await numbers.TakeAsync("G12", "Quyết định", 2026, $"out-{each}", default)).Succeeded(out _, out _));
        }

        Assert.True((await numbers.VoidAsync("G12", "Quyết định", 2026, "out-2", "Không ký", default)).Succeeded(out _, out _));
        var first = (await clerk.GetAsync("/api/exchange/registers/numbers?year=2026&limit=3")).Expect(200);
        var rest = (await clerk.GetAsync($"/api/exchange/registers/numbers?year=2026&limit=3&cursor={first["cursor"]}")).Expect(200);

        Assert.Equal(
            ["01/QĐ-BTC out-1 ", "02/QĐ-BTC out-2 Không ký", "03/QĐ-BTC out-3 ", "04/QĐ-BTC out-4 ", "05/QĐ-BTC out-5 "],
            new[] { first, rest }.SelectMany(page => page.Json["items"]!.AsArray()).Select(line => $"{line!["code"]} {line["document"]} {line["void"]}"));
        Assert.Null(rest.Json["cursor"]);
        Assert.Equal(404, (await clerk.GetAsync("/api/exchange/registers/numbers?year=2026&series=XX")).Status);
        Assert.Equal(404, (await clerk.GetAsync("/api/exchange/registers/numbers?year=2026&agency=G22")).Status);
        Assert.Empty((await axis.ClerkOf("G22").GetAsync("/api/exchange/registers/numbers?year=2026")).Expect(200).Json["items"]!.AsArray());
    }

    private static ApiClient LeaderOf(ExchangeHost axis, string agency) => axis.ClientOf(new Caller($"leader-{agency}", [Callers.Leader], agency));
}
