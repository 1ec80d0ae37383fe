using EmbeddedFunctions.Durable.History;
using EmbeddedFunctions.Durable.Replay;
using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Storage;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>Everything that a turn changes, in one write; and, once it is on disk, what memory makes of it.</summary>
internal sealed class TurnCommit
{
    private readonly TaskHub hub;
    private readonly Turn turn;
    private readonly byte[] events;
    private readonly List<HistoryEvent>? nextGeneration;
    private readonly List<ScheduledActivity> activities = [];
    private readonly List<TimerCreated> timers = [];
    private readonly TurnOutbox outbox;

    internal TurnCommit(TaskHub hub, Turn turn)
    {
        this.hub = hub;
        this.turn = turn;
        outbox = new TurnOutbox(hub, turn);
        var outcome = turn.Outcome;
        // Events that go over come before all that is still to arrive, so they are the next generation's history, not its inbox.
        nextGeneration = outcome.Next is { } next ? [turn.Start with { Input = next.Input, Version = next.Version }, .. outcome.KeptEvents] : null;
        events = EventCodec.Encode(nextGeneration ?? turn.Added);
        foreach (var action in outcome.Actions)
        {
            switch (action)
            {
                case CallActivity call:
                    activities.Add(new ScheduledActivity(call.TaskId, call.Name, call.Input, turn.Start.Trace));
                    break;
                case StartTimer timer when !outcome.CancelledTimers.Any(cancelled => cancelled.TaskId == timer.TaskId):
                    timers.Add(new TimerCreated(timer.TaskId, timer.FireAt));
                    break;
            }
        }
    }

    private Instance Instance => turn.Instance;

    private int TurnsAfter => nextGeneration is null ? Instance.Turns + 1 : 1;

    internal void Write(StoreConnection connection)
    {
        var number = Instance.Number;
        TakeIn(connection);
        if (nextGeneration is not null)
        {
            HistoryRows.DeleteAll(connection, number);
        }

        HistoryRows.Insert(connection, number, TurnsAfter - 1, events);
        if (turn.Outcome.Status == OrchestrationRuntimeStatus.Terminated)
        {
            InstanceRows.End(connection, number, turn.Outcome.Status, turn.Time, TurnsAfter);
        }
        else
        {
            InstanceRows.Update(
                connection, number, turn.Outcome.Status, turn.Time, TurnsAfter, turn.Outcome.Next?.Version ?? turn.Start.Version, turn.Outcome.CustomStatus);
        }

        foreach (var activity in activities)
        {
            TaskRows.InsertActivity(connection, number, activity);
        }

        foreach (var timer in timers)
        {
            TaskRows.InsertTimer(connection, number, timer.TaskId, timer.FireAt);
        }

        outbox.Write(connection);
        if (turn.Outcome.IsEnd && turn.Outcome.Status != OrchestrationRuntimeStatus.Completed)
        {
            TaskRows.DeleteAll(connection, number);
        }
    }

    internal void Publish()
    {
        var ended = turn.Outcome.IsEnd;
        var first = turn.IsFirst;
        Instance.Status = turn.Outcome.Status;
        Instance.Turns = TurnsAfter;
        KeepHistory();
        foreach (var timer in turn.Outcome.CancelledTimers)
        {
            hub.Timers.Remove(Instance, timer.TaskId, timer.FireAt);
        }

        foreach (var timer in timers)
        {
            hub.Timers.Add(Instance, timer.TaskId, timer.FireAt);
        }

        // First of all the id is free, or the next turn can come: whoever hears of this turn may act on it at once.
        var tooLate = hub.Live.EndTurn(Instance, ended, out var turnIsDue);
        foreach (var late in tooLate)
        {
            hub.Drop(late);
        }

        if (turnIsDue)
        {
            hub.QueueTurn(Instance);
        }

        foreach (var activity in activities)
        {
            hub.Dispatch(Instance, activity);
        }

        outbox.Publish();
        if (nextGeneration is not null)
        {
            hub.Post(Instance, default);
        }

        if (ended || first)
        {
            hub.Waiters.Notify(Instance.Id, ended);
        }

        if (ended)
        {
            DurableTelemetry.OrchestrationEnded(hub.App.Name, Instance.Name, turn.Outcome.Status);
        }
    }

    /// <summary>What the turn took in exists from now on only in the history.</summary>
    private void TakeIn(StoreConnection connection)
    {
        foreach (var message in turn.Messages)
        {
            if (message.Number != 0)
            {
                InboxRows.Delete(connection, message.Number);
            }

            switch (message.Event)
            {
                case ActivityCompleted or ActivityFailed:
                    TaskRows.DeleteActivity(connection, Instance.Number, ((Answered)message.Event).TaskId);
                    break;
                case TimerFired fired:
                    TaskRows.DeleteTimer(connection, Instance.Number, fired.TaskId);
                    break;
            }
        }

        foreach (var cancelled in turn.Outcome.CancelledTimers)
        {
            TaskRows.DeleteTimer(connection, Instance.Number, cancelled.TaskId);
        }
    }

    private void KeepHistory()
    {
        if (nextGeneration is not null)
        {
            hub.Histories.Put(Instance.Number, nextGeneration, events.Length);
        }
        else if (!turn.Outcome.IsEnd)
        {
            turn.Past.AddRange(turn.Added);
            // The size of what was there before is not known any more; its events are counted alike.
            hub.Histories.Put(Instance.Number, turn.Past, (long)events.Length * TurnsAfter);
        }
    }
}
