using EmbeddedFunctions.Durable.History;
using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Scheduling;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>The orchestrations of one app: who lives, what waits, what runs.</summary>
internal sealed class TaskHub : IDisposable
{
    /// <summary>The part of a timer's key that stands for the start of an instance, beyond any task id.</summary>
    internal const int StartTask = (1 << 24) - 1;

    private readonly TurnRunner turns;

    internal TaskHub(HostCore core, AppHost app, Numbers numbers, HistoryCache histories)
    {
        Core = core;
        App = app;
        Numbers = numbers;
        Histories = histories;
        Functions = new HubFunctions(app);
        Live = new LiveInstances(core.Clock);
        Waiters = new InstanceWaiters(core);
        Log = core.LoggerFactory.CreateLogger("EmbeddedFunctions.Durable");
        var settings = app.HostJson.Durable;
        Orchestrations = new WorkGate(core.Scheduler, settings.MaxConcurrentOrchestratorFunctions * app.Replicas.Count, core.CompletionOptions);
        Activities = new WorkGate(core.Scheduler, settings.MaxConcurrentActivityFunctions * app.Replicas.Count, core.CompletionOptions);
        Timers = new DueTimers(core.Clock, core.Scheduler, TimerIsDue);
        turns = new TurnRunner(this);
    }

    internal HostCore Core { get; }

    internal AppHost App { get; }

    internal Numbers Numbers { get; }

    internal HistoryCache Histories { get; }

    internal HubFunctions Functions { get; }

    internal LiveInstances Live { get; }

    internal InstanceWaiters Waiters { get; }

    internal WorkGate Orchestrations { get; }

    internal WorkGate Activities { get; }

    internal DueTimers Timers { get; }

    internal ILogger Log { get; }

    internal string DefaultVersion => App.HostJson.Durable.DefaultVersion ?? string.Empty;

    internal DateTime Now => Core.Clock.GetUtcNow().UtcDateTime;

    public void Dispose() => Timers.Dispose();

    /// <summary>Hands something to an instance. What is for an instance at its end is dropped, with its row.</summary>
    internal void Post(Instance instance, InstanceMessage message)
    {
        if (!Live.TryPost(instance, message, out var turnIsDue))
        {
            Drop(message);
        }
        else if (turnIsDue)
        {
            QueueTurn(instance);
        }
    }

    /// <summary>Sends something from outside: it is on disk when the task completes.</summary>
    internal async Task SendAsync(Instance instance, HistoryEvent sent)
    {
        var number = Numbers.NextMessage();
        var encoded = EventCodec.Encode(sent);
        await Core.Store.WriteAsync(connection => InboxRows.Insert(connection, number, instance.Number, encoded)).ConfigureAwait(false);
        Post(instance, new InstanceMessage(number, sent));
    }

    /// <summary>Starts the first turn of a new instance when it is due.</summary>
    internal void Begin(Instance instance)
    {
        if (instance.StartAt > Now)
        {
            Timers.Add(instance, StartTask, instance.StartAt);
        }
        else
        {
            Post(instance, default);
        }
    }

    internal void QueueTurn(Instance instance) => Orchestrations.Enter(new TurnItem(turns, instance));

    internal void Dispatch(Instance instance, ScheduledActivity activity) => Activities.Enter(new ActivityItem(this, instance, activity));

    internal void Drop(InstanceMessage message)
    {
        if (message.Number != 0)
        {
            // Nobody waits for it: a row that stays is dropped by the next start.
            _ = Core.Store.WriteAsync(connection => InboxRows.Delete(connection, message.Number));
        }
    }

    private void TimerIsDue(Instance instance, int taskId) =>
        Post(instance, taskId == StartTask ? default : new InstanceMessage(0, new TimerFired(taskId)));

    private sealed class TurnItem(TurnRunner turns, Instance instance) : WorkItem
    {
        internal override string Title => $"turn {instance.Id}";

        internal override Task RunAsync() => turns.RunAsync(instance);
    }
}
