using System.Diagnostics;
using EmbeddedFunctions.Storage;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>Orchestrations of three activities, 500 of them, 50 at once, the client waiting for each; beside their history rows, written alone.</summary>
internal static class OrchestrationBenchmark
{
    private const int Orchestrations = 500;
    private const int AtOnce = 50;
    private const int Rounds = 9;

    internal static async Task RunAsync(Report report)
    {
        await using var host = await BenchHost.StartAsync();
        var client = host.DurableClient("bench");
        for (var warmUp = 0; warmUp < 6; warmUp++)
        {
            await RoundAsync(client);
        }

        var rates = new List<double>();
        var raw = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            raw.Add(await RawAsync());
            rates.Add(await RoundAsync(client));
        }

        report.Row("Orchestrations of three activities", Report.Median(rates), "orchestrations/s", atLeast: 3000);
        report.Row("  eight rows of 150 bytes each, groups of 50", Report.Median(raw), "orchestrations/s");
    }

    private static async Task<double> RoundAsync(DurableTaskClient client)
    {
        var next = 0;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) <= Orchestrations)
            {
                var id = await client.ScheduleNewOrchestrationInstanceAsync("ThreeSteps");
                var outcome = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
                if (outcome.ReadOutputAs<int>() != 6)
                {
                    throw new InvalidOperationException($"{id} ended as {outcome.RuntimeStatus} with {outcome.SerializedOutput}.");
                }
            }
        }));
        return Orchestrations / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<double> RawAsync()
    {
        const int Rows = 8;
        var folder = Directory.CreateTempSubdirectory("raw-");
        var body = new byte[150];
        await using var store = DataStore.Open(Path.Combine(folder.FullName, "raw.db"), new DurabilityProbe(), inline: true, static _ => { });
        await store.WriteAsync(static connection => connection.Execute("CREATE TABLE h(seq INTEGER PRIMARY KEY, body BLOB)"));
        var started = Stopwatch.GetTimestamp();
        for (var group = 0; group < Orchestrations * Rows / AtOnce; group++)
        {
            await store.WriteAsync(connection =>
            {
                for (var row = 0; row < AtOnce; row++)
                {
                    connection.Prepare("INSERT INTO h(body) VALUES(?1)").Bind(1, body).Run();
                }
            });
        }

        var rate = Orchestrations / Stopwatch.GetElapsedTime(started).TotalSeconds;
        await store.DisposeAsync();
        folder.Delete(recursive: true);
        return rate;
    }
}
