using Azure.Messaging.ServiceBus;
using EmbeddedFunctions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace CrashWorker;

/// <summary>The app whose process is lost again and again: its work has an outcome that does not depend on when.</summary>
internal static class CrashApp
{
    internal const string Name = "crash";

    /// <summary>Every hundredth message is one that no handler can take.</summary>
    internal const int PoisonEvery = 100;

    internal static FunctionAppDefinition Definition(Effects effects) => new(Name, typeof(CrashApp).Assembly, (app, _) => app.Services.AddSingleton(effects))
    {
        HostJson = """{ "version": "2.0", "extensions": { "serviceBus": { "maxConcurrentCalls": 32, "maxConcurrentSessions": 16, "sessionIdleTimeout": "00:00:01" } } }""",
        ServiceBusJson = """
            {
              "UserConfig": {
                "Namespaces": [
                  {
                    "Name": "crash",
                    "Queues": [
                      {
                        "Name": "work",
                        "Properties": {
                          "MaxDeliveryCount": 1000, "RequiresDuplicateDetection": true, "DuplicateDetectionHistoryTimeWindow": "PT1H"
                        }
                      }
                    ],
                    "Topics": []
                  }
                ]
              }
            }
            """,
    };
}

/// <summary>What happened outside the host's own store, one line each; survives the process because the system keeps what it has been given.</summary>
internal sealed class Effects(string path) : IDisposable
{
    private readonly StreamWriter writer = new(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, 1)) { AutoFlush = true };
    private readonly Lock gate = new();

    internal void Write(string line)
    {
        lock (gate)
        {
            writer.WriteLine(line);
        }
    }

    public void Dispose() => writer.Dispose();
}

internal sealed class CrashFunctions(Effects effects)
{
    [Function("Take")]
    public async Task Take(
        [ServiceBusTrigger("work", Connection = "ServiceBus", AutoCompleteMessages = false)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellation)
    {
        var number = int.Parse(message.MessageId, System.Globalization.CultureInfo.InvariantCulture);
        if (number % CrashApp.PoisonEvery == 0)
        {
            await actions.DeadLetterMessageAsync(message, deadLetterReason: "Poison", cancellationToken: cancellation);
            return;
        }

        effects.Write($"took {number}");
        await actions.CompleteMessageAsync(message, cancellation);
    }

    [Function("Journey")]
    public static async Task<long> Journey([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var number = context.GetInput<int>();
        long sum = await context.CallActivityAsync<int>("Square", number);
        await context.CreateTimer(TimeSpan.FromMilliseconds(20 + (number % 50)), CancellationToken.None);
        var branches = await Task.WhenAll(Enumerable.Range(1, 3).Select(step => context.CallActivityAsync<int>("Square", number + step)));
        sum += branches.Sum();
        return sum + await context.CallSubOrchestratorAsync<long>("Leg", number);
    }

    [Function("Leg")]
    public static async Task<long> Leg([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var number = context.GetInput<int>();
        return number + await context.CallActivityAsync<int>("Square", number + 10);
    }

    [Function("Square")]
    public static int Square([ActivityTrigger] int number) => number * number;

    internal static long OutcomeOf(int number) =>
        Enumerable.Range(0, 4).Sum(step => (long)(number + step) * (number + step)) + number + ((long)(number + 10) * (number + 10));
}
