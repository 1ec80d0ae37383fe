using EmbeddedFunctions.Durable.History;
using EmbeddedFunctions.Storage;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Durable.Storage;

/// <summary>An instance as its row tells of it.</summary>
internal sealed record InstanceRow(long Number, string App, string Id, string Name, string Version, OrchestrationRuntimeStatus Status)
{
    internal DateTime Created { get; init; }

    internal DateTime Updated { get; init; }

    /// <summary>When the first turn is due; the earliest time when it is at once.</summary>
    internal DateTime StartAt { get; init; }

    /// <summary>How many rows the history has.</summary>
    internal int Turns { get; init; }

    internal long? Parent { get; init; }

    internal int ParentTask { get; init; }

    internal string? CustomStatus { get; init; }

    internal IReadOnlyDictionary<string, string> Tags { get; init; } = OrchestrationStarted.NoTags;
}

/// <summary>The table of instances.</summary>
internal static class InstanceRows
{
    internal const string Columns =
        "number, app, id, name, version, status, created, updated, start_at, turns, parent, parent_task, custom_status, tags";

    internal static void Insert(StoreConnection connection, InstanceRow row) => connection
        .Prepare($"INSERT INTO durable_instance ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)")
        .Bind(1, row.Number)
        .Bind(2, row.App)
        .Bind(3, row.Id)
        .Bind(4, row.Name)
        .Bind(5, row.Version)
        .Bind(6, (long)row.Status)
        .Bind(7, row.Created.Ticks)
        .Bind(8, row.Updated.Ticks)
        .Bind(9, row.StartAt.Ticks)
        .Bind(10, row.Turns)
        .Bind(11, row.Parent)
        .Bind(12, row.Parent is null ? null : row.ParentTask)
        .Bind(13, row.CustomStatus)
        .BindTags(14, row.Tags)
        .Run();

    internal static void Update(
        StoreConnection connection, long number, OrchestrationRuntimeStatus status, DateTime updated, int turns, string version, string? customStatus) =>
        connection
            .Prepare("UPDATE durable_instance SET status = ?2, updated = ?3, turns = ?4, version = ?5, custom_status = ?6 WHERE number = ?1")
            .Bind(1, number)
            .Bind(2, (long)status)
            .Bind(3, updated.Ticks)
            .Bind(4, turns)
            .Bind(5, version)
            .Bind(6, customStatus)
            .Run();

    /// <summary>Ends an instance whose code did not run for it; the custom status stays as it is.</summary>
    internal static void End(StoreConnection connection, long number, OrchestrationRuntimeStatus status, DateTime updated, int turns) => connection
        .Prepare("UPDATE durable_instance SET status = ?2, updated = ?3, turns = ?4 WHERE number = ?1")
        .Bind(1, number)
        .Bind(2, (long)status)
        .Bind(3, updated.Ticks)
        .Bind(4, turns)
        .Run();

    internal static InstanceRow? Find(StoreConnection connection, string app, string id)
    {
        var row = connection.Prepare($"SELECT {Columns} FROM durable_instance WHERE app = ?1 AND id = ?2").Bind(1, app).Bind(2, id);
        if (!row.Step())
        {
            return null;
        }

        var found = Read(row);
        row.Reset();
        return found;
    }

    /// <summary>The instances of all apps that are not at their end, in the order of their numbers.</summary>
    internal static List<InstanceRow> ReadLive(StoreConnection connection)
    {
        var live = new List<InstanceRow>();
        var rows = connection.Prepare($"SELECT {Columns} FROM durable_instance WHERE status IN (0, 6, 7) ORDER BY number");
        while (rows.Step())
        {
            live.Add(Read(rows));
        }

        return live;
    }

    internal static List<(long Number, OrchestrationRuntimeStatus Status)> Children(StoreConnection connection, long parent)
    {
        var children = new List<(long, OrchestrationRuntimeStatus)>();
        var rows = connection.Prepare("SELECT number, status FROM durable_instance WHERE parent = ?1").Bind(1, parent);
        while (rows.Step())
        {
            children.Add((rows.Number(0), (OrchestrationRuntimeStatus)rows.Number(1)));
        }

        return children;
    }

    /// <summary>Deletes an instance with all that is kept of it.</summary>
    internal static void Delete(StoreConnection connection, long number)
    {
        connection.Prepare("DELETE FROM durable_instance WHERE number = ?1").Bind(1, number).Run();
        HistoryRows.DeleteAll(connection, number);
        TaskRows.DeleteAll(connection, number);
    }

    internal static InstanceRow Read(Statement row) =>
        new(row.Number(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), (OrchestrationRuntimeStatus)row.Number(5))
        {
            Created = Time(row, 6),
            Updated = Time(row, 7),
            StartAt = Time(row, 8),
            Turns = (int)row.Number(9),
            Parent = row.IsNull(10) ? null : row.Number(10),
            ParentTask = (int)row.Number(11),
            CustomStatus = row.TextOrNull(12),
            Tags = row.IsNull(13) ? OrchestrationStarted.NoTags : new EventReader(row.Bytes(13)).Pairs(),
        };

    private static DateTime Time(Statement row, int column) => new(row.Number(column), DateTimeKind.Utc);

    private static Statement BindTags(this Statement statement, int parameter, IReadOnlyDictionary<string, string> tags)
    {
        if (tags.Count == 0)
        {
            return statement.BindNull(parameter);
        }

        var writer = new EventWriter();
        writer.Pairs(tags);
        return statement.Bind(parameter, writer.ToArray());
    }
}
