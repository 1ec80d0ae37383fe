using System.Text.Json.Nodes;

namespace EmbeddedFunctions.StatusPage;

/// <summary>The status page as JSON: an array of objects for each table.</summary>
internal static class StatusJson
{
    internal static JsonObject Of(IReadOnlyList<StatusTable> tables, DateTimeOffset now)
    {
        var status = new JsonObject { ["time"] = now };
        foreach (var table in tables)
        {
            status[table.Key] = new JsonArray([.. table.Rows.Select(row => Of(table, row))]);
        }

        return status;
    }

    private static JsonObject Of(StatusTable table, StatusRow row) =>
        new(table.Columns.Zip(row.Cells, static (column, cell) => KeyValuePair.Create(column.Key, Value(cell))));

    private static JsonNode? Value(object? cell) => cell switch
    {
        null => null,
        int number => number,
        long number => number,
        DateTimeOffset time => time,
        _ => cell.ToString(),
    };
}
