using System.Globalization;
using System.Text;
using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Storage;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Durable.Client;

/// <summary>Which instances a query or a purge is about. A limit that is null does not limit.</summary>
internal sealed record InstanceFilter
{
    internal DateTimeOffset? CreatedFrom { get; init; }

    internal DateTimeOffset? CreatedTo { get; init; }

    internal string? Prefix { get; init; }

    internal IReadOnlyCollection<OrchestrationRuntimeStatus>? Statuses { get; init; }

    internal DateTimeOffset? EndedFrom { get; init; }

    internal DateTimeOffset? EndedTo { get; init; }

    internal static IReadOnlyList<OrchestrationRuntimeStatus> EndStatuses { get; } =
    [
        OrchestrationRuntimeStatus.Completed,
        OrchestrationRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Terminated,
    ];

    internal static bool IsEnd(OrchestrationRuntimeStatus status) => EndStatuses.Contains(status);

    /// <summary>Reads matching rows in the order of their ids.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="app">Whose.</param>
    /// <param name="after">Rows with greater ids only.</param>
    /// <param name="limit">How many at most.</param>
    internal List<InstanceRow> Read(StoreConnection connection, string app, string? after, int limit)
    {
        // The parameters are few and fixed, so the statement is prepared once per set of statuses.
        var statement = connection.Prepare(Sql())
            .Bind(1, app)
            .Bind(2, after ?? string.Empty)
            .Bind(3, CreatedFrom?.UtcTicks ?? 0)
            .Bind(4, CreatedTo?.UtcTicks ?? long.MaxValue)
            .Bind(5, EndedFrom?.UtcTicks ?? 0)
            .Bind(6, EndedTo?.UtcTicks ?? long.MaxValue)
            .Bind(7, Prefix ?? string.Empty)
            .Bind(8, limit);
        var rows = new List<InstanceRow>();
        while (statement.Step())
        {
            rows.Add(InstanceRows.Read(statement));
        }

        return rows;
    }

    private string Sql()
    {
        var sql = new StringBuilder(
            $"""
            SELECT {InstanceRows.Columns} FROM durable_instance
            WHERE app = ?1 AND id > ?2 AND id >= ?7 AND substr(id, 1, length(?7)) = ?7
              AND created >= ?3 AND created <= ?4 AND updated >= ?5 AND updated <= ?6
            """);
        if (Statuses is not null)
        {
            sql.Append(" AND status IN (")
                .AppendJoin(',', Statuses.Select(static status => ((int)status).ToString(CultureInfo.InvariantCulture)).Distinct().Order())
                .Append(')');
        }

        return sql.Append(" ORDER BY id LIMIT ?8").ToString();
    }
}
