using EmbeddedFunctions.Benchmarks;

if (args is [RestBenchmark.Child])
{
    await RestBenchmark.ChildAsync();
    return 0;
}

// Names on the command line choose; none runs all.
var all = new Dictionary<string, Func<Report, Task>>
{
    ["orchestrations"] = OrchestrationBenchmark.RunAsync,
    ["messages"] = MessageBenchmark.RunAsync,
    ["http"] = HttpBenchmark.RunAsync,
    ["dossiers"] = DossierBenchmark.RunAsync,
    ["agencies"] = AgencyBenchmark.RunAsync,
    ["search"] = SearchBenchmark.RunAsync,
    ["tokens"] = TokenBenchmark.RunAsync,
    ["exchange"] = ExchangeBenchmark.RunAsync,
    ["signatures"] = SignatureBenchmark.RunAsync,
    ["edxml"] = EdXmlBenchmark.RunAsync,
    ["values"] = ValueBenchmark.RunAsync,
    ["rest"] = RestBenchmark.RunAsync,
};
if (args.FirstOrDefault(name => !all.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"'{unknown}' is not a benchmark; there are {string.Join(", ", all.Keys)}.");
    return 2;
}

var report = new Report();
foreach (var (_, run) in all.Where(pair => args.Length == 0 || args.Contains(pair.Key)))
{
    await run(report);
}

return report.AllReached ? 0 : 1;
