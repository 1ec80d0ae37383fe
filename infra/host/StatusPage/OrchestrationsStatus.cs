using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Storage;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.StatusPage;

/// <summary>How many orchestrations there are in each state, and the ones started last.</summary>
internal sealed class OrchestrationsStatus(DataStore store) : IStatusSource
{
    private const int Latest = 50;

    public Task<IReadOnlyList<StatusTable>> StatusAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StatusTable>>(
    [
        new(
            "orchestrationCounts",
            "Orchestrations by status",
            [new("app", "App"), new("status", "Status"), new("count", "Count")],
            store.Read(Counts)),
        new(
            "orchestrations",
            $"Orchestrations (latest {Latest})",
            [
                new("instance", "Instance"), new("app", "App"), new("name", "Name"), new("version", "Version"), new("status", "Status"),
                new("created", "Created"), new("updated", "Updated"), new("customStatus", "Custom status"),
            ],
            store.Read(LatestRows)),
    ]);

    private static List<StatusRow> Counts(StoreConnection connection)
    {
        var counts = new List<StatusRow>();
        var rows = connection.Prepare("SELECT app, status, count(*) FROM durable_instance GROUP BY app, status ORDER BY app, status");
        while (rows.Step())
        {
            counts.Add(new(rows.Text(0), ((OrchestrationRuntimeStatus)rows.Number(1)).ToString(), rows.Number(2)));
        }

        return counts;
    }

    private static List<StatusRow> LatestRows(StoreConnection connection)
    {
        var latest = new List<StatusRow>();
        var rows = connection.Prepare($"SELECT {InstanceRows.Columns} FROM durable_instance ORDER BY number DESC LIMIT {Latest}");
        while (rows.Step())
        {
            var row = InstanceRows.Read(rows);
            latest.Add(new(
                row.Id, row.App, row.Name, row.Version, row.Status.ToString(), new DateTimeOffset(row.Created), new DateTimeOffset(row.Updated),
                row.CustomStatus));
        }

        return latest;
    }
}
