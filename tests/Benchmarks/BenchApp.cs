using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>The app that the benchmarks drive: one function per figure, with middleware as apps have it.</summary>
internal static class BenchApp
{
    internal const string Queue = """
        { "UserConfig": { "Namespaces": [ { "Name": "bench", "Queues": [ { "Name": "work", "Properties": { "MaxDeliveryCount": 5 } } ], "Topics": [] } ] } }
        """;

    internal static FunctionAppDefinition Definition { get; } = new("bench", typeof(BenchApp).Assembly, Configure)
    {
        HostJson = """
            { "version": "2.0", "extensions": { "serviceBus": { "maxConcurrentCalls": 64 }, "durableTask": { "maxConcurrentActivityFunctions": 64, "maxConcurrentOrchestratorFunctions": 64 } } }
            """,
        ServiceBusJson = Queue,
    };

    private static void Configure(IFunctionsWorkerApplicationBuilder app, IConfiguration configuration)
    {
        app.Services.AddSingleton<Received>();
        app.UseMiddleware(static (_, next) => next());
    }
}

/// <summary>Counts what the queue function has handled.</summary>
internal sealed class Received
{
    private long count;

    internal long Count => Interlocked.Read(ref count);

    internal void Add() => Interlocked.Increment(ref count);
}

internal sealed class BenchHttp
{
    [Function("Json")]
    public Ok<Answer> Json([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "json")] HttpRequest request) =>
        TypedResults.Ok(Answer.Default);
}

internal sealed class BenchMessages(Received received)
{
    [Function("Work")]
    public void Work([ServiceBusTrigger("work", Connection = "ServiceBus")] ServiceBusReceivedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        received.Add();
    }
}

internal static class BenchOrchestrations
{
    [Function("ThreeSteps")]
    public static async Task<int> ThreeSteps([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var sum = await context.CallActivityAsync<int>("Step", 1);
        sum += await context.CallActivityAsync<int>("Step", 2);
        return sum + await context.CallActivityAsync<int>("Step", 3);
    }

    [Function("Step")]
    public static int Step([ActivityTrigger] int value) => value;
}

/// <summary>A small JSON answer.</summary>
internal sealed record Answer(string Code, string Name, int Days)
{
    internal static Answer Default { get; } = new("3.000347", "Driving licence renewal", 5);
}
