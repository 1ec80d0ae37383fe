using EGov.Reporting.Tests.Reports;

namespace EGov.Reporting.Tests.Completeness;

/// <summary>Who has reported, and who in time.</summary>
public sealed class CompletenessTests
{
    private const string Whole = "api/reporting/completeness?regime=trial&period=2026-01";

    [Fact]
    public async Task Counts_and_rows_follow_what_comes()
    {
        await using var month = await TrialMonth.OpenAsync();
        var top = month.Host.OfficerOf(TrialRegime.Top);
        Assert.Equal("team 2 0 0 0 0, department 1 0 0 0 0", await CountsAsync(top, Whole));

        await month.Team.SendAsync(TrialMonth.Body(1));
        (await month.Team.AcceptAsync()).Expect(200);
        await month.GoToAsync(20, 9);
        await month.OtherTeam.SendAsync(TrialMonth.Body(2));
        await month.Host.Host.SettleAsync();
        Assert.Equal("team 2 2 1 100 50, department 1 0 0 0 0", await CountsAsync(top, Whole));
        Assert.Equal("team 2 2 1 100 50", await CountsAsync(top, $"{Whole}&level=team"));
        Assert.Equal("team 2 2 1 100 50", await CountsAsync(month.Department.Officer, $"{Whole}&receiver={TrialRegime.Department}"));

        var rows = (await top.GetAsync(Whole)).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(
            [$"{TrialRegime.Team} accepted true", $"{TrialRegime.OtherTeam} approved false", $"{TrialRegime.Department} draft "],
            rows.Select(row => $"{row!["agency"]} {row["stage"]} {row["onTime"]}"));

        // What came and was sent back has not come.
        (await month.OtherTeam.ReturnAsync()).Expect(200);
        await month.Host.Host.SettleAsync();
        Assert.Equal("team 2 1 1 50 50, department 1 0 0 0 0", await CountsAsync(top, Whole));
    }

    [Fact]
    public async Task The_whole_is_for_the_issuer_and_who_is_above_and_a_part_for_its_receiver()
    {
        await using var month = await TrialMonth.OpenAsync();
        foreach (var (agency, query, status) in new[]
        {
            (TrialRegime.Top, "", 200), ("G22", "", 200), (TrialRegime.Department, "", 200), (TrialRegime.Team, "", 404), ("cqltt-01", "", 404),
            (TrialRegime.Team, $"&receiver={TrialRegime.Department}", 404), (TrialRegime.Top, $"&receiver={TrialRegime.Department}", 200),
        })
        {
            Assert.Equal(status, (await month.Host.OfficerOf(agency).GetAsync($"{Whole}{query}")).Status);
        }

        Assert.Equal(["REPORTING-6260"], (await month.Host.OfficerOf(TrialRegime.Top).GetAsync($"{Whole}&level=team&receiver=x")).CodesOf("level"));
    }

    [Fact]
    public async Task Who_follows_is_told_all_at_first_and_then_what_changed()
    {
        await using var month = await TrialMonth.OpenAsync();
        var top = month.Host.OfficerOf(TrialRegime.Top);
        var path = Whole.Replace("completeness?", "completeness/stream?", StringComparison.Ordinal);
        var first = (await top.GetAsync(path)).Expect(200).Json;
        Assert.Equal(3, first["items"]![0]!["items"]!.AsArray().Count);
        Assert.Empty((await top.GetAsync($"{path}&after={first["last"]}")).Expect(200).Json["items"]!.AsArray());

        await month.Team.SendAsync(TrialMonth.Body(1));
        await month.Host.Host.SettleAsync();
        var second = (await top.GetAsync($"{path}&after={first["last"]}")).Expect(200).Json;
        Assert.Equal("1", $"{second["items"]![0]!["levels"]![0]!["actual"]}");
        Assert.True(second["last"]!.GetValue<long>() > first["last"]!.GetValue<long>());
    }

    private static async Task<string> CountsAsync(EGov.Portal.Tests.Api.ApiClient client, string path) => string.Join(", ", (await client.GetAsync(path)).Expect(200).Json["levels"]!.AsArray()
        .Select(level => $"{level!["level"]} {level["expected"]} {level["actual"]} {level["onTime"]} {level["rate"]} {level["onTimeRate"]}"));
}
