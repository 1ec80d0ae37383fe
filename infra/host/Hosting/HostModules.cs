using EmbeddedFunctions.ChangeFeed;
using EmbeddedFunctions.Durable;
using EmbeddedFunctions.Http;
using EmbeddedFunctions.ServiceBus;
using EmbeddedFunctions.StatusPage;
using EmbeddedFunctions.Telemetry;
using EmbeddedFunctions.Timers;
using Microsoft.Extensions.Configuration;

namespace EmbeddedFunctions.Hosting;

/// <summary>The triggers that a host runs, in the order in which they start; they stop the other way round.</summary>
internal sealed class HostModules : IAsyncDisposable
{
    private readonly HostCore core;
    private readonly List<ITriggerModule> all;
    private OtlpExport? export;

    internal HostModules(HostCore core)
    {
        this.core = core;
        Http = new HttpModule(core);
        Durable = new DurableModule(core);
        ServiceBus = new ServiceBusModule(core);
        var timers = new TimerModule(core);
        var feeds = new ChangeFeedModule(core);
        Http.MapMore = core.Options.MapEndpoints;
        all = [ServiceBus, Durable.Orchestrations, Durable.Activities, timers, feeds, Http];
        if (core.Options.Development)
        {
            IStatusSource[] shown =
                [new FunctionsStatus(core), new OrchestrationsStatus(core.Store), new ServiceBusStatus(() => ServiceBus.Broker), timers, feeds];
            Http.MapMore += endpoints => endpoints.MapStatusPage(core.Clock, shown);
        }
    }

    internal ServiceBusModule ServiceBus { get; }

    internal HttpModule Http { get; }

    internal DurableModule Durable { get; }

    internal async Task StartAsync(CancellationToken cancellation)
    {
        export = OtlpExport.Start(new ConfigurationBuilder().AddInMemoryCollection(core.Options.Settings).Build());
        foreach (var schema in all.Select(static module => module.Schema).OfType<string>())
        {
            await core.Store.WriteAsync(connection => connection.Execute(schema)).ConfigureAwait(false);
        }

        var composer = new AppComposer(core, all);
        foreach (var definition in core.Options.Apps)
        {
            if (core.Apps.Any(app => app.Name == definition.Name))
            {
                throw new HostStartException($"Two apps are named '{definition.Name}'.");
            }

            core.Apps.Add(composer.Compose(definition));
        }

        foreach (var module in all)
        {
            await module.StartAsync(cancellation).ConfigureAwait(false);
        }

        core.Scheduler.Begin();
    }

    internal async Task StopAsync(CancellationToken cancellation)
    {
        foreach (var module in Enumerable.Reverse(all))
        {
            await module.StopAsync(cancellation).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var module in Enumerable.Reverse(all))
        {
            await module.DisposeAsync().ConfigureAwait(false);
        }

        export?.Dispose();
    }
}
