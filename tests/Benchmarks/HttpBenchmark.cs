using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>An HTTP function beside the same answer from bare Kestrel, in turn.</summary>
internal static class HttpBenchmark
{
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    internal static async Task RunAsync(Report report)
    {
        await using var host = await BenchHost.StartAsync();
        await using var bare = await BareAsync();
        var bareAddress = new Uri(bare.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await HttpLoad.MeasureAsync(host.BaseAddress, "/api/json", Round);
        await HttpLoad.MeasureAsync(bareAddress, "/json", Round);
        var ratios = new List<double>();
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            theirs.Add(await HttpLoad.MeasureAsync(bareAddress, "/json", Round));
            ours.Add(await HttpLoad.MeasureAsync(host.BaseAddress, "/api/json", Round));
            ratios.Add(ours[^1] / theirs[^1]);
        }

        report.Row("HTTP function", Report.Median(ours), "requests/s");
        report.Row("  bare Kestrel", Report.Median(theirs), "requests/s");
        report.Row("  ratio", Report.Median(ratios) * 100, "%", atLeast: 70);
    }

    private static async Task<WebApplication> BareAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.MapGet("/json", static () => TypedResults.Ok(Answer.Default));
        await application.StartAsync();
        return application;
    }
}
