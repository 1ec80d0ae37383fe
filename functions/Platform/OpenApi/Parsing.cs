using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace EGov.Platform.OpenApi;

/// <summary>Turns exported schemas into those of the document.</summary>
internal static class Parsing
{
    /// <exception cref="InvalidOperationException">The schema breaks the rules of OpenAPI 3.1.</exception>
    internal static IOpenApiSchema Schema(JsonNode schema, OpenApiDocument document)
    {
        if (schema is JsonObject { Count: 1 } && schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return new OpenApiSchemaReference(reference[(reference.LastIndexOf('/') + 1)..], document);
        }

        var parsed = OpenApiModelFactory.Parse<OpenApiSchema>(
            schema.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out var diagnostic, OpenApiConstants.Json);
        return parsed is not null && diagnostic is { Errors.Count: 0 }
            ? parsed
            : throw new InvalidOperationException($"A schema cannot be read back: {string.Join("; ", diagnostic?.Errors.Select(error => error.Message) ?? [])}");
    }
}
