using EGov.Platform.Aggregates;
using EGov.Reporting.Periods;
using EGov.Reporting.Reports;
using EGov.Reporting.Values;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests.Reports;

/// <summary>A value unlike those of earlier periods has to be explained.</summary>
public sealed class UnlikeEarlierTests
{
    [Theory]
    [InlineData(6, 30, "outlier.cases._T")]
    [InlineData(6, 12, "")]
    [InlineData(5, 30, "")]
    public async Task With_six_accepted_earlier_values_an_outlier_is_found(int earlier, int cases, string found)
    {
        await using var month = await TrialMonth.OpenAsync();
        foreach (var back in Enumerable.Range(1, earlier))
        {
            await AcceptedAsync(month.Host, PeriodCode.Parse(TrialMonth.Period)!.Value.Offset(-back), 10 + (back % 3));
        }

        (await month.Team.SaveAsync(TrialMonth.Body(cases))).Expect(200);
        var findings = (await month.Team.PostAsync("check")).Expect(200).Json["findings"]!.AsArray();

        Assert.Equal(found, string.Join(' ', findings.Select(finding => $"{finding!["key"]}")));
    }

    private static async Task AcceptedAsync(ReportingHost reporting, PeriodCode period, int cases)
    {
        var at = new DateTimeOffset(2025, 12, 1, 1, 0, 0, TimeSpan.Zero);
        var place = new ReportPlace(TrialRegime.Code, period, TrialRegime.Team);
        ReportEvent[] history =
        [
            new ReportOpened(
                at, "system", place.Regime, new("Thử", "Trial"), period, place.Agency, new("Đội", "Team"), "team", TrialRegime.Department, "x", new(2026, 1, 1), at.AddDays(90), false, false, true),
            new ReportCellsChanged(at, "officer", [new("cases", CellKey.Total, null, cases, null)], false),
            new ReportSubmitted(at, "officer", ValueStatus.Official, []),
            new ReportApproved(at, "leader", false),
            new ReportAccepted(at, "receiver"),
        ];
        var created = await reporting.Services.GetRequiredService<AggregateStore<Report, ReportEvent>>().CreateAsync(place.AggregateId, history, default);
        Assert.True(created.Succeeded(out _, out _));
    }
}
