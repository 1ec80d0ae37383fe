using EGov.Reporting.Periods;
using EGov.Reporting.Regimes;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests.Regimes;

public sealed class RosterTests
{
    [Fact]
    public async Task Market_control_is_reported_by_teams_63_provinces_and_the_general_department()
    {
        await using var reporting = await ReportingHost.StartAsync();

        var roster = await RosterOfAsync(reporting, "market-control", "2021-03");

        Assert.Equal(63, roster.Count(entry => entry.Level == "province"));
        Assert.All(roster.Where(entry => entry.Level == "province"), entry => Assert.Equal("tcqltt", entry.Receiver));
        Assert.Contains(roster, entry => entry is { Agency.Id: "dqltt-01-1", Level: "team", Receiver: "cqltt-01" });
        Assert.Equal(("tcqltt", "general-department", "G02"), (roster[^1].Agency.Id, roster[^1].Level, roster[^1].Receiver));
        Assert.Equal("team", roster[0].Level);
        Assert.Equal(roster.Count, roster.Select(entry => entry.Agency.Id).Distinct().Count());
    }

    private static async Task<IReadOnlyList<RosterEntry>> RosterOfAsync(ReportingHost reporting, string code, string period)
    {
        var periods = reporting.Services.GetRequiredService<PeriodBook>();
        var wanted = PeriodCode.Parse(period)!.Value;
        var regime = (await reporting.Services.GetRequiredService<RegimeCatalogue>().FindAsync(code, new(2021, 3, 1), default))!;
        var cycle = regime.CycleOf(wanted, periods)!;
        return await reporting.Services.GetRequiredService<Rosters>().OfAsync(regime, cycle, cycle.PeriodOf(periods, wanted)!, default);
    }
}
