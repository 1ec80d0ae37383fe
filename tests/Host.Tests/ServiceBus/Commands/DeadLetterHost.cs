using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmbeddedFunctions.Tests.ServiceBus.Commands;

/// <summary>What the function of a test makes of its messages.</summary>
internal sealed class Orders
{
    public bool Refuses { get; set; } = true;

    public List<string> Taken { get; } = [];
}

internal sealed class TakeOrder(Orders orders)
{
    [Function(nameof(TakeOrder))]
    public void Run([ServiceBusTrigger("orders")] string order)
    {
        if (orders.Refuses)
        {
            throw new InvalidOperationException("<b>no</b> stock");
        }

        orders.Taken.Add(order);
    }

    [Function(nameof(Wait))]
    public Task Wait([OrchestrationTrigger] TaskOrchestrationContext context) => context.WaitForExternalEvent<string>("go");
}

/// <summary>Hosts of one app whose function can refuse its messages, over one data folder, which outlives them.</summary>
internal sealed class DeadLetterHost : IDisposable
{
    private const string Topology =
        """
        {
          "UserConfig": { "Namespaces": [ {
            "Name": "bus",
            "Queues": [ { "Name": "orders", "Properties": { "MaxDeliveryCount": 2 } }, { "Name": "returns" } ]
          } ] }
        }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dead-letter-tests-");

    public Orders Orders { get; } = new();

    public string Folder => folder.FullName;

    public FunctionsHostOptions Options()
    {
        var options = new FunctionsHostOptions
        {
            DataFolder = Folder,
            Seed = 13,
            Development = true,
            LoggerFactory = NullLoggerFactory.Instance,
        };
        options.Apps.Add(new FunctionAppDefinition("shop", typeof(DeadLetterHost).Assembly, static (_, _) => { })
        {
            Includes = static type => type == typeof(TakeOrder),
            ServiceBusJson = Topology,
            ConfigureServices = services => services.AddSingleton(Orders),
        });
        return options;
    }

    public Task<FunctionsHost> StartAsync() => FunctionsHost.StartAsync(Options());

    /// <summary>Sends orders that the function refuses until they are put aside.</summary>
    public static async Task RefuseAsync(FunctionsHost host, params string[] orders)
    {
        await using var sender = host.ServiceBus.CreateSender("orders");
        foreach (var order in orders)
        {
            await sender.SendMessageAsync(new ServiceBusMessage(order) { MessageId = order });
        }

        await host.SettleAsync();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
