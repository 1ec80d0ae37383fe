using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EGov.Platform.Http;
using EGov.Platform.Storage;

namespace EGov.Platform.OpenApi;

/// <summary>
/// The JSON schemas of the bodies: one per record or enumeration, shared by name. What requests bring is described as strictly as it is read;
/// what answers give as it is written: fields without a value are left out, all others are there.
/// </summary>
internal sealed class Schemas(XmlDocumentation documentation)
{
    private readonly SchemaNames names = new();
    private readonly Dictionary<Type, bool> wanted = [];
    private readonly Queue<Type> open = [];

    /// <summary>The reference to a type's schema, or the schema itself where it is not shared.</summary>
    internal JsonNode Use(Type type, bool request)
    {
        if (IsShared(OptionsOf(request).GetTypeInfo(type)))
        {
            return Refer(type, request);
        }

        return Export(type, request);
    }

    /// <summary>The shared schemas by name: those that were used, and those that they use.</summary>
    internal SortedDictionary<string, JsonNode> Shared()
    {
        var schemas = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        while (open.TryDequeue(out var type))
        {
            schemas[names.Of(type)] = Export(type, wanted[type]);
        }

        return schemas;
    }

    private static JsonSerializerOptions OptionsOf(bool request) => request ? JsonBody.Strict : PlatformJson.Options;

    private static bool IsShared(JsonTypeInfo type) => type.Kind == JsonTypeInfoKind.Object || Bare(type.Type).IsEnum;

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>What is brought and given is described as brought, which it satisfies as given, too.</summary>
    private JsonObject Refer(Type type, bool request)
    {
        var bare = Bare(type);
        if (!wanted.TryGetValue(bare, out var known) || (request && !known))
        {
            wanted[bare] = request;
            open.Enqueue(bare);
        }

        return new JsonObject { ["$ref"] = $"#/components/schemas/{names.Of(bare)}" };
    }

    private JsonNode Export(Type root, bool request)
    {
        var options = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => Transform(root, request, context, schema),
        };
        return OptionsOf(request).GetJsonSchemaAsNode(root, options);
    }

    private JsonObject Transform(Type root, bool request, JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        // What a type's own converter writes is text.
        var described = schema as JsonObject ?? (type.IsDefined(typeof(JsonConverterAttribute), false) ? new() { ["type"] = "string" } : []);
        var nullable = SchemaShape.TakeNull(described);
        JsonObject result;
        if (IsShared(context.TypeInfo) && (context.PropertyInfo is not null || Bare(type) != root))
        {
            result = Refer(type, request);
        }
        else
        {
            result = SchemaShape.Of(described, context.TypeInfo, request);
            SchemaText.Describe(result, context.TypeInfo, documentation);
        }

        if (nullable && request)
        {
            result = SchemaShape.OrNull(result);
        }

        if (context.PropertyInfo is { } property && documentation.Of(property.DeclaringType, ClrNameOf(property)) is { } text)
        {
            result["description"] = text;
        }

        return result;
    }

    private static string ClrNameOf(JsonPropertyInfo property) =>
        (property.AttributeProvider as System.Reflection.MemberInfo)?.Name ?? property.Name;
}
