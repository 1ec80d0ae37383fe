using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.Durable.Storage;

/// <summary>An activity that was scheduled and whose result no turn has taken in yet.</summary>
internal readonly record struct ScheduledActivity(int TaskId, string Name, string? Input, string? Trace);

/// <summary>Activities and timers that instances wait for: what to take up again after a restart.</summary>
internal static class TaskRows
{
    internal static void InsertActivity(StoreConnection connection, long instance, in ScheduledActivity activity) => connection
        .Prepare("INSERT INTO durable_activity (key, name, input, trace) VALUES (?1, ?2, ?3, ?4)")
        .Bind(1, DurableSchema.Key(instance, activity.TaskId))
        .Bind(2, activity.Name)
        .Bind(3, activity.Input)
        .Bind(4, activity.Trace)
        .Run();

    internal static void DeleteActivity(StoreConnection connection, long instance, int taskId) =>
        connection.Prepare("DELETE FROM durable_activity WHERE key = ?1").Bind(1, DurableSchema.Key(instance, taskId)).Run();

    /// <summary>A row that is there is of a generation before: earlier releases left one that was cancelled as its orchestration started over.</summary>
    internal static void InsertTimer(StoreConnection connection, long instance, int taskId, DateTime due) => connection
        .Prepare("INSERT OR REPLACE INTO durable_timer (key, due) VALUES (?1, ?2)")
        .Bind(1, DurableSchema.Key(instance, taskId))
        .Bind(2, due.Ticks)
        .Run();

    internal static void DeleteTimer(StoreConnection connection, long instance, int taskId) =>
        connection.Prepare("DELETE FROM durable_timer WHERE key = ?1").Bind(1, DurableSchema.Key(instance, taskId)).Run();

    internal static void DeleteAll(StoreConnection connection, long instance)
    {
        foreach (var sql in (ReadOnlySpan<string>)
            ["DELETE FROM durable_activity WHERE key BETWEEN ?1 AND ?2", "DELETE FROM durable_timer WHERE key BETWEEN ?1 AND ?2"])
        {
            connection.Prepare(sql).Bind(1, DurableSchema.FirstKey(instance)).Bind(2, DurableSchema.LastKey(instance)).Run();
        }
    }

    internal static List<(long Instance, ScheduledActivity Activity)> ReadActivities(StoreConnection connection)
    {
        var activities = new List<(long, ScheduledActivity)>();
        var rows = connection.Prepare("SELECT key, name, input, trace FROM durable_activity ORDER BY key");
        while (rows.Step())
        {
            var key = rows.Number(0);
            activities.Add((
                DurableSchema.InstanceOf(key),
                new ScheduledActivity(DurableSchema.PartOf(key), rows.Text(1), rows.TextOrNull(2), rows.TextOrNull(3))));
        }

        return activities;
    }

    internal static List<(long Instance, int TaskId, DateTime Due)> ReadTimers(StoreConnection connection)
    {
        var timers = new List<(long, int, DateTime)>();
        var rows = connection.Prepare("SELECT key, due FROM durable_timer ORDER BY key");
        while (rows.Step())
        {
            var key = rows.Number(0);
            timers.Add((DurableSchema.InstanceOf(key), DurableSchema.PartOf(key), new DateTime(rows.Number(1), DateTimeKind.Utc)));
        }

        return timers;
    }
}
