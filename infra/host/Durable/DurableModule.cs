using System.Reflection;
using EmbeddedFunctions.Durable.Client;
using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Durable.Turns;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Durable;

/// <summary>
/// Durable Functions: orchestrations by event-sourced history and replay, activities, and the client. It shows the host two triggers;
/// the one for orchestrations starts and stops all.
/// </summary>
internal sealed class DurableModule : IAsyncDisposable
{
    // About how much memory the decoded histories may take that are kept for the next turn.
    private const long HistoryCacheBytes = 24 << 20;

    private readonly HostCore core;
    private readonly Numbers numbers = new();
    private readonly Dictionary<string, TaskHub> hubs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EmbeddedDurableTaskClient> clients = new(StringComparer.Ordinal);

    internal DurableModule(HostCore core)
    {
        this.core = core;
        Orchestrations = new OrchestrationTriggers(this);
        Activities = new ActivityTriggers(this);
    }

    internal ITriggerModule Orchestrations { get; }

    internal ITriggerModule Activities { get; }

    /// <summary>The client of an app's orchestrations.</summary>
    /// <exception cref="ArgumentException">There is no such app.</exception>
    internal DurableTaskClient Client(string app) =>
        clients.TryGetValue(app, out var client) ? client : throw new ArgumentException($"No app is named '{app}'.", nameof(app));

    /// <summary>Binds what any function may ask of Durable: its client.</summary>
    /// <exception cref="HostStartException">The parameter has another type.</exception>
    internal Func<InvocationContext, object?>? BindClient(FunctionEntry function, ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<DurableClientAttribute>() is null)
        {
            return null;
        }

        return parameter.ParameterType == typeof(DurableTaskClient)
            ? context => Client(context.Function.App)
            : throw new HostStartException(
                $"App '{function.App}', function '{function.Name}': the parameter '{parameter.Name}' has [DurableClient] but is no {nameof(DurableTaskClient)}.");
    }

    internal void Start()
    {
        core.Store.Read(connection =>
        {
            numbers.ContinueFrom(connection);
            return true;
        });
        var histories = new HistoryCache(HistoryCacheBytes);
        foreach (var app in core.Apps)
        {
            var hub = new TaskHub(core, app, numbers, histories);
            hubs.Add(app.Name, hub);
            clients.Add(app.Name, new EmbeddedDurableTaskClient(hub));
        }

        new HubRecovery(core, hubs).Run();
    }

    internal async Task StopAsync(CancellationToken cancellation)
    {
        foreach (var hub in hubs.Values)
        {
            await hub.Activities.CloseAsync(cancellation).ConfigureAwait(false);
            await hub.Orchestrations.CloseAsync(cancellation).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var hub in hubs.Values)
        {
            hub.Dispose();
            hub.Waiters.Close();
        }

        return ValueTask.CompletedTask;
    }
}
