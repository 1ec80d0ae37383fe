using System.Text.Json;
using System.Text.Json.Nodes;

namespace EGov.Reporting.Tests.Indicators.Definitions;

/// <summary>Who is in charge of the catalogue defines indicators; everybody reads them.</summary>
public sealed class CatalogueStoryTests
{
    [Fact]
    public async Task An_indicator_is_defined_read_and_defined_anew()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var office = reporting.OfficerOf("G22");
        var tag = (await reporting.Anonymous.GetAsync("api/reporting/indicators/cpi.yoy")).Expect(200).ETag;
        Assert.Equal("\"0\"", tag);

        var defined = (await office.PutAsync("api/reporting/indicators/own.gap", Indicator("#{cpi.yoy} - #{cpi.yoy:CORE}"), tag)).Expect(200);
        Assert.Equal("\"1\"", defined.ETag);
        var read = (await reporting.Anonymous.GetAsync("api/reporting/indicators/own.gap")).Expect(200);
        Assert.Equal(["cpi.yoy"], read.Json["inputs"]!.AsArray().Select(each => (string)each!));
        Assert.Equal(("own", true, "G22"), (read["group"], read.Json["own"]!.GetValue<bool>(), (string)read["agency"]!));
        Assert.Contains("own.gap", (await reporting.Anonymous.GetAsync("api/reporting/indicators/cpi.yoy")).Expect(200).Json["dependents"]!.AsArray().Select(each => (string)each!));

        (await office.PutAsync("api/reporting/indicators/own.gap", Indicator("#{cpi.mom}"), "\"0\"")).Expect(412);
        (await office.PutAsync("api/reporting/indicators/own.gap", Indicator("#{cpi.mom}"), null)).Expect(428);
        Assert.Equal("\"1\"", (await office.PutAsync("api/reporting/indicators/own.gap", Indicator("#{cpi.yoy} - #{cpi.yoy:CORE}"), "\"1\"")).Expect(200).ETag);
        Assert.Equal("\"2\"", (await reporting.LeaderOf("G12").PutAsync("api/reporting/indicators/own.gap", Indicator("#{cpi.mom}"), "\"1\"")).Expect(200).ETag);
        Assert.Equal("#{cpi.mom}", (await reporting.Anonymous.GetAsync("api/reporting/indicators/own.gap")).Expect(200)["expression"]);
    }

    [Theory]
    [InlineData("own.gap", "#{cpi.yoy} -", 422, "REPORTING-6301")]
    [InlineData("own.gap", "#{nowhere}", 422, "REPORTING-6320")]
    [InlineData("own.gap", "#{own.gap} + 1", 422, "REPORTING-6321")]
    [InlineData("own.gap", "#{public-investment.year}.yearToDate()", 422, "REPORTING-6323")]
    [InlineData("cpi.yoy", "#{cpi.mom}", 409, "REPORTING-6325")]
    [InlineData("market-control.inspections", "#{cpi.mom}", 409, "REPORTING-6325")]
    public async Task What_does_not_go_together_is_refused(string code, string expression, int status, string error)
    {
        await using var reporting = await ReportingHost.StartAsync();

        var refused = (await reporting.OfficerOf("G22").PutAsync($"api/reporting/indicators/{code}", Indicator(expression), "\"0\"")).Expect(status);

        Assert.Equal(error, refused["code"]);
    }

    [Fact]
    public async Task Two_that_rest_on_each_other_are_named()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var office = reporting.OfficerOf("G22");
        (await office.PutAsync("api/reporting/indicators/own.one", Indicator("1"), "\"0\"")).Expect(200);
        (await office.PutAsync("api/reporting/indicators/own.two", Indicator("#{own.one}"), "\"1\"")).Expect(200);

        var refused = (await office.PutAsync("api/reporting/indicators/own.one", Indicator("#{own.two}"), "\"2\"")).Expect(422);

        Assert.Contains("own.one → own.two → own.one", refused["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_than_the_two_offices_define_nothing()
    {
        await using var reporting = await ReportingHost.StartAsync();

        Assert.Equal("REPORTING-6327", (await reporting.OfficerOf("G02").PutAsync("api/reporting/indicators/own.gap", Indicator("1"), "\"0\"")).Expect(403)["code"]);
        (await reporting.Anonymous.PutAsync("api/reporting/indicators/own.gap", Indicator("1"), "\"0\"")).Expect(401);
        (await reporting.Anonymous.GetAsync("api/reporting/indicators/own.gap")).Expect(404);
    }

    [Fact]
    public async Task Constants_and_aims_are_set_and_shown()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var office = reporting.OfficerOf("G22");

        (await office.PutAsync("api/reporting/constants/base-wage", """{ "name": { "vi": "Lương cơ sở", "en": "Base wage" }, "value": 1490000 }""", "\"0\"")).Expect(200);
        (await office.PutAsync("api/reporting/indicators/own.wages", Indicator("C{base-wage} * 2"), "\"1\"")).Expect(200);
        Assert.Equal(1490000, (await reporting.Anonymous.GetAsync("api/reporting/constants")).Expect(200).Json["items"]![0]!["value"]!.GetValue<decimal>());

        const string Aims = """{ "targets": [{ "period": "2021-12", "value": 4, "bound": "atMost" }], "thresholds": [{ "level": "alarm", "above": 6, "below": null, "from": "2021-01-01" }] }""";
        var set = (await office.PutAsync("api/reporting/indicators/cpi.yoy/aims", Aims, "\"2\"")).Expect(200);
        Assert.Equal("2021-12", (string)set.Json["targets"]![0]!["period"]!);
        Assert.Equal("alarm", (string)(await reporting.Anonymous.GetAsync("api/reporting/indicators/cpi.yoy")).Expect(200).Json["thresholds"]![0]!["level"]!);

        const string Yearly = """{ "targets": [{ "period": "2021", "value": 4, "bound": "atMost" }], "thresholds": [] }""";
        Assert.Equal("REPORTING-6329", (await office.PutAsync("api/reporting/indicators/cpi.yoy/aims", Yearly, "\"3\"")).Expect(422)["code"]);
        (await office.PutAsync("api/reporting/indicators/nowhere/aims", Yearly, "\"3\"")).Expect(404);
        const string Empty = """{ "targets": [], "thresholds": [{ "level": "alarm", "above": null, "below": null, "from": "2021-01-01" }] }""";
        (await office.PutAsync("api/reporting/indicators/cpi.yoy/aims", Empty, "\"3\"")).Expect(400);
    }

    [Fact]
    public async Task The_list_is_read_to_its_end_and_by_group_dataset_and_wiring()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var (codes, cursor) = (new List<string>(), string.Empty);
        do
        {
            var page = (await reporting.Anonymous.GetAsync($"api/reporting/indicators?limit=100{(cursor.Length > 0 ? $"&cursor={cursor}" : cursor)}")).Expect(200).Json;
            codes.AddRange(page["items"]!.AsArray().Select(item => (string)item!["code"]!));
            cursor = (string?)page["cursor"] ?? string.Empty;
        }
        while (cursor.Length > 0);

        Assert.True(codes.Count > 200);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(await ItemsAsync(reporting, "group=prices"), item => Assert.Equal("prices", (string)item!["group"]!));
        Assert.Contains("market.fines-year", (await ItemsAsync(reporting, "dataset=market-control&limit=100")).Select(item => (string)item!["code"]!));
        Assert.All(await ItemsAsync(reporting, "wired=true"), item => Assert.True(item!["wired"]!.GetValue<bool>()));
        Assert.All(await ItemsAsync(reporting, "wired=false"), item => Assert.False(item!["wired"]!.GetValue<bool>()));
        (await reporting.Anonymous.GetAsync("api/reporting/indicators?wired=perhaps")).Expect(400);
    }

    [Fact]
    public async Task Datasets_show_their_measures_and_rules()
    {
        await using var reporting = await ReportingHost.StartAsync();

        var datasets = (await reporting.Anonymous.GetAsync("api/reporting/datasets")).Expect(200).Json["items"]!.AsArray();

        Assert.Equal(["iip", "labour", "public-investment", "cpi"], datasets.Select(dataset => (string)dataset!["code"]!));
        Assert.Contains("ytd-continues", datasets.SelectMany(dataset => dataset!["rules"]!.AsArray()).Select(rule => (string)rule!["code"]!));
        (await reporting.OfficerOf("G12").GetAsync("api/reporting/datasets/nowhere/findings?period=2020-08")).Expect(404);
        (await reporting.OfficerOf("G12").GetAsync("api/reporting/datasets/cpi/findings?period=2020-13")).Expect(422);
        var findings = (await reporting.OfficerOf("G12").GetAsync("api/reporting/datasets/cpi/findings?period=2020-08")).Expect(200).Json;
        Assert.Equal(0, findings["broken"]!.GetValue<int>());
    }

    private static async Task<List<JsonNode?>> ItemsAsync(ReportingHost reporting, string query) =>
        [.. (await reporting.Anonymous.GetAsync($"api/reporting/indicators?{query}")).Expect(200).Json["items"]!.AsArray()];

    private static string Indicator(string expression) => JsonSerializer.Serialize(new
    {
        name = new { vi = "Chênh lệch với lạm phát cơ bản", en = "Gap to core inflation" },
        unit = "%",
        decimals = 2,
        frequency = "month",
        expression,
    });
}
