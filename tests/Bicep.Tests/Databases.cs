using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Platform.Azure;

namespace EGov.Bicep.Tests;

/// <summary>Containers as the code declares them and as they would be made.</summary>
internal static class Databases
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file that the templates load.</summary>
    public static string FileOf(IEnumerable<CosmosContainer> containers) =>
        new JsonArray([.. containers.Select(Json)]).ToJsonString(Indented) + "\n";

    /// <summary>A line for each container of each app.</summary>
    public static IEnumerable<string> Declared(IEnumerable<string> apps, IEnumerable<CosmosContainer> containers) =>
        apps.SelectMany(app => containers.Select(each => $"{app}/{each.Name} {Json(each).ToJsonString()}"));

    /// <summary>The same of what would be made.</summary>
    public static IEnumerable<string> Made(Deployment deployment) => deployment.Of("Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers").Select(static each =>
    {
        var made = each.Properties["resource"]!;
        var json = new JsonObject
        {
            ["name"] = made["id"]!.DeepClone(),
            ["partitionKey"] = made["partitionKey"]!["paths"]!.AsArray().Single()!.DeepClone(),
            ["includedPaths"] = Paths(made, "includedPaths"),
            ["excludedPaths"] = Paths(made, "excludedPaths"),
        };
        if (made["defaultTtl"] is { } seconds)
        {
            json["defaultTtl"] = seconds.DeepClone();
        }

        return $"{each.Names[1]}/{each.Names[2]} {json.ToJsonString()}";
    });

    private static JsonArray Paths(JsonNode made, string name) => [.. made["indexingPolicy"]![name]!.AsArray().Select(static each => each!["path"]!.DeepClone())];

    private static JsonObject Json(CosmosContainer container)
    {
        var json = new JsonObject
        {
            ["name"] = container.Name,
            ["partitionKey"] = container.PartitionKeyPath,
            ["includedPaths"] = new JsonArray([.. container.IndexedPaths.Select(static path => (JsonNode)path)]),
            ["excludedPaths"] = new JsonArray([.. container.UnindexedPaths.Select(static path => (JsonNode)path)]),
        };
        if (container.ExpiresByDocument)
        {
            json["defaultTtl"] = -1;
        }

        return json;
    }
}
