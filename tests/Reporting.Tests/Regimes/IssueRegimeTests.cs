using System.Text.Json.Nodes;
using static EGov.Reporting.Tests.Regimes.RegimeStory;

namespace EGov.Reporting.Tests.Regimes;

public sealed class IssueRegimeTests
{
    [Fact]
    public async Task A_ministry_asks_all_provinces_once_and_ends_it()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var ministry = reporting.OfficerOf("G02");

        var issued = (await ministry.PostAsync(Route, AdHoc().ToJsonString(), "issue-0001")).Expect(201);
        Assert.Equal(issued.Text, (await ministry.PostAsync(Route, AdHoc().ToJsonString(), "issue-0001")).Expect(201).Text);
        Assert.Equal("EGOV-1021", (await ministry.PostAsync(Route, Thematic().ToJsonString(), "issue-0001")).Expect(422).Code);
        Assert.Equal("REPORTING-6112", (await reporting.LeaderOf("G02").PostAsync(Route, AdHoc().ToJsonString(), "issue-0002")).Expect(409).Code);
        await reporting.Host.SettleAsync();

        var seen = (await reporting.OfficerOf("H26").GetAsync($"{Route}/storm-stocks")).Expect(200);
        var regime = seen.Json["regime"]!;
        Assert.Equal(("G02", "Từ ngày 01/01/2026 đến ngày 07/01/2026."), ((string)regime["issuer"]!, (string)regime["cutOff"]!["vi"]!));
        Assert.Empty(seen.Json["may"]!.AsArray());
        Assert.Equal(["end"], (await ministry.GetAsync($"{Route}/storm-stocks")).Json["may"]!.AsArray().Select(each => (string)each!));
        var period = (await ministry.GetAsync($"{Route}/storm-stocks/calendar")).Expect(200).Json["periods"]!.AsArray().Single()!;
        Assert.Equal(("2026-01-07", "2026-01-01", "2026-01-09"), ((string)period["period"]!, (string)period["from"]!, (string)period["deadlines"]![0]!["due"]!));

        var end = """{"on":"2026-01-31","reason":"Bão đã tan."}""";
        Assert.Equal(428, (await ministry.PostAsync($"{Route}/storm-stocks/end", end)).Status);
        Assert.Equal(403, (await reporting.OfficerOf("H26").PostAsync($"{Route}/storm-stocks/end", end, etag: issued.ETag)).Status);
        Assert.Equal("REPORTING-6135", (await ministry.PostAsync($"{Route}/storm-stocks/end", """{"on":"2026-01-04","reason":"Sớm."}""", etag: issued.ETag)).Expect(422).Code);
        Assert.Equal(400, (await ministry.PostAsync($"{Route}/storm-stocks/end", """{"on":"2026-01-31","reason":" "}""", etag: issued.ETag)).Status);
        var ended = (await ministry.PostAsync($"{Route}/storm-stocks/end", end, etag: issued.ETag)).Expect(200);
        Assert.Equal("2026-01-31", (string)ended.Json["regime"]!["to"]!);
        Assert.Equal(412, (await ministry.PostAsync($"{Route}/storm-stocks/end", end, etag: issued.ETag)).Status);
        Assert.Equal(200, (await ministry.PostAsync($"{Route}/storm-stocks/end", end, etag: ended.ETag)).Status);
        Assert.Equal("REPORTING-6134", (await ministry.PostAsync($"{Route}/storm-stocks/end", """{"on":"2026-02-01","reason":"Lại."}""", etag: ended.ETag)).Expect(409).Code);
        Assert.Equal(404, (await ministry.GetAsync($"{Route}/storm-stocks?on=2026-02-01")).Status);
    }

    [Fact]
    public async Task What_law_sets_is_not_issued_and_not_ended_here()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var ministry = reporting.OfficerOf("G02");

        Assert.Equal(["REPORTING-6112"], (await ministry.PostAsync(Route, AdHoc("market-control").ToJsonString(), "issue-0001")).Expect(400).CodesOf("/code"));
        Assert.Equal("REPORTING-6133", (await ministry.PostAsync($"{Route}/market-control/end", """{"on":"2026-01-31","reason":"Thôi."}""", etag: "\"1\"")).Expect(409).Code);
    }

    [Fact]
    public async Task A_thematic_report_may_come_round_and_a_province_asks_those_below_it_only()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var own = Thematic("own-centre");
        own["levels"] = new JsonArray(Level("unit", new JsonObject { ["childrenOf"] = "H26" }, "H26"));
        own["cycles"]![0]!["deadlines"]![0]!["level"] = "unit";

        (await reporting.OfficerOf("G02").PostAsync(Route, Thematic().ToJsonString(), "issue-0001")).Expect(201);
        (await reporting.LeaderOf("H26").PostAsync(Route, own.ToJsonString(), "issue-0002")).Expect(201);
        var foreign = (await reporting.LeaderOf("H26").PostAsync(Route, Thematic("all-provinces").ToJsonString(), "issue-0003")).Expect(400);

        Assert.Equal(["REPORTING-6127"], foreign.CodesOf("/cycles/0"));
        Assert.Equal(4, (await reporting.OfficerOf("H26").GetAsync($"{Route}/retail-prices/calendar?year=2027")).Expect(200).Json["periods"]!.AsArray().Count);
    }

    [Fact]
    public async Task Only_officials_and_leaders_issue_and_only_with_a_key()
    {
        await using var reporting = await ReportingHost.StartAsync();

        Assert.Equal(401, (await reporting.Anonymous.PostAsync(Route, AdHoc().ToJsonString(), "issue-0001")).Status);
        Assert.Equal(403, (await reporting.Operator.PostAsync(Route, AdHoc().ToJsonString(), "issue-0001")).Status);
        Assert.Equal("EGOV-1020", (await reporting.OfficerOf("G02").PostAsync(Route, AdHoc().ToJsonString())).Expect(400).Code);
    }
}
