using System.Text;
using EGov.Local.Identity;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EmbeddedFunctions;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Reporting;

/// <summary>Gives the registries of a fresh data folder the teams of market surveillance. What is there already stays as operators have left it.</summary>
internal static class ReportingSeeds
{
    /// <summary>Adds the teams that an app's registry lacks.</summary>
    /// <param name="host">What runs the app.</param>
    /// <param name="app">The app whose registry it is; no app reads another's.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="HostStartException">The registry takes something not.</exception>
    internal static async Task PlantAsync(FunctionsHost host, string app, CancellationToken cancellation)
    {
        var services = host.Services(app);
        var registry = services.GetRequiredService<AgencyRegistry>();
        var missing = new List<Agency>();
        foreach (var team in ReportingTeams.All)
        {
            if (await registry.FindAsync(team.Id, cancellation) is null)
            {
                missing.Add(team);
            }
        }

        if (missing.Count > 0)
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(FileOf(missing)));
            var taken = Seeds.Taken(await services.GetRequiredService<AgencyImport>().RunAsync(file, dryRun: false, cancellation), app);
            if (taken.Errors is [var first, ..])
            {
                throw new HostStartException($"{first.Id} cannot be seeded: {first.Error.DetailIn(Platform.Results.Language.English)}");
            }
        }
    }

    private static string FileOf(IEnumerable<Agency> teams) => string.Join('\n', [string.Join(',', AgencyRow.Columns), .. teams.Select(LineOf)]);

    private static string LineOf(Agency team) => string.Join(',', ((string[])
        [
            team.Id, team.Name.Vi, team.Name.En, $"{team.Kind}", team.Parent!, string.Empty, string.Empty, string.Empty,
            IsoDate.TextOf(team.From), string.Empty, string.Empty, team.Source, "false", team.InferredFrom!,
        ]).Select(field => $"\"{field}\""));
}
