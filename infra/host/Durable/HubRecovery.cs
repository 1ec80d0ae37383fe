using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Durable.Turns;
using EmbeddedFunctions.Hosting;

namespace EmbeddedFunctions.Durable;

/// <summary>
/// Brings back what a stopped or lost process had in memory: the instances, what had arrived for them, the activities and timers that they
/// wait for. Histories are read when an instance wakes.
/// </summary>
internal sealed class HubRecovery(HostCore core, IReadOnlyDictionary<string, TaskHub> hubs)
{
    private readonly Dictionary<long, (TaskHub Hub, Instance Instance)> found = [];

    internal void Run()
    {
        var rows = core.Store.Read(InstanceRows.ReadLive);
        foreach (var row in rows)
        {
            if (hubs.TryGetValue(row.App, out var hub))
            {
                Restore(hub, row);
            }
        }

        RestoreInbox([.. rows.Select(static row => row.Number)]);
        foreach (var (number, activity) in core.Store.Read(TaskRows.ReadActivities))
        {
            if (found.TryGetValue(number, out var live))
            {
                live.Hub.Dispatch(live.Instance, activity);
            }
        }

        foreach (var (number, taskId, due) in core.Store.Read(TaskRows.ReadTimers))
        {
            if (found.TryGetValue(number, out var live))
            {
                live.Hub.Timers.Add(live.Instance, taskId, due);
            }
        }

        foreach (var (hub, instance) in found.Values)
        {
            if (instance.Turns == 1)
            {
                hub.Begin(instance);
            }
        }
    }

    /// <summary>A caller has a lower number than what it calls, so it is found before.</summary>
    private void Restore(TaskHub hub, InstanceRow row)
    {
        var instance = new Instance(row.Number, row.Id, string.Intern(row.Name))
        {
            Status = row.Status,
            StartAt = row.StartAt,
            Turns = row.Turns,
            Parent = row.Parent is { } parent && found.TryGetValue(parent, out var caller) ? caller.Instance : null,
            ParentTask = row.ParentTask,
        };
        hub.Live.Reserve(instance);
        found.Add(row.Number, (hub, instance));
    }

    private void RestoreInbox(HashSet<long> live)
    {
        foreach (var (number, receiver, arrived) in core.Store.Read(InboxRows.ReadAll))
        {
            if (found.TryGetValue(receiver, out var target))
            {
                target.Hub.Post(target.Instance, new InstanceMessage(number, arrived));
            }
            else if (!live.Contains(receiver))
            {
                // It came too late for an instance that is at its end.
                _ = core.Store.WriteAsync(connection => InboxRows.Delete(connection, number));
            }
        }
    }
}
