using System.Reflection;
using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using EmbeddedFunctions.ServiceBus.Client;
using EmbeddedFunctions.ServiceBus.Log;
using EmbeddedFunctions.ServiceBus.Queues;
using EmbeddedFunctions.ServiceBus.Topology;
using EmbeddedFunctions.ServiceBus.Trigger;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.ServiceBus;

/// <summary>Runs the Service Bus: one broker for all apps, a client for their code, and the listeners of their functions.</summary>
internal sealed class ServiceBusModule : ITriggerModule
{
    private readonly HostCore core;
    private readonly List<Listener> listeners = [];
    private Broker? broker;

    internal ServiceBusModule(HostCore core)
    {
        this.core = core;
        Client = new EmbeddedServiceBusClient(() => Broker);
    }

    public Type TriggerAttribute => typeof(ServiceBusTriggerAttribute);

    public string TriggerType => "serviceBusTrigger";

    public string Schema => BusSchema.Sql;

    internal ServiceBusClient Client { get; }

    /// <exception cref="InvalidOperationException">The host has not opened it yet.</exception>
    internal Broker Broker => broker ?? throw new InvalidOperationException("The Service Bus of the host is not open yet.");

    public void AddServices(string app, IServiceCollection services) => services.AddSingleton(Client);

    public Func<InvocationContext, object?>? Bind(FunctionEntry function, ParameterInfo parameter) =>
        function.Module == this ? TriggerParameters.For(function, parameter) : null;

    public async Task StartAsync(CancellationToken cancellation)
    {
        var topology = TopologyReader.ReadAll(core.Apps.Select(static app => app.Definition));
        broker = await Broker.OpenAsync(core, topology).ConfigureAwait(false);
        var settings =
            from app in core.Apps
            from function in app.Functions
            where function.Module == this
            from listener in TriggerReader.Read(app, function, broker)
            select listener;
        listeners.AddRange(settings.Select(Listen).ToList());
        BeginToListen();
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        if (broker is null)
        {
            return;
        }

        await Task.WhenAll(listeners.Select(listener => listener.StopAsync(cancellation))).ConfigureAwait(false);
        Task written;
        lock (broker.Core.Gate)
        {
            written = broker.Core.AppendSignal();
        }

        broker.Core.Log.Flush();

        // What does not reach the disk in time, or because the store has stopped, is done again by the next run.
        await written.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public ValueTask DisposeAsync()
    {
        broker?.Dispose();
        return ValueTask.CompletedTask;
    }

    private void BeginToListen()
    {
        lock (Broker.Core.Gate)
        {
            foreach (var listener in listeners)
            {
                var queue = listener.Settings.Queue;
                if (listener is SessionListener sessions)
                {
                    queue.Sessions!.Consumers.Add(sessions);
                }
                else
                {
                    queue.Consumers.Add((MessageListener)listener);
                }

                Broker.Core.Touch(queue);
            }

            Broker.Core.PumpTouched();
        }

        Broker.Core.Log.Flush();
    }

    private Listener Listen(ListenerSettings settings) => settings.Queue.Sessions is null
        ? new MessageListener(Broker, settings)
        : new SessionListener(Broker, settings);
}
