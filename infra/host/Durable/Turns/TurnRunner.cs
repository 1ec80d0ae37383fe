using System.Diagnostics;
using EmbeddedFunctions.Durable.History;
using EmbeddedFunctions.Durable.Replay;
using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Invocation;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>Runs turns: take in what arrived, replay, commit all in one write, and only then let the effects be seen.</summary>
internal sealed class TurnRunner(TaskHub hub)
{
    private readonly Dictionary<string, object?> properties = hub.DefaultVersion.Length == 0 ? [] : new() { ["defaultVersion"] = hub.DefaultVersion };

    internal async Task RunAsync(Instance instance)
    {
        var started = DurableTelemetry.Timestamp();
        Turn turn;
        try
        {
            turn = Play(instance, hub.Live.Take(instance));
        }
        finally
        {
            hub.Orchestrations.Leave();
        }

        var commit = new TurnCommit(hub, turn);
        await hub.Core.Store.WriteAsync(commit.Write).ConfigureAwait(false);
        commit.Publish();
        DurableTelemetry.TurnEnded(hub.App.Name, instance.Name, started);
    }

    private Turn Play(Instance instance, List<InstanceMessage> messages)
    {
        var past = hub.Histories.Take(instance.Number) ?? hub.Core.Store.Read(connection => HistoryRows.Read(connection, instance.Number));
        var time = hub.Now;
        var added = new List<HistoryEvent>(messages.Count + 2) { new TurnStarted(time) };
        foreach (var message in messages)
        {
            if (message.Event is { } arrived)
            {
                added.Add(arrived);
            }
        }

        var outcome = ReplayGuarded(instance, past, added, messages);
        foreach (var action in outcome.Actions)
        {
            added.Add(action.Recorded);
        }

        if (outcome.IsEnd)
        {
            added.Add(new OrchestrationEnded(outcome.Status, outcome.Output, outcome.Failure));
            LogEnd(instance, outcome);
        }

        return new Turn(instance, time) { Past = past, Added = added, Messages = messages, Outcome = outcome };
    }

    /// <summary>What goes wrong around the code of one orchestrator is that orchestration's failure, not the host's.</summary>
    private ReplayOutcome ReplayGuarded(Instance instance, List<HistoryEvent> past, List<HistoryEvent> added, List<InstanceMessage> messages)
    {
        try
        {
            using var watch = new TurnWatch(hub, instance);
            return Replay(instance, past, added, messages);
        }
        catch (Exception failure) when (!hub.Core.Stopping.IsCancellationRequested)
        {
            var readable = ReadableFailure.Of(failure);
            hub.Log.LogError(readable, "Orchestration {Name} {Instance} cannot be replayed: {Reason}", instance.Name, instance.Id, readable.Message);
            return ReplayOutcome.Failed(Failures.Of(failure), customStatus: null);
        }
    }

    private ReplayOutcome Replay(Instance instance, List<HistoryEvent> past, List<HistoryEvent> added, List<InstanceMessage> messages)
    {
        // Termination needs no help of the code, so that it also ends an instance whose code cannot be replayed.
        if (added.OfType<Terminated>().FirstOrDefault() is { } terminated)
        {
            return ReplayOutcome.Terminated(terminated.Output);
        }

        if (messages.Exists(static message => message.IsForeignAccess))
        {
            return ReplayOutcome.Failed(Failures.Of(new InvalidOperationException(Failures.ForeignAwait)), customStatus: null);
        }

        var start = (OrchestrationStarted)past[0];
        if (hub.Functions.Orchestrator(start.Name) is not { } function)
        {
            return ReplayOutcome.Failed(Failures.Plain(Failures.OrchestratorNotFound, hub.Functions.NoOrchestrator(start.Name)), customStatus: null);
        }

        var replica = hub.App.NextReplica();
        ActivityContext.TryParse(start.Trace, null, out var parentSpan);
        var replay = new OrchestratorReplay(
            instance.Id,
            context => OrchestratorCall.Begin(new InvocationContext(replica, function, context) { ParentSpan = parentSpan }),
            replica.Services.GetRequiredService<ILoggerFactory>(),
            () => ReportForeignAccess(instance))
        {
            DefaultVersion = hub.DefaultVersion,
            Properties = properties,
        };
        return replay.Run(past, added);
    }

    /// <summary>Called on any thread at any time: a timer of the code may outlive its turn, its instance and the host.</summary>
    private void ReportForeignAccess(Instance instance)
    {
        if (instance.Ended || hub.Core.Stopping.IsCancellationRequested)
        {
            return;
        }

        hub.Log.LogError("Orchestration {Instance}: {Problem}", instance.Id, Failures.ForeignAwait);
        hub.Post(instance, new InstanceMessage { IsForeignAccess = true });
    }

    private void LogEnd(Instance instance, ReplayOutcome outcome)
    {
        if (outcome.Status == OrchestrationRuntimeStatus.Failed)
        {
            hub.Log.LogWarning(
                "Orchestration {Name} {Instance} failed: {Failure}", instance.Name, instance.Id, outcome.Failure);
        }
    }
}
