using System.Text.Json;
using EGov.Portal;
using EGov.Portal.Procedures;
using EGov.Portal.Tests.Procedures;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>The search over as many procedures as the national database holds, over HTTP, asked by many at once.</summary>
internal static class SearchBenchmark
{
    private const int Procedures = 6_800;
    private const int Clients = 50;
    private const string Route = "/api/procedures";

    /// <summary>What people type: words without and with marks, beginnings, a typo, a code, nothing, and what they choose beside it.</summary>
    private static readonly string[] Queries =
    [
        "?query=giay+phep+lai+xe",
        "?query=cap+lai+the",
        "?query=d%C4%83ng+k%C3%BD+kinh+doanh",
        "?query=giay+chung+nh",
        "?query=xay+du",
        "?query=gia",
        "?query=khoang+snag",
        "?query=1.000006",
        "?query=ho+kinh+doanh&level=province",
        "?query=moi+truong&service=full",
        "?limit=20",
        "?query=khong+co+gi+nhu+the",
    ];

    internal static async Task RunAsync(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("bench-search-");
        var catalogue = new ProcedureCatalogue([.. ManyProcedures.Of(Procedures, 1), .. ProcedureFiles.ReadShipped()]);
        await using (var host = await AppsHost.StartAsync(folder.FullName, PortalApp.Name, services: services => services.AddSingleton(catalogue)))
        {
            using var client = host.CreateClient();
            string[] paths =
            [
                .. Queries.Select(query => Route + query),
                await LaterPageAsync(client, "?limit=20", 40),
                await LaterPageAsync(client, "?query=giay+phep&limit=20", 5),
            ];
            await HttpLoad.TimesAsync(host.BaseAddress, paths, Clients, TimeSpan.FromSeconds(3));
            var duration = TimeSpan.FromSeconds(10);
            var times = await HttpLoad.TimesAsync(host.BaseAddress, paths, Clients, duration);
            report.Row($"Search over {Procedures:N0} procedures, {Clients} clients at once", times.Count / duration.TotalSeconds, "requests/s");
            report.Row("  half were answered within", Report.Percentile(times, 50), "ms");
            report.Row("  95 of 100", Report.Percentile(times, 95), "ms", atMost: 20);
            report.Row("  99 of 100", Report.Percentile(times, 99), "ms");
            foreach (var path in paths)
            {
                var alone = await HttpLoad.TimesAsync(host.BaseAddress, [path], 1, TimeSpan.FromMilliseconds(500));
                report.Row("  alone: " + path[Route.Length..Math.Min(path.Length, Route.Length + 36)], Report.Percentile(alone, 50), "ms");
            }
        }

        folder.Delete(recursive: true);
    }

    /// <summary>The path of a page that so many lie before.</summary>
    private static async Task<string> LaterPageAsync(HttpClient client, string query, int pages)
    {
        var path = Route + query;
        for (var page = 0; page < pages; page++)
        {
            using var answer = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
            var cursor = answer.RootElement.GetProperty("cursor").GetString() ?? throw new InvalidOperationException($"{path} has too few pages.");
            path = $"{Route}{query}&cursor={Uri.EscapeDataString(cursor)}";
        }

        return path;
    }
}
