using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace EGov.Platform.OpenApi;

/// <summary>What the exported schemas leave out: required fields of answers, the sizes of numbers, the type of enumerations.</summary>
internal static class SchemaShape
{
    private const string Null = "null";

    /// <summary>Takes the null out of a schema's types and values, and says whether there was one.</summary>
    internal static bool TakeNull(JsonObject schema)
    {
        var nullable = false;
        if (schema["type"] is JsonArray types && types.FirstOrDefault(type => type!.GetValue<string>() == Null) is { } found)
        {
            types.Remove(found);
            nullable = true;
            if (types.Count == 1)
            {
                schema["type"] = types[0]!.GetValue<string>();
            }
        }

        if (schema["enum"] is JsonArray values && values.IndexOf(null) is >= 0 and var index)
        {
            values.RemoveAt(index);
            nullable = true;
        }

        if (schema.TryGetPropertyValue("default", out var preset) && preset is null)
        {
            schema.Remove("default");
        }

        return nullable;
    }

    /// <summary>The schema or null.</summary>
    internal static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is JsonValue type && schema["enum"] is null)
        {
            schema["type"] = new JsonArray(type.GetValue<string>(), Null);
            return schema;
        }

        return new JsonObject { ["oneOf"] = new JsonArray(schema, new JsonObject { ["type"] = Null }) };
    }

    /// <summary>The schema of a value of the type.</summary>
    internal static JsonObject Of(JsonObject schema, JsonTypeInfo info, bool request)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (type.IsEnum)
        {
            schema["type"] = "string";
        }
        else if (type == typeof(long) || type == typeof(int))
        {
            schema["format"] = type == typeof(long) ? "int64" : "int32";
        }
        else if (info.Kind == JsonTypeInfoKind.Object && !request)
        {
            Require(schema, info.Properties.Where(property => property is { Get: not null, IsGetNullable: false } && Bare(property)));
        }

        return schema;
    }

    /// <summary>A value that can be null without its type saying so is left out when it is.</summary>
    private static bool Bare(JsonPropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) is null;

    private static void Require(JsonObject schema, IEnumerable<JsonPropertyInfo> properties)
    {
        JsonArray required = [.. properties.Select(property => (JsonNode)property.Name)];
        schema.Remove("required");
        if (required.Count > 0)
        {
            schema["required"] = required;
        }
    }
}
