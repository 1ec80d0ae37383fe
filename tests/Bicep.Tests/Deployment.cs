using System.Text.Json.Nodes;

namespace EGov.Bicep.Tests;

/// <summary>The resources of an environment with all values that are known before it is made.</summary>
internal sealed class Deployment(JsonNode snapshot)
{
    public IReadOnlyList<Resource> Resources { get; } =
    [
        .. snapshot["predictedResources"]!.AsArray().Select(static each => new Resource(each!)),
    ];

    public string Outputs => snapshot["outputs"]!.ToJsonString();

    public IEnumerable<Resource> Of(string type) => Resources.Where(each => each.Type == type);

    public override string ToString() => snapshot.ToJsonString();
}

/// <summary>A resource as it would be made.</summary>
internal sealed class Resource(JsonNode json)
{
    public string Type => json["type"]!.GetValue<string>();

    public string Id => json["id"]!.GetValue<string>();

    /// <summary>The parts of its name, its parents' first.</summary>
    public string[] Names => json["name"]!.GetValue<string>().Split('/');

    public JsonNode Properties => json["properties"]!;

    public JsonNode? this[string property] => json[property];

    public string? Tag(string name) => json["tags"]?[name]?.GetValue<string>();
}
