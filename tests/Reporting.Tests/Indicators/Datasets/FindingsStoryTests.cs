using System.Globalization;
using System.Text.Json.Nodes;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;
using EGov.Reporting.Values.Intakes;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests.Indicators.Datasets;

/// <summary>Values that come in are calculated with and held against the rules of their dataset.</summary>
public sealed class FindingsStoryTests
{
    private static readonly decimal[] Rates2020 = [6.4274m, 5.4047m, 4.8686m, 2.9318m, 2.3959m, 3.1652m, 3.3893m, 3.1772m, 2.9809m, 2.4698m, 1.4843m, 0.187m];

    [Fact]
    public async Task Twelve_months_of_prices_make_the_rate_of_the_year_and_a_wrong_average_is_found()
    {
        await using var reporting = await ReportingHost.StartAsync();
        await TakeAsync(reporting, "cpi",
        [
            .. Rates2020.Select((rate, month) => Seen("cpi.yoy", $"2020-{month + 1:00}", rate)),
            .. Rates2020.Select((_, month) => Seen("cpi.mom", $"2020-{month + 1:00}", 0.1m)),
            Seen("cpi.ytd", "2020-02", 5.9148m),
            Seen("cpi.ytd", "2020-12", 3.33m),
        ]);

        var year = (await reporting.Services.GetRequiredService<ValueReader>().FindAsync("cpi.average-rate", PeriodCode.Parse("2020")!.Value, default))!;
        Assert.Equal(3.2275m, decimal.Round(year.Find(CellKey.National)!.Value!.Value, 4));

        var february = await FindingsAsync(reporting, "cpi", "2020-02");
        Assert.Equal((2, 0), (february["passed"]!.GetValue<int>(), february["broken"]!.GetValue<int>()));
        var december = await FindingsAsync(reporting, "cpi", "2020-12");
        var found = december["items"]!.AsArray().Single()!;
        Assert.Equal(("average-as-published", "medium", "VN", "_T"), ((string)found["rule"]!, (string)found["importance"]!, (string)found["area"]!, (string)found["category"]!));
        Assert.Equal("3.33 3.2275", string.Create(
            CultureInfo.InvariantCulture, $"{found["left"]!.GetValue<decimal>()} {decimal.Round(found["right"]!.GetValue<decimal>(), 4)}"));
    }

    [Fact]
    public async Task Accounts_of_investment_that_do_not_go_on_are_found_by_area()
    {
        await using var reporting = await ReportingHost.StartAsync();
        await TakeAsync(reporting, "public-investment",
        [
            Seen("public-investment.ytd", "2020-04", 83675.914m), Seen("public-investment.estimate", "2020-04", 23214.027m),
            Seen("public-investment.realised", "2020-04", 24654.969m),
            Seen("public-investment.ytd", "2020-05", 116258.381m), Seen("public-investment.estimate", "2020-05", 31100.525m),
            Seen("public-investment.ytd", "2020-04", 1028.46m, "G18"), Seen("public-investment.estimate", "2020-04", 301.43m, "G18"),
            Seen("public-investment.realised", "2020-04", 271.43m, "G18"),
            Seen("public-investment.ytd", "2020-05", 1340.66m, "G18"), Seen("public-investment.estimate", "2020-05", 342.2m, "G18"),
        ]);

        var findings = await FindingsAsync(reporting, "public-investment", "2020-05");

        var found = findings["items"]!.AsArray().Single()!;
        Assert.Equal(("ytd-continues", "VN"), ((string)found["rule"]!, (string)found["area"]!));
        Assert.Equal(3, findings["passed"]!.GetValue<int>());
        (await reporting.Anonymous.GetAsync("api/reporting/datasets/public-investment/findings?period=2020-05")).Expect(401);
    }

    private static async Task<JsonNode> FindingsAsync(ReportingHost reporting, string dataset, string period) =>
        (await reporting.OfficerOf("G12").GetAsync($"api/reporting/datasets/{dataset}/findings?period={period}")).Expect(200).Json;

    private static async Task TakeAsync(ReportingHost reporting, string dataset, Observation[] values)
    {
        var intake = reporting.Services.GetRequiredService<ValueIntake>();
        Assert.True((await intake.TakeAsync(dataset, "batch-1", new(IntakeSource.Feed, "test", "tester"), values, default)).Succeeded(out _, out _));
        await reporting.Host.SettleAsync();
    }

    private static Observation Seen(string measure, string period, decimal value, string area = "VN") =>
        new(measure, PeriodCode.Parse(period)!.Value, new(area, "_T"), value, ValueStatus.Official);
}
