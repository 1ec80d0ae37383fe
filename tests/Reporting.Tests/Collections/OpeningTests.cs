using System.Text.Json.Nodes;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Reporting.Collections;
using EGov.Reporting.Periods;
using EGov.Reporting.Tests.Regimes;
using EGov.Reporting.Tests.Reports;
using EGov.Reporting.Values;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests.Collections;

/// <summary>When periods are opened.</summary>
public sealed class OpeningTests
{
    [Fact]
    public async Task A_period_is_opened_in_the_night_of_its_day_once()
    {
        await using var reporting = await ReportingHost.StartAsync(services: TrialRegime.Only);
        await reporting.AdvanceToAsync(VietnamTime.At(new(2026, 1, 9), new(0, 4)));
        await reporting.Host.SettleAsync();
        Assert.Null(await FindAsync(reporting, "2026-01"));

        await reporting.AdvanceToAsync(VietnamTime.At(new(2026, 1, 9), new(0, 6)));
        await reporting.Host.SettleAsync();
        var opened = (await FindAsync(reporting, "2026-01"))!;
        Assert.Equal((new DateOnly(2025, 12, 15), new DateOnly(2026, 1, 14), 3), (opened.State.From, opened.State.To, opened.State.Roster.Count));
        Assert.Equal(["2026-01-19", "2026-01-20"], opened.State.Levels.Select(level => $"{level.Due:yyyy-MM-dd}"));

        await reporting.Services.GetRequiredService<CollectionOpening>().OpenDueAsync(default);
        await reporting.AdvanceToAsync(VietnamTime.At(new(2026, 1, 10), new(1, 0)));
        Assert.Equal(opened.Version, (await FindAsync(reporting, "2026-01"))!.Version);
    }

    [Theory]
    [InlineData(26, true)]
    [InlineData(27, false)]
    public async Task What_was_missed_is_opened_later_but_not_when_it_would_be_locked_already(int from, bool opens)
    {
        await using var reporting = await ReportingHost.StartAsync(
            Directory.CreateTempSubdirectory("reporting-"), new(), 1, 1, keepFolder: false, from: VietnamTime.At(new(2026, 1, from), new(8, 0)), services: TrialRegime.Only);

        await reporting.AdvanceToAsync(VietnamTime.At(new(2026, 1, from + 1), new(0, 10)));
        await reporting.Host.SettleAsync();

        Assert.Equal(opens, await FindAsync(reporting, "2026-01") is not null);
        Assert.Null(await FindAsync(reporting, "2025-12"));
        if (opens)
        {
            var team = new ReportPen(reporting, TrialRegime.Code, "2026-01", TrialRegime.Team, TrialRegime.Department);
            await team.SendAsync(TrialMonth.Body(1));
            Assert.True((await team.StoredAsync()).State.IsLate);
        }
    }

    [Fact]
    public async Task What_is_asked_once_is_opened_as_soon_as_it_is_issued_and_goes_on_when_the_regime_ends()
    {
        await using var reporting = await ReportingHost.StartAsync(services: TrialRegime.Only);
        var ministry = reporting.LeaderOf("G02");
        var issued = (await ministry.PostAsync(RegimeStory.Route, RegimeStory.AdHoc().ToJsonString(), "regime-0001")).Expect(201);
        await reporting.Host.SettleAsync();

        var shown = (await ministry.GetAsync("api/reporting/collections/storm-stocks/2026-01-07")).Expect(200).Json;
        Assert.Equal(("open", "2026-01-01", "2026-01-09"), ($"{shown["stage"]}", $"{shown["from"]}", $"{shown["levels"]![0]!["due"]}"));
        Assert.Equal(34, shown["reporters"]!.GetValue<int>());
        (await ministry.PostAsync($"{RegimeStory.Route}/storm-stocks/end", """{"on":"2026-01-06","reason":"Bão tan"}""", etag: issued.ETag)).Expect(200);

        var hanoi = new ReportPen(reporting, "storm-stocks", "2026-01-07", "H26", "G02");
        await hanoi.SendAsync("""
            {"cells":[{"element":"rice","value":1500.5},{"element":"water","value":3}],"sections":[{"code":"situation","paragraphs":["Đủ."]}]}
            """);
        (await hanoi.AcceptAsync()).Expect(200);
        await reporting.Host.SettleAsync();
        var sheet = await reporting.Services.GetRequiredService<ValueReader>().FindAsync("storm-stocks.rice", PeriodCode.Parse("2026-01-07")!.Value, default);
        Assert.Equal(1500.5m, sheet!.Find(new("01", CellKey.Total))!.Value);
        Assert.Contains("H26", (await ministry.GetAsync("api/reporting/completeness?regime=storm-stocks&period=2026-01-07&limit=100")).Expect(200).Json["items"]!.AsArray().Select(Agency));
    }

    private static string Agency(JsonNode? row) => $"{row!["agency"]}";

    private static Task<Aggregate<Collection>?> FindAsync(ReportingHost reporting, string period) =>
        reporting.Services.GetRequiredService<AggregateStore<Collection, CollectionEvent>>().FindAsync($"period-{TrialRegime.Code}-{period}", default);
}
