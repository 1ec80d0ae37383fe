using EGov.Platform.Access;
using static EGov.Reporting.Tests.Regimes.RegimeStory;

namespace EGov.Reporting.Tests.Regimes;

public sealed class ReadRegimeTests
{
    [Fact]
    public async Task The_list_goes_on_page_by_page_through_what_ships_and_what_was_issued()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var ministry = reporting.OfficerOf("G02");
        foreach (var (code, key) in new[] { ("aa-first", "issue-0001"), ("market-stocks", "issue-0002"), ("zz-last", "issue-0003") })
        {
            (await ministry.PostAsync(Route, AdHoc(code).ToJsonString(), key)).Expect(201);
        }

        await reporting.Host.SettleAsync();

        var all = await CodesOfAsync(ministry, "limit=100");
        Assert.Equal(14, all.Count);
        Assert.Equal(all.Order(StringComparer.Ordinal), all);
        foreach (var limit in new[] { 1, 2, 3, 5, 13 })
        {
            Assert.Equal(all, await CodesOfAsync(ministry, $"limit={limit}"));
        }

        Assert.Equal(["aa-first", "market-stocks", "zz-last"], await CodesOfAsync(ministry, "kind=adHoc"));
        Assert.Equal(["aa-first", "market-control", "market-stocks", "zz-last"], await CodesOfAsync(ministry, "issuer=G02"));
        Assert.Equal(["market-control"], await CodesOfAsync(ministry, "issuer=G02&kind=periodic"));
        Assert.Contains("khanh-hoa", await CodesOfAsync(ministry, "on=2024-06-01&limit=2"));
        Assert.DoesNotContain("khanh-hoa", await CodesOfAsync(ministry, "on=2026-01-05"));
        Assert.Equal(400, (await ministry.GetAsync($"{Route}?kind=1")).Status);
    }

    [Fact]
    public async Task A_version_is_that_of_the_day()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("H26");

        var now = (await officer.GetAsync($"{Route}/public-investment-payment")).Expect(200).Json;
        var before = (await officer.GetAsync($"{Route}/public-investment-payment?on=2024-01-01")).Expect(200).Json;

        Assert.Equal(("37/2025/TT-BTC", "15/2021/TT-BTC"), ((string)now["regime"]!["instrument"]!, (string)before["regime"]!["instrument"]!));
        Assert.Equal(2, now["versions"]!.AsArray().Count);
        Assert.Equal(404, (await officer.GetAsync($"{Route}/public-investment-payment?on=2019-01-01")).Status);
        Assert.Equal(404, (await officer.GetAsync($"{Route}/no-such")).Status);
        Assert.Equal(404, (await officer.GetAsync($"{Route}/NO.such/calendar")).Status);
    }

    [Fact]
    public async Task The_calendar_has_the_periods_of_a_year_by_the_version_of_their_cut_off()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("H26");

        var periods = (await officer.GetAsync($"{Route}/public-investment-payment/calendar?year=2025")).Expect(200).Json["periods"]!.AsArray();
        var weeks = (await officer.GetAsync($"{Route}/market-control/calendar?year=2026")).Expect(200).Json["periods"]!.AsArray();

        Assert.Equal(
            ["15/2021/TT-BTC", "37/2025/TT-BTC"],
            new[] { "2025-06", "2025-07" }.Select(month => (string)periods.Single(each => (string)each!["period"]! == month)!["instrument"]!));
        Assert.Equal(12 + 1 + 1, periods.Count);
        Assert.Equal(53 + 12 + 2 + 1 + 1, weeks.Count);
        Assert.Equal(weeks.Select(each => (string)each!["to"]!).Order(StringComparer.Ordinal), weeks.Select(each => (string)each!["to"]!));
        Assert.Equal(400, (await officer.GetAsync($"{Route}/market-control/calendar?year=1492")).Status);
    }

    [Fact]
    public async Task Officials_leaders_and_systems_read_and_nobody_else()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var citizen = reporting.ClientOf(new Caller("somebody", [Callers.Citizen], null));

        foreach (var reader in new[] { reporting.OfficerOf("H26"), reporting.LeaderOf("G02"), reporting.ClientOf(new Caller("sys", [Callers.System], "H26")) })
        {
            (await reader.GetAsync(Route)).Expect(200);
            (await reader.GetAsync($"{Route}/market-control")).Expect(200);
            (await reader.GetAsync($"{Route}/market-control/calendar")).Expect(200);
        }

        Assert.Equal(401, (await reporting.Anonymous.GetAsync(Route)).Status);
        Assert.Equal(403, (await citizen.GetAsync($"{Route}/market-control")).Status);
    }

    private static async Task<List<string>> CodesOfAsync(Portal.Tests.Api.ApiClient client, string query)
    {
        var codes = new List<string>();
        for (var cursor = string.Empty; ;)
        {
            var page = (await client.GetAsync($"{Route}?{query}{cursor}")).Expect(200).Json;
            codes.AddRange(page["items"]!.AsArray().Select(each => (string)each!["code"]!));
            if (page["cursor"] is not { } next)
            {
                return codes;
            }

            cursor = $"&cursor={next}";
        }
    }
}
