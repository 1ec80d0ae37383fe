using System.Text.Json;

namespace EmbeddedFunctions.Hosting;

/// <summary>
/// Parses the JSON files of an app: comments and trailing commas are let pass, as Azure does; a name that comes twice is not, because one of
/// the two would be lost, nor is text that holds half a character, because it could not be read later.
/// </summary>
internal static class AppJsonFile
{
    private static readonly JsonDocumentOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    /// <exception cref="HostStartException">The text is not such JSON.</exception>
    internal static JsonDocument Parse(string app, string file, string text)
    {
        try
        {
            var document = JsonDocument.Parse(text, Options);
            RequireReadable(document.RootElement);
            return document;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or InvalidOperationException)
        {
            var reason = failure.Message.Split(['\r', '\n'], 2)[0];
            throw new HostStartException($"App '{app}': {file} is not valid JSON: {reason}");
        }
    }

    /// <exception cref="InvalidOperationException">A text or a name is no Unicode: an escape gives half of a surrogate pair.</exception>
    private static void RequireReadable(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    RequireReadable(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    RequireReadable(property.Value);
                }

                break;
        }
    }
}
