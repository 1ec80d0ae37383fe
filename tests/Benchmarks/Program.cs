using EmbeddedFunctions.Benchmarks;

// Names on the command line choose; none runs all.
var all = new Dictionary<string, Func<Report, Task>>
{
    ["http"] = HttpBenchmark.RunAsync,
};
var report = new Report();
foreach (var (name, run) in all)
{
    if (args.Length == 0 || args.Contains(name))
    {
        await run(report);
    }
}

return report.AllReached ? 0 : 1;
