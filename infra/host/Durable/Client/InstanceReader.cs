using EmbeddedFunctions.Durable.Storage;
using EmbeddedFunctions.Durable.Turns;
using EmbeddedFunctions.Storage;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace EmbeddedFunctions.Durable.Client;

/// <summary>Reads instances as the client shows them: what is on disk, nothing that memory alone knows.</summary>
internal sealed class InstanceReader(TaskHub hub)
{
    internal OrchestrationMetadata? Read(string id, bool withData) => hub.Core.Store.Read(connection =>
        InstanceRows.Find(connection, hub.App.Name, id) is { } row ? Metadata(connection, row, withData) : null);

    /// <summary>A page of instances in the order of their ids, and the id to go on from when there are more.</summary>
    internal (List<OrchestrationMetadata> Instances, string? Last) ReadPage(InstanceFilter filter, string? after, int size, bool withData) =>
        hub.Core.Store.Read(connection =>
        {
            var rows = filter.Read(connection, hub.App.Name, after, size + 1);
            var more = rows.Count > size;
            var page = rows.Take(size).Select(row => Metadata(connection, row, withData)).ToList();
            return (page, more ? page[^1].InstanceId : null);
        });

    private static OrchestrationMetadata Metadata(StoreConnection connection, InstanceRow row, bool withData)
    {
        var metadata = new OrchestrationMetadata(row.Name, row.Id)
        {
            RuntimeStatus = row.Status,
            CreatedAt = new DateTimeOffset(row.Created),
            LastUpdatedAt = new DateTimeOffset(row.Updated),
            Tags = row.Tags,
        };
        if (!withData)
        {
            return metadata;
        }

        var end = InstanceFilter.IsEnd(row.Status) ? HistoryRows.ReadEnd(connection, row.Number) : null;
        return new OrchestrationMetadata(row.Name, row.Id)
        {
            RuntimeStatus = row.Status,
            CreatedAt = metadata.CreatedAt,
            LastUpdatedAt = metadata.LastUpdatedAt,
            Tags = row.Tags,
            DataConverter = JsonDataConverter.Default,
            SerializedInput = HistoryRows.ReadStart(connection, row.Number)?.Input,
            SerializedOutput = end?.Output,
            SerializedCustomStatus = row.CustomStatus,
            FailureDetails = end?.Failure,
        };
    }
}
