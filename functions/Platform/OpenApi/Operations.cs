using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Platform.Http;
using EGov.Platform.Http.Forms;
using EGov.Platform.Results;
using Microsoft.OpenApi;

namespace EGov.Platform.OpenApi;

/// <summary>Describes functions as operations.</summary>
internal sealed class Operations(OpenApiDocument document, Schemas schemas, XmlDocumentation documentation, Refusals refusals)
{
    internal const string Bearer = "bearer";

    /// <summary>The operations of the functions that share a path.</summary>
    internal OpenApiPathItem PathOf(IEnumerable<HttpFunction> functions)
    {
        var path = new OpenApiPathItem();
        foreach (var function in functions)
        {
            foreach (var method in function.Trigger.Methods!)
            {
                path.AddOperation(HttpMethod.Parse(method), Describe(function, method));
            }
        }

        return path;
    }

    /// <summary>One of these must be met; where anyone may call and some are shown more, the first asks for nothing.</summary>
    private IEnumerable<OpenApiSecurityRequirement> SecurityOf(HttpFunction function)
    {
        if (function.IsOpen && function.Callers.Count > 1)
        {
            yield return [];
        }

        if (!function.IsOpen || function.Callers.Count > 1)
        {
            yield return new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] };
        }
    }

    private OpenApiOperation Describe(HttpFunction function, string method)
    {
        var type = function.Method.DeclaringType!;
        var operation = new OpenApiOperation
        {
            OperationId = IdOf(function, method),
            Tags = new HashSet<OpenApiTagReference> { Tag(FeatureOf(type)) },
            Summary = documentation.Of(type),
            Parameters = [.. new Parameters(schemas, document).Of(function)],
            RequestBody = BodyOf(function),
            Responses = [],
            Security = [.. SecurityOf(function)],
            Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal)
            {
                ["x-roles"] = Names(function.Callers),
            },
        };
        foreach (var success in Answers.Of(function).GroupBy(answer => answer.Key, StringComparer.Ordinal))
        {
            operation.Responses.Add(success.Key, ResponseOf(function, success));
        }

        foreach (var refusal in refusals.Of(function))
        {
            operation.Responses.Add(refusal.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), ResponseOf(refusal));
        }

        return operation;
    }

    /// <summary>The function's name; of one that takes several methods, all but the first have theirs before it.</summary>
    private static string IdOf(HttpFunction function, string method) => JsonNamingPolicy.CamelCase.ConvertName(
        method == function.Trigger.Methods![0] ? function.Name : $"{method.ToLowerInvariant()}{function.Name}");

    /// <summary>The folder of the app that the function lies in or below.</summary>
    private static string FeatureOf(Type function) => function.Namespace![(function.Assembly.GetName().Name!.Length + 1)..].Split('.')[0];

    private OpenApiTagReference Tag(string name)
    {
        document.Tags ??= new HashSet<OpenApiTag>();
        if (document.Tags.All(tag => tag.Name != name))
        {
            document.Tags.Add(new OpenApiTag { Name = name });
        }

        return new OpenApiTagReference(name, document);
    }

    private OpenApiRequestBody? BodyOf(HttpFunction function)
    {
        if (function.TakesFile)
        {
            return Body("multipart/form-data", JsonNode.Parse(
                """{"type":"object","required":["file"],"properties":{"file":{"type":"string","format":"binary","description":"The one file; its part has a file name."}}}""")!);
        }

        if (function.Body is not { } body)
        {
            return null;
        }

        var taken = Body("application/json", schemas.Use(body, request: true));
        if (function.FormDocument is { } form)
        {
            taken.Content!.Add("multipart/form-data", FormOf(form));
        }

        return taken;
    }

    private OpenApiMediaType FormOf(Type form) => new()
    {
        Schema = Parsing.Schema(
            new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray(FormReader.DocumentPart),
                ["properties"] = new JsonObject { [FormReader.DocumentPart] = schemas.Use(form, request: true) },
                ["additionalProperties"] = new JsonObject { ["type"] = "string", ["format"] = "binary" },
                ["description"] = "The document, which is the first part; then the files that it names, each in a part of that name, with a file name.",
            },
            document),
        Encoding = new Dictionary<string, OpenApiEncoding>(StringComparer.Ordinal)
        {
            [FormReader.DocumentPart] = new() { ContentType = "application/json" },
        },
    };

    private OpenApiRequestBody Body(string mediaType, JsonNode schema) => new() { Required = true, Content = Content(mediaType, schema) };

    private OpenApiResponse ResponseOf(HttpFunction function, IEnumerable<Success> answers)
    {
        var response = new OpenApiResponse { Description = answers.All(answer => answer.Status == Success.AnyOther) ? "A refusal in the protocol's own form." : "What was asked for." };
        foreach (var answer in answers.Where(answer => answer.MediaType is not null))
        {
            response.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
            var schema = answer.Body is { } body ? schemas.Use(body, request: false) : new JsonObject { ["type"] = "string", ["format"] = "binary" };
            response.Content[answer.MediaType!] = new OpenApiMediaType { Schema = Parsing.Schema(schema, document) };
        }

        if (function.Wants(WantsAttribute.IfMatchHeader))
        {
            response.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
            {
                ["ETag"] = new OpenApiHeader { Description = "The version after the change.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            };
        }

        return response;
    }

    private OpenApiResponse ResponseOf(IEnumerable<ErrorDefinition> errors) => new()
    {
        Description = string.Join(". ", errors.Select(error => error.Title.En)) + ".",
        Content = Content("application/problem+json", new JsonObject { ["$ref"] = $"#/components/schemas/{ProblemSchema.Name}" }),
        Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal) { ["x-errors"] = Names(errors.Select(error => error.Code)) },
    };

    private Dictionary<string, OpenApiMediaType> Content(string mediaType, JsonNode schema) => new(StringComparer.Ordinal)
    {
        [mediaType] = new OpenApiMediaType { Schema = Parsing.Schema(schema, document) },
    };

    private static JsonNodeExtension Names(IEnumerable<string> names) => new(new JsonArray([.. names.Select(name => (JsonNode)name)]));
}
