using System.Globalization;
using Azure.Messaging.ServiceBus;
using CrashWorker;
using DurableTask.Core.Exceptions;
using EmbeddedFunctions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

// CrashWorker DATA-FOLDER ORCHESTRATIONS MESSAGES REPLICAS: begins the work that is not begun yet, says on standard output what has been
// acknowledged, and says "done" when nothing is left; then it checks every outcome.
var (folder, orchestrations, messages, replicas) = (args[0], Number(1), Number(2), Number(3));
using var effects = new Effects(Path.Combine(folder, "effects.log"));
var options = new FunctionsHostOptions { DataFolder = Path.Combine(folder, "data"), Port = null, Replicas = replicas };
options.Apps.Add(CrashApp.Definition(effects));
await using var host = await FunctionsHost.StartAsync(options);
var client = host.DurableClient(CrashApp.Name);
var sender = host.Services(CrashApp.Name).GetRequiredService<ServiceBusClient>().CreateSender("work");
var acknowledged = File.Exists(AckFile()) ? File.ReadAllLines(AckFile()).ToHashSet() : [];
using var acknowledgements = new Effects(AckFile());
Console.WriteLine("started");

await Task.WhenAll(
    Parallel.ForEachAsync(Enumerable.Range(0, orchestrations), async (number, cancellation) =>
    {
        if (!acknowledged.Contains($"orchestration {number}"))
        {
            await StartAsync(number, cancellation);
            acknowledgements.Write($"orchestration {number}");
        }
    }),
    Parallel.ForEachAsync(Enumerable.Range(0, messages), async (number, cancellation) =>
    {
        if (!acknowledged.Contains($"message {number}"))
        {
            await sender.SendMessageAsync(new ServiceBusMessage("work") { MessageId = number.ToString(CultureInfo.InvariantCulture) }, cancellation);
            acknowledgements.Write($"message {number}");
        }
    }));
Console.WriteLine("begun");

for (var number = 0; number < orchestrations; number++)
{
    var outcome = await client.WaitForInstanceCompletionAsync($"journey-{number}", getInputsAndOutputs: true);
    if (outcome.RuntimeStatus != OrchestrationRuntimeStatus.Completed || outcome.ReadOutputAs<long>() != CrashFunctions.OutcomeOf(number))
    {
        Console.WriteLine($"wrong: journey-{number} is {outcome.RuntimeStatus} with {outcome.SerializedOutput} {outcome.FailureDetails?.ErrorMessage}");
        return 1;
    }
}

Console.WriteLine("orchestrations done");
return await QueueOutcome.CheckAsync(host, messages) ? 0 : 1;

int Number(int index) => int.Parse(args[index], CultureInfo.InvariantCulture);
string AckFile() => Path.Combine(folder, "acknowledged.log");

async Task StartAsync(int number, CancellationToken cancellation)
{
    var start = new StartOrchestrationOptions($"journey-{number}").WithDedupeStatuses([.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]);
    try
    {
        await client.ScheduleNewOrchestrationInstanceAsync("Journey", number, start, cancellation);
    }
    catch (OrchestrationAlreadyExistsException)
    {
        // Begun by a process that was lost before it could say so.
    }
}
