using EmbeddedFunctions.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmbeddedFunctions.Tests.Durable;

/// <summary>A host of one app over a data folder that outlives it: it can be stopped, crashed and started again.</summary>
internal sealed class DurableHost : IAsyncDisposable
{
    private const string App = "flows";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("durable-tests-");
    private DateTimeOffset time = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);
    private FunctionsHost? host;

    internal required Type[] Functions { get; init; }

    /// <summary>Null runs on the thread pool and the system's clock.</summary>
    internal int? Seed { get; init; } = 7;

    internal int Replicas { get; init; } = 1;

    internal string HostJson { get; init; } = "{}";

    internal Action<IFunctionsWorkerApplicationBuilder> Compose { get; init; } = static _ => { };

    internal ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>What the functions wrote down, over all runs.</summary>
    internal Journal Journal { get; } = new();

    internal DurabilityProbe Probe { get; private set; } = new();

    internal FunctionsHost Host => host ?? throw new InvalidOperationException("The host does not run.");

    internal DurableTaskClient Client => Host.DurableClient(App);

    internal static Task<DurableHost> StartAsync<TFunctions>(int? seed = 7) =>
        new DurableHost { Functions = [typeof(TFunctions)], Seed = seed }.StartAsync();

    internal async Task<DurableHost> StartAsync(long? stopAt = null)
    {
        Probe = new DurabilityProbe { StopAt = stopAt };
        var options = new FunctionsHostOptions
        {
            DataFolder = folder.FullName,
            Port = null,
            Seed = Seed,
            StartTime = time,
            Replicas = Replicas,
            Probe = Probe,
            LoggerFactory = LoggerFactory,
        };
        options.Apps.Add(new FunctionAppDefinition(App, typeof(DurableHost).Assembly, (app, _) => Compose(app))
        {
            HostJson = HostJson,
            Includes = Functions.Contains,
            ConfigureServices = services => services.AddSingleton(Journal),
        });
        host = await FunctionsHost.StartAsync(options);
        return this;
    }

    internal Task Advance(TimeSpan by) => Host.Clock.Advance(by);

    /// <summary>Lets time pass while the host is down.</summary>
    internal void Skip(TimeSpan by) => time = Host.Clock.GetUtcNow() + by;

    internal async Task RestartAsync()
    {
        KeepTime();
        await Host.StopAsync();
        await StartAsync();
    }

    internal async Task CrashAndRestartAsync(long? stopAt = null)
    {
        KeepTime();
        await Host.CrashAsync();
        await StartAsync(stopAt);
    }

    internal async Task<OrchestrationMetadata> RunAsync(string orchestrator, object? input = null)
    {
        var id = await Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input);
        return await EndOfAsync(id);
    }

    /// <summary>Waits for the end; an orchestration that hangs fails the test.</summary>
    internal async Task<OrchestrationMetadata> EndOfAsync(string id)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        return await Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, limit.Token);
    }

    internal async Task<IReadOnlyList<OrchestrationMetadata>> AllAsync(OrchestrationQuery? query = null)
    {
        var all = new List<OrchestrationMetadata>();
        await foreach (var instance in Client.GetAllInstancesAsync(query))
        {
            all.Add(instance);
        }

        return all;
    }

    internal async Task<OrchestrationMetadata> GetAsync(string id) =>
        await Client.GetInstanceAsync(id, getInputsAndOutputs: true) ?? throw new InvalidOperationException($"There is no instance {id}.");

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    private void KeepTime() => time = Seed is null ? time : Host.Clock.GetUtcNow();
}

/// <summary>Lines that functions write down, safe from any thread.</summary>
internal sealed class Journal
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];

    internal IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    internal void Add(string line)
    {
        lock (gate)
        {
            lines.Add(line);
        }
    }

    internal int Count(string line) => Lines.Count(each => each == line);
}
