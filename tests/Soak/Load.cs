using System.Globalization;
using Azure.Messaging.ServiceBus;
using CrashWorker;
using DurableTask.Core.Exceptions;
using EmbeddedFunctions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Soak;

/// <summary>Steady work of every kind; each kind at its own rate, and what a lost process left open first.</summary>
internal sealed class Load(FunctionsHost host, Ledger ledger, CancellationToken stop)
{
    /// <summary>Sessions whose messages are sent one after the other, so that their order is known.</summary>
    internal const int Sessions = 8;

    private readonly DurableTaskClient orchestrations = host.DurableClient(SoakApp.Name);
    private readonly ServiceBusSender work = host.ServiceBus.CreateSender("work");
    private readonly ServiceBusSender steps = host.ServiceBus.CreateSender("steps");

    /// <summary>Works until it is told to stop and everything that was begun has ended.</summary>
    internal async Task RunAsync()
    {
        using var http = host.CreateClient();
        await Task.WhenAll(
        [
            ManyAsync("journey", perSecond: 40, JourneyAsync),
            ManyAsync("message", perSecond: 150, MessageAsync),
            ManyAsync("thing", perSecond: 40, number => ThingAsync(http, number)),
            .. Enumerable.Range(0, Sessions).Select(session => OneByOneAsync($"step{session}", perSecond: 15, number => StepAsync(session, number))),
        ]);
    }

    private async Task ManyAsync(string kind, int perSecond, Func<int, Task> doAsync)
    {
        var running = ledger.Open(kind).Select(EndAsync).ToList();
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / perSecond), TimeProvider.System);
        while (!stop.IsCancellationRequested && await pace.WaitForNextTickAsync(CancellationToken.None))
        {
            running.RemoveAll(static task => task.IsCompletedSuccessfully);
            running.Add(EndAsync(ledger.Begin(kind)));
        }

        await Task.WhenAll(running);

        async Task EndAsync(int number)
        {
            await doAsync(number);
            ledger.Done(kind, number);
        }
    }

    private async Task OneByOneAsync(string kind, int perSecond, Func<int, Task> doAsync)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / perSecond), TimeProvider.System);
        foreach (var number in ledger.Open(kind))
        {
            await doAsync(number);
            ledger.Done(kind, number);
        }

        while (!stop.IsCancellationRequested && await pace.WaitForNextTickAsync(CancellationToken.None))
        {
            var number = ledger.Begin(kind);
            await doAsync(number);
            ledger.Done(kind, number);
        }
    }

    /// <summary>Starts an orchestration, waits for its end, holds it to its outcome and takes it away.</summary>
    private async Task JourneyAsync(int number)
    {
        var id = $"journey-{number}";
        var start = new StartOrchestrationOptions(id).WithDedupeStatuses([.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]);
        try
        {
            await orchestrations.ScheduleNewOrchestrationInstanceAsync("Journey", number, start);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Begun by a process that was lost before it could say so.
        }

        var ended = await orchestrations.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
        if (ended.RuntimeStatus != OrchestrationRuntimeStatus.Completed || ended.ReadOutputAs<long>() != CrashFunctions.OutcomeOf(number))
        {
            throw new InvalidOperationException($"{id} is {ended.RuntimeStatus} with {ended.SerializedOutput} {ended.FailureDetails?.ErrorMessage}");
        }

        await orchestrations.PurgeInstanceAsync(id, new PurgeInstanceOptions(Recursive: true));
    }

    private Task MessageAsync(int number) =>
        work.SendMessageAsync(new ServiceBusMessage("work") { MessageId = number.ToString(CultureInfo.InvariantCulture) }, CancellationToken.None);

    private Task StepAsync(int session, int number) =>
        steps.SendMessageAsync(new ServiceBusMessage("step") { SessionId = $"s{session}", MessageId = $"s{session}-{number}" }, CancellationToken.None);

    private static async Task ThingAsync(HttpClient http, int number)
    {
        using var answer = await http.PutAsync(new Uri($"api/things/{number}", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }
}
