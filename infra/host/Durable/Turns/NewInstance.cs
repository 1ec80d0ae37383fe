using EmbeddedFunctions.Durable.History;
using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>An instance that is about to be created: its place in memory, and its rows.</summary>
internal sealed class NewInstance
{
    private readonly InstanceRow row;
    private readonly byte[] start;
    private readonly TaskCompletionSource<bool> creation;

    /// <param name="hub">The hub.</param>
    /// <param name="id">Its id.</param>
    /// <param name="start">What it starts with.</param>
    /// <param name="startAt">When; null is at once.</param>
    /// <param name="parent">The caller of a sub-orchestration and the task that waits there.</param>
    internal NewInstance(TaskHub hub, string id, OrchestrationStarted start, DateTime? startAt, (Instance Instance, int Task)? parent)
    {
        var now = hub.Now;
        creation = new TaskCompletionSource<bool>(hub.Core.CompletionOptions);
        Instance = new Instance(hub.Numbers.NextInstance(), id, start.Name)
        {
            StartAt = startAt ?? default,
            Parent = parent?.Instance,
            ParentTask = parent?.Task ?? 0,
            Creation = creation.Task,
        };
        row = new InstanceRow(Instance.Number, hub.App.Name, id, start.Name, start.Version, Instance.Status)
        {
            Created = now,
            Updated = now,
            StartAt = Instance.StartAt,
            Turns = Instance.Turns,
            Parent = parent?.Instance.Number,
            ParentTask = Instance.ParentTask,
            Tags = start.Tags,
        };
        Started = start;
        this.start = EventCodec.Encode(start);
    }

    internal Instance Instance { get; }

    internal OrchestrationStarted Started { get; }

    internal void Insert(StoreConnection connection)
    {
        InstanceRows.Insert(connection, row);
        HistoryRows.Insert(connection, Instance.Number, 0, start);
    }

    /// <summary>The instance is on disk: it may run.</summary>
    internal void Publish(TaskHub hub)
    {
        hub.Histories.Put(Instance.Number, [Started], start.Length);
        hub.Live.EndCreation(Instance, created: true);
        creation.SetResult(true);
        hub.Begin(Instance);
        DurableTelemetry.OrchestrationStarted(hub.App.Name, Instance.Name);
    }

    /// <summary>The instance was refused: its id is free again.</summary>
    internal void Withdraw(TaskHub hub)
    {
        hub.Live.EndCreation(Instance, created: false);
        creation.SetResult(false);
    }
}
