using EmbeddedFunctions.Durable.History;
using EmbeddedFunctions.Durable.Replay;
using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>What a turn does to other instances: new sub-orchestrations, events, the result for the caller, terminations.</summary>
internal sealed class TurnOutbox
{
    private readonly TaskHub hub;
    private readonly Turn turn;
    private readonly List<NewInstance> children = [];
    private readonly List<(Instance To, long Number, HistoryEvent Event, byte[] Encoded)> messages = [];

    internal TurnOutbox(TaskHub hub, Turn turn)
    {
        this.hub = hub;
        this.turn = turn;
        foreach (var action in turn.Outcome.Actions)
        {
            switch (action)
            {
                case CallSubOrchestration call:
                    Start(call);
                    break;
                case SendEvent sent when hub.Live.Find(sent.InstanceId) is { } receiver:
                    // Officially, too, an event for an instance that does not run is discarded.
                    Send(receiver, new EventRaised(sent.Name, sent.Data));
                    break;
            }
        }

        if (turn.Outcome.IsEnd)
        {
            AnswerCaller();
            TerminateChildren();
        }
    }

    internal void Write(StoreConnection connection)
    {
        foreach (var child in children)
        {
            if (InstanceRows.Find(connection, hub.App.Name, child.Instance.Id) is { } old)
            {
                InstanceRows.Delete(connection, old.Number);
            }

            child.Insert(connection);
        }

        foreach (var (to, number, _, encoded) in messages)
        {
            InboxRows.Insert(connection, number, to.Number, encoded);
        }
    }

    internal void Publish()
    {
        foreach (var child in children)
        {
            child.Publish(hub);
        }

        foreach (var (to, number, sent, _) in messages)
        {
            hub.Post(to, new InstanceMessage(number, sent));
        }
    }

    private void Start(CallSubOrchestration call)
    {
        var start = new OrchestrationStarted(call.Name, call.Version, call.Input)
        {
            Parent = new ParentOrchestrationInstance(new TaskName(turn.Start.Name), turn.Instance.Id),
            Tags = call.Tags,
            Trace = turn.Start.Trace,
        };
        var child = new NewInstance(hub, call.InstanceId, start, startAt: null, (turn.Instance, call.TaskId));
        if (hub.Live.Reserve(child.Instance) is null)
        {
            children.Add(child);
            return;
        }

        Send(turn.Instance, new SubOrchestrationFailed(call.TaskId, Failures.Plain(
            "DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException",
            $"An orchestration with the instance id '{call.InstanceId}' already exists and is not at its end.")));
    }

    private void AnswerCaller()
    {
        if (turn.Instance is not { Parent: { Ended: false } caller, ParentTask: var task })
        {
            return;
        }

        var outcome = turn.Outcome;
        Send(caller, outcome.Status switch
        {
            OrchestrationRuntimeStatus.Completed => new SubOrchestrationCompleted(task, outcome.Output),
            OrchestrationRuntimeStatus.Failed => new SubOrchestrationFailed(task, outcome.Failure!),
            _ => new SubOrchestrationFailed(task, Failures.Plain("OrchestrationTerminated", $"The sub-orchestration '{turn.Instance.Id}' was terminated.")),
        });
    }

    private void TerminateChildren()
    {
        if (turn.Added.OfType<Terminated>().FirstOrDefault(static terminated => terminated.Recursive) is { } terminated)
        {
            foreach (var child in hub.Live.ChildrenOf(turn.Instance))
            {
                Send(child, terminated);
            }
        }
    }

    private void Send(Instance to, HistoryEvent sent) => messages.Add((to, hub.Numbers.NextMessage(), sent, EventCodec.Encode(sent)));
}
