using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace EGov.Platform.OpenApi;

/// <summary>Brings the doc comments of types and values into their schemas.</summary>
internal static class SchemaText
{
    internal static void Describe(JsonObject schema, JsonTypeInfo info, XmlDocumentation documentation)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        var summary = type.Namespace?.StartsWith("EGov", StringComparison.Ordinal) == true ? documentation.Of(type) : null;
        var values = type.IsEnum ? ValuesOf(type, documentation) : [];
        var text = string.Join("\n", new[] { summary }.OfType<string>().Concat(values));
        if (text.Length > 0)
        {
            schema["description"] = text;
        }
    }

    private static IEnumerable<string> ValuesOf(Type type, XmlDocumentation documentation) => Enum.GetNames(type)
        .Select(value => (Value: value, Text: documentation.OfValue(type, value)))
        .Where(described => described.Text is not null)
        .Select(described => $"- `{JsonNamingPolicy.CamelCase.ConvertName(described.Value)}`: {described.Text}");
}
