using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.ServiceBus.Queues;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmbeddedFunctions.Tests.ServiceBus;

/// <summary>Hosts with a bus over one data folder, which outlives them. A host is deterministic unless told otherwise.</summary>
internal sealed class BusHost : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bus-tests-");
    private Type[] functions = [];
    private FunctionsHost? host;
    private DateTimeOffset time = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    public BusHost(string queues = "", string topics = "") => Json = BusJson.Of(queues, topics);

    public string Json { get; set; }

    /// <summary>The settings of <c>extensions.serviceBus</c>.</summary>
    public string Settings { get; set; } = string.Empty;

    public bool Live { get; set; }

    public int Seed { get; set; } = 7;

    public int Replicas { get; set; } = 1;

    public ServiceBusFaults? Faults { get; set; }

    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    public string FunctionTimeout { get; set; } = "00:30:00";

    public DurabilityProbe Probe { get; private set; } = new();

    /// <summary>What the functions do and have seen.</summary>
    public Handler Handler { get; } = new();

    public FunctionsHost Host => host!;

    public Broker Broker => Host.Modules.ServiceBus.Broker;

    public async Task<FunctionsHost> StartAsync(params Type[] functions)
    {
        this.functions = functions;
        Probe = new DurabilityProbe();
        var options = new FunctionsHostOptions
        {
            DataFolder = folder.FullName,
            Port = null,
            Seed = Live ? null : Seed,
            Replicas = Replicas,
            StartTime = time,
            Probe = Probe,
            ServiceBusFaults = Faults,
            LoggerFactory = LoggerFactory,
        };
        options.Apps.Add(new FunctionAppDefinition("bus", typeof(BusHost).Assembly, static (_, _) => { })
        {
            Includes = this.functions.Contains,
            ServiceBusJson = Json,
            HostJson = $$"""{ "version": "2.0", "functionTimeout": "{{FunctionTimeout}}", "extensions": { "serviceBus": { {{Settings}} } } }""",
            Settings = new Dictionary<string, string?> { ["Queue"] = "orders" },
            ConfigureServices = services => services.AddSingleton(Handler),
        });
        host = await FunctionsHost.StartAsync(options);
        if (!Live)
        {
            Handler.Clock = host.Clock;
        }

        return host;
    }

    /// <summary>Loses the process and starts the next one.</summary>
    public async Task CrashAsync()
    {
        KeepTime();
        await Host.CrashAsync();
        await StartAsync(functions);
    }

    /// <summary>Stops in good order and starts again.</summary>
    public async Task RestartAsync()
    {
        KeepTime();
        await Host.StopAsync();
        await StartAsync(functions);
    }

    public Task SendAsync(string entity, ServiceBusMessage message) => Host.ServiceBus.CreateSender(entity).SendMessageAsync(message);

    public async Task SendAsync(string entity, params string[] bodies)
    {
        foreach (var body in bodies)
        {
            await SendAsync(entity, new ServiceBusMessage(body) { MessageId = body });
        }
    }

    public async Task SendInSessionAsync(string entity, string session, params string[] bodies)
    {
        foreach (var body in bodies)
        {
            await SendAsync(entity, new ServiceBusMessage(body) { MessageId = body, SessionId = session });
        }
    }

    public ServiceBusReceiver Receiver(string queue, SubQueue part = SubQueue.None) =>
        Host.ServiceBus.CreateReceiver(queue, new ServiceBusReceiverOptions { SubQueue = part });

    public ServiceBusReceiver Receiver(string topic, string subscription, SubQueue part = SubQueue.None) =>
        Host.ServiceBus.CreateReceiver(topic, subscription, new ServiceBusReceiverOptions { SubQueue = part });

    /// <summary>The next message, which must be there.</summary>
    public async Task<ServiceBusReceivedMessage> ReceiveAsync(string queue, SubQueue part = SubQueue.None) =>
        await Receiver(queue, part).ReceiveMessageAsync(TimeSpan.FromSeconds(20)) ?? throw new InvalidOperationException($"{queue} is empty.");

    /// <summary>What can be received now, by body.</summary>
    public async Task<IEnumerable<string>> DrainAsync(ServiceBusReceiver receiver) =>
        [.. (await receiver.ReceiveMessagesAsync(1000, TimeSpan.FromMilliseconds(1))).Select(static message => message.Body.ToString())];

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    private void KeepTime() => time = Live ? time : Host.Clock.GetUtcNow();
}
