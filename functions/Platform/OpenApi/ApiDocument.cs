using System.Text.Json.Nodes;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.OpenApi;

namespace EGov.Platform.OpenApi;

/// <summary>
/// Describes an app's API as OpenAPI 3.1 from its code: routes, parameters, bodies, results, who may call, and which errors may come. The
/// order is the code's, so the same code gives the same text.
/// </summary>
public static class ApiDocument
{
    /// <summary>The description as a document.</summary>
    public static OpenApiDocument Of(ApiDescription app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var documentation = new XmlDocumentation();
        var document = new OpenApiDocument
        {
            Info = new OpenApiInfo
            {
                Title = app.Title.En,
                Description = $"{app.Title.Vi}. Errors are problem details (RFC 9457) with a numbered code; times carry +07:00; money is a whole number of VND.",
                Version = app.Functions.GetName().Version!.ToString(3),
            },
            Servers = [new OpenApiServer { Url = "/" }],
            Paths = [],
            Components = new OpenApiComponents
            {
                Schemas = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal),
                SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
                {
                    [Operations.Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" },
                },
            },
            Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal) { ["x-errors"] = new JsonNodeExtension(ErrorsOf(app)) },
        };
        var schemas = new Schemas(documentation);
        var operations = new Operations(document, schemas, documentation, new Refusals(app.Errors));
        foreach (var path in HttpFunction.In(app.Functions).GroupBy(function => function.Path, StringComparer.Ordinal))
        {
            document.Paths.Add(path.Key, operations.PathOf(path));
        }

        foreach (var (name, schema) in schemas.Shared().Append(new(ProblemSchema.Name, ProblemSchema.Create())).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            document.Components.Schemas.Add(name, Parsing.Schema(schema, document));
        }

        document.Workspace?.RegisterComponents(document);
        return document;
    }

    /// <summary>The document as OpenAPI 3.1 in JSON, ending with a new line.</summary>
    public static async Task<string> ToJsonAsync(OpenApiDocument document, CancellationToken cancellation) =>
        await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellation).ConfigureAwait(false) + "\n";

    private static JsonObject ErrorsOf(ApiDescription app) => new(
        ErrorCatalogue.Of(typeof(PlatformErrors)).Concat(app.Errors)
            .Select(error => KeyValuePair.Create<string, JsonNode?>(error.Code, new JsonObject
            {
                ["status"] = error.Status,
                ["vi"] = error.Title.Vi,
                ["en"] = error.Title.En,
            })));
}
