using System.Text.Json.Nodes;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Platform.Tests.Events;

/// <summary>What readers see of a projection: the rows of the generation that is read, and what it remembers, as if it were the first.</summary>
internal static class CurrentRows
{
    internal static async Task<IReadOnlyList<string>> OfAsync(AppStores stores, string projection)
    {
        var generations = await ViewGenerations.LoadAsync(stores, projection, default);
        var prefix = ViewGenerations.PartitionOf(projection, generations.Current, string.Empty);
        var all = await stores.Views.ChangesAsync(null, 10_000, default);
        return
        [
            .. all.Documents
                .Where(document => document.Partition.StartsWith(prefix, StringComparison.Ordinal))
                .Where(document => prefix.Length > 0 || !IsElsewhere(document.Partition, projection))
                .Select(document => In(document.Partition[prefix.Length..], document))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string In(string partition, StoredDocument document)
    {
        var row = JsonNode.Parse(document.Content.Span)!;
        row["partitionKey"] = partition;
        return row.ToJsonString(PlatformJson.Options);
    }

    private static bool IsElsewhere(string partition, string projection) =>
        partition.StartsWith("projection-", StringComparison.Ordinal)
        || (partition.StartsWith(projection + ".", StringComparison.Ordinal) && char.IsAsciiDigit(partition[projection.Length + 1]));
}
