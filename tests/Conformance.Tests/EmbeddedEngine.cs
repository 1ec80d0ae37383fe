using EmbeddedFunctions;
using EmbeddedFunctions.Storage;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace Conformance.Tests;

/// <summary>The embedded engine: deterministic with a seed, else live. It can be lost at a durable step and comes back over the same folder.</summary>
internal sealed class EmbeddedEngine : IConformanceEngine, IAsyncDisposable
{
    private const string App = "conformance";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("conformance-");
    private readonly int? seed;
    private readonly int replicas;
    private DateTimeOffset time = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);
    private FunctionsHost host = null!;

    private EmbeddedEngine(int? seed, int replicas)
    {
        this.seed = seed;
        this.replicas = replicas;
    }

    public DurableTaskClient Client => host.DurableClient(App);

    /// <summary>The durable steps of the present host.</summary>
    internal DurabilityProbe Probe { get; private set; } = new();

    internal static async Task<EmbeddedEngine> StartAsync(int? seed, int replicas = 1)
    {
        var engine = new EmbeddedEngine(seed, replicas);
        await engine.OpenAsync();
        return engine;
    }

    public async Task AdvanceAsync(TimeSpan by)
    {
        await (seed is null ? Task.Delay(by, TimeProvider.System) : host.Clock.Advance(by));
        ThrowIfLost();
    }

    public async Task SettleAsync()
    {
        await (seed is null ? Task.CompletedTask : host.SettleAsync());
        ThrowIfLost();
    }

    /// <summary>Starts again after the host was lost.</summary>
    internal async Task ComeBackAsync()
    {
        time = host.Clock.GetUtcNow();
        await host.CrashAsync();
        await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>Time must not go on for the caller of a host that is lost.</summary>
    private void ThrowIfLost()
    {
        if (Probe.Stopped)
        {
            throw new InvalidOperationException("The host was lost.");
        }
    }

    private async Task OpenAsync()
    {
        Probe = new DurabilityProbe();
        var options = new FunctionsHostOptions
        {
            DataFolder = folder.FullName,
            Port = null,
            Seed = seed,
            StartTime = time,
            Replicas = replicas,
            Probe = Probe,
            LoggerFactory = NullLoggerFactory.Instance,
        };
        options.Apps.Add(new FunctionAppDefinition(App, typeof(ConformanceApp).Assembly, ConformanceApp.Configure) { HostJson = "{}" });
        host = await FunctionsHost.StartAsync(options);
    }
}
