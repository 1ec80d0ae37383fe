using System.Globalization;
using System.Text.Json.Nodes;
using EGov.Portal.Tests.Api;
using EGov.Reporting.Values.Intakes;

namespace EGov.Reporting.Tests.Values;

public sealed class ObservationStoryTests
{
    [Fact]
    public async Task What_a_system_sends_is_read_by_anyone_with_all_that_follows_from_it()
    {
        await using var reporting = await ReportingHost.StartAsync();
        string[] rates = ["6.4274", "5.4047", "4.8686", "2.9318", "2.3959", "3.1652", "3.3893", "3.1772", "2.9809", "2.4698", "1.4843", "0.187"];
        await SendAsync(reporting, "feed-0001", [.. rates.Select((rate, month) => Rate($"2020-{month + 1:00}", rate))]);
        await reporting.Host.SettleAsync();

        var year = await ItemAsync(reporting.Visitor, "cpi.average-rate", "?from=2020&to=2020");
        Assert.Equal(3.23m, Math.Round(year["value"]!.GetValue<decimal>(), 2));
        Assert.Equal(("2020", "VN", "_T", "official"), ((string)year["period"]!, (string)year["area"]!, (string)year["category"]!, (string)year["status"]!));
        Assert.Equal("2026-01-05T08:00", ((string)year["receivedAt"]!)[..16]);
    }

    [Fact]
    public async Task A_value_that_is_revised_keeps_what_it_was_and_whence_it_came()
    {
        await using var reporting = await ReportingHost.StartAsync();
        await SendAsync(reporting, "feed-0001", Rate("2020-01", "6.4", "estimated"));
        await reporting.Host.SettleAsync();
        await SendAsync(reporting, "feed-0002", Rate("2020-01", "6.43", "preliminary"));
        await SendAsync(reporting, "feed-0003", Rate("2020-01", "null"));
        await SendAsync(reporting, "feed-0004", Rate("2020-01", "6.4274"));
        await reporting.Host.SettleAsync();

        Assert.Equal(3, (int)(await ItemAsync(reporting.Visitor, "cpi.yoy"))["revisions"]!);
        var history = (await reporting.Visitor.GetAsync("api/reporting/indicators/cpi.yoy/history?period=2020-01")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(["6.4 estimated", "6.43 preliminary", " official", "6.4274 official"], history.Select(item => $"{item!["value"]} {item["status"]}"));
        Assert.All(history, item => Assert.Equal("G12", (string)item!["source"]!));
        (await reporting.Visitor.GetAsync("api/reporting/indicators/cpi.average-rate/history?period=2020")).Expect(422);
    }

    [Fact]
    public async Task A_request_that_comes_again_is_taken_once()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var first = await SendAsync(reporting, "feed-0001", Rate("2020-01", "1"));
        await SendAsync(reporting, "feed-0002", Rate("2020-01", "2"));

        Assert.Equal(first.Text, (await SendAsync(reporting, "feed-0001", Rate("2020-01", "1"))).Text);
        await reporting.Host.SettleAsync();
        Assert.Equal(2m, (await ItemAsync(reporting.Visitor, "cpi.yoy"))["value"]!.GetValue<decimal>());
    }

    [Theory]
    [InlineData("""{ "measure": "cpi.unknown", "period": "2020-01", "value": 1 }""", "REPORTING-6320")]
    [InlineData("""{ "measure": "cpi.average-rate", "period": "2020", "value": 1 }""", "REPORTING-6401")]
    [InlineData("""{ "measure": "iip.yoy", "period": "2020-01", "value": 1 }""", "REPORTING-6402")]
    [InlineData("""{ "measure": "cpi.yoy", "period": "2020-Q1", "value": 1 }""", "REPORTING-6403")]
    [InlineData("""{ "measure": "cpi.yoy", "period": "2020-01", "category": "99", "value": 1 }""", "REPORTING-6404")]
    [InlineData("""{ "measure": "cpi.yoy", "period": "2020-01", "area": "79", "value": 1 }""", "REPORTING-6405")]
    [InlineData("""{ "measure": "cpi.yoy", "period": "2020-01", "value": 1000000000000000000 }""", "REPORTING-6406")]
    [InlineData("""{ "measure": "cpi.yoy", "period": "2020-01", "value": 0.123456789012345678901 }""", "REPORTING-6406")]
    [InlineData("""{ "measure": "cpi.yoy", "period": "2020-02", "value": 1 }""", "REPORTING-6407")]
    [InlineData("""{ "measure": "cpi.yoy", "period": "2020-13", "value": 1 }""", "REPORTING-6100")]
    [InlineData("""{ "measure": "cpi.yoy", "period": "2026-02", "value": 1 }""", "REPORTING-6412")]
    public async Task One_wrong_value_is_named_and_nothing_of_the_request_is_kept(string wrong, string code)
    {
        await using var reporting = await ReportingHost.StartAsync();

        var answer = await reporting.SystemOf("G12").PostAsync("api/reporting/observations", BodyOf("cpi", Rate("2020-02", "5"), wrong), "feed-0001");

        Assert.Equal([code], answer.Expect(400).CodesOf("/observations/1"));
        Assert.Null(await reporting.Stores.Aggregates.GetAsync(Intake.AggregateId("cpi"), Intake.AggregateId("cpi"), default));
    }

    [Theory]
    [InlineData("G09", "cpi", 403, "REPORTING-6409")]
    [InlineData("G12", "market-control", 404, "REPORTING-6410")]
    [InlineData("G12", "nothing", 404, "REPORTING-6410")]
    public async Task Only_who_is_responsible_sends(string agency, string dataset, int status, string code)
    {
        await using var reporting = await ReportingHost.StartAsync();
        var answer = await reporting.SystemOf(agency).PostAsync("api/reporting/observations", BodyOf(dataset, Rate("2020-01", "5")), "feed-0001");
        Assert.Equal(code, answer.Expect(status).Code);
    }

    [Fact]
    public async Task What_rests_on_reports_is_for_who_asked_for_them()
    {
        await using var reporting = await ReportingHost.StartAsync();
        foreach (var measure in new[] { "market-control.inspections", "market.inspections" })
        {
            var path = $"api/reporting/indicators/{measure}/values";
            (await reporting.OfficerOf("G02").GetAsync(path)).Expect(200);
            (await reporting.OfficerOf("G22").GetAsync(path)).Expect(200);
            (await reporting.OfficerOf("H26").GetAsync(path)).Expect(404);
            (await reporting.Visitor.GetAsync(path)).Expect(404);
        }

        (await reporting.Visitor.GetAsync("api/reporting/indicators/cpi.yoy/values/stream")).Expect(401);
    }

    [Fact]
    public async Task An_official_value_is_not_made_an_estimate_again()
    {
        await using var reporting = await ReportingHost.StartAsync();
        await SendAsync(reporting, "feed-0001", Rate("2020-01", "6.4"));
        await reporting.Host.SettleAsync();

        var answer = await reporting.SystemOf("G12").PostAsync("api/reporting/observations", BodyOf("cpi", Rate("2020-01", "6.5", "estimated")), "feed-0002");
        Assert.Equal("REPORTING-6413", answer.Expect(422).Code);
        await SendAsync(reporting, "feed-0003", Rate("2020-01", "6.5"));
    }

    [Fact]
    public async Task While_nothing_waits_values_are_not_behind()
    {
        await using var reporting = await ReportingHost.StartAsync();
        await SendAsync(reporting, "feed-0001", Rate("2020-01", "6.4"));
        await reporting.Host.SettleAsync();
        await reporting.Host.Clock.Advance(TimeSpan.FromDays(3));

        var listing = (await reporting.Visitor.GetAsync("api/reporting/indicators/cpi.yoy/values")).Expect(200).Json;
        Assert.Equal(("2026-01-05T08:00", 0m), (((string)listing["asOf"]!)[..16], listing["lagSeconds"]!.GetValue<decimal>()));
    }

    [Theory]
    [InlineData("from=2020&to=2020-12")]
    [InlineData("from=2020-03&to=2020-01")]
    public async Task A_stretch_of_two_kinds_or_backwards_is_refused(string stretch)
    {
        await using var reporting = await ReportingHost.StartAsync();
        Assert.Equal("REPORTING-6414", (await reporting.Visitor.GetAsync($"api/reporting/indicators/cpi.yoy/values?{stretch}")).Expect(422).Code);
    }

    [Fact]
    public async Task Who_follows_a_measure_is_told_once_of_all_that_changed_meanwhile()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("G12");
        for (var number = 0; number < 30; number++)
        {
            await SendAsync(reporting, $"feed-{number:0000}", Rate("2020-01", $"{number}"), Rate("2020-02", $"{number}"));
        }

        await reporting.Host.SettleAsync();
        var news = (await officer.GetAsync("api/reporting/indicators/cpi.yoy/values/stream")).Expect(200).Json;
        Assert.True((bool)news["items"]![0]!["whole"]!);

        var last = news["last"]!.GetValue<long>().ToString(CultureInfo.InvariantCulture);
        Assert.Empty((await officer.GetAsync($"api/reporting/indicators/cpi.yoy/values/stream?after={last}")).Expect(200).Json["items"]!.AsArray());
        await SendAsync(reporting, "feed-0100", Rate("2020-01", "50"));
        await SendAsync(reporting, "feed-0101", Rate("2020-02", "51"));
        await SendAsync(reporting, "feed-0102", Rate("2020-01", "52"));
        await reporting.Host.SettleAsync();

        var told = Assert.Single((await officer.GetAsync($"api/reporting/indicators/cpi.yoy/values/stream?after={last}")).Expect(200).Json["items"]!.AsArray())!;
        Assert.False((bool)told["whole"]!);
        Assert.Equal([52m, 51m], told["items"]!.AsArray().Select(item => item!["value"]!.GetValue<decimal>()));
    }

    private static string Rate(string period, string value, string status = "official") =>
        $$"""{ "measure": "cpi.yoy", "period": "{{period}}", "value": {{value}}, "status": "{{status}}" }""";

    private static string BodyOf(string dataset, params string[] observations) =>
        $$"""{ "dataset": "{{dataset}}", "observations": [{{string.Join(", ", observations)}}] }""";

    private static async Task<Answer> SendAsync(ReportingHost reporting, string key, params string[] observations) =>
        (await reporting.SystemOf("G12").PostAsync("api/reporting/observations", BodyOf("cpi", observations), key)).Expect(200);

    private static async Task<JsonNode> ItemAsync(ApiClient client, string measure, string query = "") =>
        Assert.Single((await client.GetAsync($"api/reporting/indicators/{measure}/values{query}")).Expect(200).Json["items"]!.AsArray())!;
}
