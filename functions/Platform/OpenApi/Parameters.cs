using EGov.Platform.Http;
using Microsoft.OpenApi;

namespace EGov.Platform.OpenApi;

/// <summary>Describes what a function reads beside its body.</summary>
internal sealed class Parameters(Schemas schemas, OpenApiDocument document)
{
    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal)
    {
        [WantsAttribute.IdempotencyKeyHeader] = "8 to 100 letters, digits, hyphens, underscores or dots, chosen by the caller. The same key and body give the first answer again.",
        [WantsAttribute.IfMatchHeader] = "The ETag of what was read.",
    };

    internal IEnumerable<IOpenApiParameter> Of(HttpFunction function) =>
    [
        .. function.RouteParameters.Select(name => Parameter(name, ParameterLocation.Path, null, typeof(string), required: true)),
        .. function.Queries.Select(query => Parameter(query.Name, ParameterLocation.Query, query.Description, query.Type, query.Required)),
        .. function.Headers.Select(name => Parameter(name, ParameterLocation.Header, Headers.GetValueOrDefault(name), typeof(string), required: true)),
    ];

    private OpenApiParameter Parameter(string name, ParameterLocation place, string? description, Type type, bool required) => new()
    {
        Name = name,
        In = place,
        Description = description,
        Required = required,
        Schema = Parsing.Schema(schemas.Use(type, request: true), document),
    };
}
