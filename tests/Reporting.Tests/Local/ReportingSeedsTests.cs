using System.Text;
using EGov.Local.Reporting;
using EGov.Platform.Agencies;
using EGov.Reporting.Tests.Files;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests.Local;

/// <summary>A data folder knows some teams of market surveillance from its first start.</summary>
public sealed class ReportingSeedsTests
{
    [Fact]
    public async Task Two_starts_at_once_and_a_later_one_plant_the_teams_as_they_are_described()
    {
        await using var reporting = await ReportingHost.StartAsync(replicas: 2);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => ReportingSeeds.PlantAsync(reporting.Host, ReportingApp.Name, default)));
        await ReportingSeeds.PlantAsync(reporting.Host, ReportingApp.Name, default);

        var registry = reporting.Services.GetRequiredService<AgencyRegistry>();
        foreach (var team in ReportingTeams.All)
        {
            var found = await registry.FindAsync(team.Id, default);
            Assert.Equivalent(team, found, strict: true);
        }
    }

    [Fact]
    public async Task What_an_operator_has_made_of_a_team_stays()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var team = ReportingTeams.FirstOf("01");
        var renamed = $"{string.Join(',', AgencyRow.Columns)}\n{team},Đội khác,Another team,ministryUnit,cqltt-01,,,,2018-10-12,,,Decision,true,\n";
        (await reporting.Operator.SendAsync(HttpMethod.Post, "api/reporting/agencies/import", new StringContent(renamed, Encoding.UTF8, "text/csv"))).Expect(200);

        await ReportingSeeds.PlantAsync(reporting.Host, ReportingApp.Name, default);

        var registry = reporting.Services.GetRequiredService<AgencyRegistry>();
        Assert.Equal("Another team", (await registry.FindAsync(team, default))!.Name.En);
        Assert.NotNull(await registry.FindAsync("dqltt-01-2", default));
    }

    [Fact]
    public async Task Who_is_seeded_for_a_team_brings_a_file_once_the_team_is_there()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.ClientOf(ReportingPeople.All.First(each => each.Agency == ReportingTeams.FirstOf("48")));

        Assert.NotEqual(201, (await officer.UploadPaperAsync("upload-0001", Papers.Whole)).Status);
        await ReportingSeeds.PlantAsync(reporting.Host, ReportingApp.Name, default);

        (await officer.UploadPaperAsync("upload-0002", Papers.Whole)).Expect(201);
    }
}
