using System.Diagnostics;
using System.Globalization;
using System.Text;
using EGov.Local.Running;
using EGov.Platform.Agencies;
using EGov.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>A country of agencies imported into a new data folder, durably, and listed from it page by page.</summary>
internal static class AgencyBenchmark
{
    private const int Agencies = 125_000;
    private const int UnitsOfProvince = 111;
    private const int AgenciesOfUnit = 18;

    internal static async Task RunAsync(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("bench-agencies-");
        var file = Path.Combine(folder.FullName, "agencies.csv");
        await WriteAsync(file);
        await using (var host = await Serve.StartAsync(Path.Combine(folder.FullName, "data"), 0, RunArguments.Parse(["--app", PortalApp.Name]).Arguments!))
        {
            var services = host.Services(PortalApp.Name);
            var (import, registry) = (services.GetRequiredService<AgencyImport>(), services.GetRequiredService<AgencyRegistry>());
            var before = Memory();
            var started = Stopwatch.GetTimestamp();
            await using (var content = File.OpenRead(file))
            {
                var done = await import.RunAsync(content, dryRun: false, CancellationToken.None);
                if (!done.Succeeded(out var result, out _) || result.Accepted != Agencies)
                {
                    throw new InvalidOperationException("Not all agencies were imported.");
                }
            }

            var loaded = Stopwatch.GetElapsedTime(started);

            // What goes on is called by the import that has ended, which stays in memory until its call returns.
            await Task.Yield();
            var most = Memory();
            var (listed, from) = (0, (string?)string.Empty);
            started = Stopwatch.GetTimestamp();
            while (from is not null)
            {
                (var page, from) = await registry.ListAsync(new AgencyFilter(null, null, null, string.Empty), from, 100, CancellationToken.None);
                listed += page.Count;
            }

            var walked = Stopwatch.GetElapsedTime(started);
            started = Stopwatch.GetTimestamp();
            for (var look = 0; look < 10_000; look++)
            {
                _ = await registry.FindAsync(IdOf(look * 12 % Agencies), CancellationToken.None);
            }

            report.Row($"{Agencies:N0} agencies imported from CSV, durable", loaded.TotalMilliseconds, "ms", atMost: 2000);
            report.Row($"{listed:N0} agencies listed in pages of 100", walked.TotalMilliseconds, "ms", atMost: 2000);
            report.Row("Live memory that the import left", (most - before) / 1048576.0, "MB", atMost: 16);
            report.Row("Live memory that the list left", (Memory() - most) / 1048576.0, "MB", atMost: 16);
            report.Row("Agency found by its code", 10_000 / Stopwatch.GetElapsedTime(started).TotalSeconds, "/s", atLeast: 5000);
        }

        folder.Delete(recursive: true);
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private static async Task WriteAsync(string file)
    {
        await using var csv = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await csv.WriteLineAsync("id,vi,en,kind,parent,qcvn102,decision20,administrative,from,to,successors,source,confirmed,inferredFrom");
        for (var number = 0; number < Agencies; number++)
        {
            var id = IdOf(number);
            var parent = id[..id.LastIndexOf('.')];
            await csv.WriteLineAsync(
                $"{id},Phòng Tiếp nhận và Trả kết quả số {number},Reception Office No. {number},provinceUnit,{parent},,{id},,2016-01-01,,,Generated for measuring,true,");
        }
    }

    /// <summary>In the order of codes, as a register writes them: each unit and then its offices.</summary>
    private static string IdOf(int number)
    {
        var (unit, office) = (number / AgenciesOfUnit, number % AgenciesOfUnit);
        var code = string.Create(CultureInfo.InvariantCulture, $"H{(unit / UnitsOfProvince) + 1:D2}.{unit % UnitsOfProvince:D3}");
        return office == 0 ? code : string.Create(CultureInfo.InvariantCulture, $"{code}.{office:D2}");
    }
}
