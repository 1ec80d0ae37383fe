using System.Text.Json.Nodes;

namespace EGov.Platform.OpenApi;

/// <summary>The schema of every error answer.</summary>
internal static class ProblemSchema
{
    internal const string Name = "Problem";

    internal static JsonNode Create() => JsonNode.Parse(
        """
        {
          "type": "object",
          "description": "Why a request was refused (RFC 9457), in the caller's language.",
          "required": ["type", "title", "detail", "status", "instance", "code"],
          "properties": {
            "type": { "type": "string", "description": "A URN that ends in the code." },
            "title": { "type": "string", "description": "What kind of error it is; the same each time." },
            "detail": { "type": "string", "description": "What happened this time." },
            "status": { "type": "integer", "format": "int32", "description": "The HTTP status." },
            "instance": { "type": "string", "description": "The path that was asked." },
            "code": { "type": "string", "description": "The number of the error; its meaning never changes." },
            "errors": {
              "type": "array",
              "description": "What is wrong, field by field.",
              "items": {
                "type": "object",
                "required": ["field", "code", "message"],
                "properties": {
                  "field": { "type": "string", "description": "A JSON pointer into the body, or the name of a header or parameter." },
                  "code": { "type": "string", "description": "The number of the rule that it breaks." },
                  "message": { "type": "string", "description": "What is wrong." }
                }
              }
            }
          }
        }
        """)!;
}
