using System.Text.Json.Nodes;

namespace EGov.Local.Running;

/// <summary>
/// One description of the APIs of several apps. Schemas that mean the same share their name; one that means something else gets its app's name
/// before its own.
/// </summary>
internal sealed class MergedDescription
{
    private const string SchemaReference = "#/components/schemas/";

    private readonly JsonObject paths = [];
    private readonly JsonObject schemas = [];
    private readonly JsonObject errors = [];
    private readonly SortedDictionary<string, JsonNode?> tags = new(StringComparer.Ordinal);
    private JsonNode? security;

    internal JsonObject Document => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject { ["title"] = "EGov", ["version"] = "1" },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
        ["paths"] = paths.DeepClone(),
        ["components"] = new JsonObject { ["schemas"] = schemas.DeepClone(), ["securitySchemes"] = security?.DeepClone() },
        ["tags"] = new JsonArray([.. tags.Values.Select(tag => tag?.DeepClone())]),
        ["x-errors"] = errors.DeepClone(),
    };

    /// <summary>Adds an app's description.</summary>
    internal void Add(string app, JsonObject description)
    {
        var own = description["components"]!["schemas"]!.AsObject();
        var renamed = own
            .Where(schema => schemas.TryGetPropertyValue(schema.Key, out var other) && !JsonNode.DeepEquals(other, schema.Value))
            .ToDictionary(schema => SchemaReference + schema.Key, schema => $"{SchemaReference}{Capital(app)}{schema.Key}", StringComparer.Ordinal);
        Rename(description, renamed);
        foreach (var (name, schema) in own)
        {
            schemas[renamed.TryGetValue(SchemaReference + name, out var other) ? other[SchemaReference.Length..] : name] = schema?.DeepClone();
        }

        Copy(description["paths"], paths);
        Copy(description["x-errors"], errors);
        security ??= description["components"]!["securitySchemes"];
        foreach (var tag in description["tags"]?.AsArray() ?? [])
        {
            tags[tag!["name"]!.GetValue<string>()] = tag;
        }
    }

    private static string Capital(string app) => char.ToUpperInvariant(app[0]) + app[1..];

    private static void Copy(JsonNode? from, JsonObject to)
    {
        foreach (var (name, value) in from?.AsObject() ?? [])
        {
            to[name] = value?.DeepClone();
        }
    }

    private static void Rename(JsonNode? node, Dictionary<string, string> references)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Rename(item, references);
            }
        }
        else if (node is JsonObject fields)
        {
            if (fields["$ref"] is JsonValue reference && references.TryGetValue(reference.GetValue<string>(), out var other))
            {
                fields["$ref"] = other;
            }

            foreach (var field in fields)
            {
                Rename(field.Value, references);
            }
        }
    }
}
