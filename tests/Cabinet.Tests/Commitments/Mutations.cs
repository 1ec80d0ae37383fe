using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EGov.Cabinet.Tests.Commitments;

/// <summary>All ways to change one value of a JSON document.</summary>
internal static class Mutations
{
    /// <summary>The paths of all values that have no values inside.</summary>
    public static IEnumerable<string> PathsOf(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => PathsOf(field.Value).Select(inner => $"/{field.Key}{inner}")),
        JsonArray items => items.SelectMany((item, index) => PathsOf(item).Select(inner => string.Create(CultureInfo.InvariantCulture, $"/{index}{inner}"))),
        _ => [string.Empty],
    };

    /// <summary>Another value of the same kind that can be read: another letter at the end, another number, the other of true and false.</summary>
    public static JsonNode Changed(string path, JsonNode value) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "kind" => "alternatives",
        "silence" => value.GetValue<string>() == "agreement" ? "notCounted" : "agreement",
        "tie" when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>() == "chair" ? "notPassed" : "chair",
        "outcome" => value.GetValue<string>() == "passed" ? "notPassed" : "passed",
        _ when path.Contains("/openers/", StringComparison.Ordinal) => "secretary",
        "from" => "2001-01-01",
        _ => Changed(value),
    };

    private static JsonNode Changed(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Number => value.GetValue<int>() + 1,
        _ when value.GetValue<string>() is var text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time) && text.Contains('T', StringComparison.Ordinal) =>
            time.AddSeconds(1).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture),
        _ when value.GetValue<string>() is { Length: > 0 } text => text[..^1] + (text[^1] == 'a' ? 'b' : 'a'),
        _ => "a",
    };

    /// <summary>Puts a value in the place of the one at the path; null takes it away.</summary>
    public static void Put(JsonNode document, string path, JsonNode? value)
    {
        var steps = path.Split('/')[1..];
        var parent = steps[..^1].Aggregate(document, (node, step) => node is JsonArray items ? items[Number(step)]! : node[step]!);
        switch (parent)
        {
            case JsonArray items when value is null:
                items.RemoveAt(Number(steps[^1]));
                break;
            case JsonArray items:
                items[Number(steps[^1])] = value;
                break;
            case JsonObject fields when value is null:
                fields.Remove(steps[^1]);
                break;
            default:
                parent[steps[^1]] = value;
                break;
        }
    }

    /// <summary>The value at the path.</summary>
    public static JsonNode At(JsonNode document, string path) =>
        path.Split('/')[1..].Aggregate(document, (node, step) => node is JsonArray items ? items[Number(step)]! : node[step]!);

    private static int Number(string step) => int.Parse(step, CultureInfo.InvariantCulture);
}
