using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Scheduling;
using EmbeddedFunctions.Storage;
using EmbeddedFunctions.Time;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions;

/// <summary>
/// Runs isolated-worker function apps in this process: HTTP, timers, Service Bus, Durable orchestrations and change feeds, with all
/// state in one data folder. With <see cref="FunctionsHostOptions.Seed"/> it runs deterministically on a <see cref="VirtualClock"/>.
/// </summary>
public sealed class FunctionsHost : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(20);

    private readonly HostCore core;
    private readonly HostModules modules;
    private readonly DataFolder folder;
    private readonly bool temporary;
    private readonly TaskCompletionSource<Exception?> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool started;
    private bool disposed;

    private FunctionsHost(HostCore core, HostModules modules, DataFolder folder, bool temporary)
    {
        this.core = core;
        this.modules = modules;
        this.folder = folder;
        this.temporary = temporary;
        core.Scheduler.OnFault = Fail;
    }

    /// <summary>The clock of a deterministic host.</summary>
    /// <exception cref="InvalidOperationException">The host runs on the system's clock.</exception>
    public VirtualClock Clock => core.Clock as VirtualClock
        ?? throw new InvalidOperationException("The host runs on the system's clock; set FunctionsHostOptions.Seed for a virtual one.");

    /// <summary>Where the HTTP functions answer.</summary>
    /// <exception cref="InvalidOperationException">The host has no port.</exception>
    public Uri BaseAddress => modules.Http.Address ?? throw new InvalidOperationException("The host listens on no port.");

    /// <summary>A client for the host's Service Bus.</summary>
    public ServiceBusClient ServiceBus => modules.ServiceBus.Client;

    /// <summary>The folder that holds the state.</summary>
    public string DataFolder => core.DataFolder;

    /// <summary>The data file, for adapters that keep their own tables in it.</summary>
    public DataStore Store => core.Store;

    /// <summary>Completes with null when the host was stopped, with the reason when it had to end itself.</summary>
    public Task<Exception?> Ended => ended.Task;

    internal HostModules Modules => modules;

    /// <summary>Starts the apps.</summary>
    /// <exception cref="HostStartException">Something about the options, the folder, the port or an app is wrong.</exception>
    public static async Task<FunctionsHost> StartAsync(FunctionsHostOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        RequireUsable(options);
        var temporary = options.DataFolder is null;
        var folder = Storage.DataFolder.Hold(options.DataFolder ?? Directory.CreateTempSubdirectory("functions-host-").FullName);
        FunctionsHost? host = null;
        try
        {
            var core = HostCoreFactory.Create(options, folder.Path, failure => host?.Fail(failure));
            var modules = new HostModules(core);
            host = new FunctionsHost(core, modules, folder, temporary);
            await modules.StartAsync(cancellation).ConfigureAwait(false);
            host.started = true;
            return host;
        }
        catch (Exception failure)
        {
            if (host is null)
            {
                folder.Dispose();
            }
            else
            {
                await host.DisposeAsync().ConfigureAwait(false);
            }

            if (failure is DataStoreException)
            {
                throw new HostStartException($"The data in {folder.Path} cannot be used: {failure.Message}");
            }

            throw;
        }
    }

    private static void RequireUsable(FunctionsHostOptions options)
    {
        var problem = options switch
        {
            { Replicas: < 1 or > 16 } => $"{options.Replicas} replicas cannot be run; 1 to 16 can.",
            { Port: < 0 or > 65535 } => $"{options.Port} is no port; 0 to 65535 is.",
            { DataFolder: "" } => "The data folder has no name.",
            { WebRoot: { } root } when !Directory.Exists(root) => $"The folder {root} of the web front end does not exist.",
            _ when options.ResponseLimit <= TimeSpan.Zero || options.ResponseLimit > HostJsonSection.Longest =>
                $"The response limit {options.ResponseLimit} is not above zero and at most {HostJsonSection.Longest}.",
            _ => null,
        };
        if (problem is not null)
        {
            throw new HostStartException(problem);
        }
    }

    /// <summary>A client for the HTTP functions.</summary>
    public HttpClient CreateClient() => new() { BaseAddress = BaseAddress };

    /// <summary>The service provider of an app's replica.</summary>
    public IServiceProvider Services(string app, int replica = 0) => App(app).Replicas[replica].Services;

    /// <summary>The client of an app's orchestrations, the same that its functions get by <c>[DurableClient]</c>.</summary>
    public DurableTaskClient DurableClient(string app) => modules.Durable.Client(app);

    /// <summary>Runs a deterministic host's work until none is due at the present virtual time.</summary>
    /// <exception cref="InvalidOperationException">The host is not deterministic.</exception>
    public Task SettleAsync() => core.Scheduler is DeterministicScheduler scheduler
        ? scheduler.SettleAsync()
        : throw new InvalidOperationException("Only a deterministic host settles; set FunctionsHostOptions.Seed.");

    /// <summary>Stops the triggers and waits for what runs, then closes the data folder.</summary>
    public async Task StopAsync()
    {
        using var limit = new CancellationTokenSource(ShutdownLimit, TimeProvider.System);
        await core.Stopping.CancelAsync().ConfigureAwait(false);
        await modules.StopAsync(limit.Token).ConfigureAwait(false);
        await DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Ends the host as a lost process would: nothing more is written, nothing is finished. What was on disk is what the next host finds.
    /// </summary>
    public async Task CrashAsync()
    {
        core.Options.Probe.StopAt = 0;
        await core.Stopping.CancelAsync().ConfigureAwait(false);
        await DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        await core.Stopping.CancelAsync().ConfigureAwait(false);
        await modules.DisposeAsync().ConfigureAwait(false);
        foreach (var replica in core.Apps.SelectMany(static app => app.Replicas))
        {
            await replica.Services.DisposeAsync().ConfigureAwait(false);
        }

        await core.Store.DisposeAsync().ConfigureAwait(false);
        folder.Dispose();
        if (temporary)
        {
            Directory.Delete(folder.Path, recursive: true);
        }

        ended.TrySetResult(null);
    }

    private AppHost App(string name) => core.Apps.FirstOrDefault(app => app.Name == name)
        ?? throw new ArgumentException($"No app is named '{name}'.", nameof(name));

    private void Fail(Exception reason)
    {
        if (started && reason is not SimulatedCrashException)
        {
            core.LoggerFactory.CreateLogger<FunctionsHost>().LogCritical(reason, "The host ends: {Reason}", reason.Message);
        }

        ended.TrySetResult(reason);
    }
}
