namespace EmbeddedFunctions.Benchmarks;

/// <summary>The host as shipped, on a temporary folder.</summary>
internal static class BenchHost
{
    internal static Task<FunctionsHost> StartAsync(string? folder = null)
    {
        var options = new FunctionsHostOptions { DataFolder = folder };
        options.Apps.Add(BenchApp.Definition);
        return FunctionsHost.StartAsync(options);
    }
}
