using System.Diagnostics;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>What the host costs while nothing happens, and how soon it is ready; measured in a process of its own.</summary>
internal static class RestBenchmark
{
    internal const string Child = "rest-child";

    internal static async Task RunAsync(Report report)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(RestBenchmark).Assembly.Location, Child])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        await process.StandardOutput.ReadLineAsync();
        var ready = Stopwatch.GetElapsedTime(started);
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);
        var cpuBefore = process.TotalProcessorTime;
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        process.Refresh();
        report.Row("Ready after the start of the process", ready.TotalMilliseconds, "ms", atMost: 2000);
        report.Row("Memory at rest", process.WorkingSet64 / 1048576.0, "MB", atMost: 200);
        report.Row("Processor at rest", (process.TotalProcessorTime - cpuBefore).TotalMilliseconds / 50, "% of a core", atMost: 2);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
    }

    /// <summary>Runs the host until standard input ends.</summary>
    internal static async Task ChildAsync()
    {
        await using var host = await BenchHost.StartAsync();
        Console.WriteLine("ready");
        await Console.In.ReadToEndAsync();
    }
}
