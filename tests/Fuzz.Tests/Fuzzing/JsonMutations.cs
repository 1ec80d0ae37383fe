using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace EmbeddedFunctions.Fuzz.Tests.Fuzzing;

/// <summary>JSON that is nearly right: well-formed with a wrong value somewhere, a name that comes twice, or not JSON any more.</summary>
internal static class JsonMutations
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Values that stand for none of the right ones; raw, so that they can be what no serializer writes.</summary>
    private static readonly Gen<string> Values = Gen.Frequency(
        (3, Gen.Elements(
            "null", "true", "false", "0", "-1", "1", "1.5", "1e400", "2147483648", "9223372036854775807", "-9223372036854775809", "[]", "{}", "[[]]",
            "[null]", "{\"\":null}", "\"\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"a\\nb\"", "{\"\\ud800\":1}", "{\"a\":1,\"a\":2}")),
        (1, Gen.Elements("\"P10675199D\"", "\"P99999999999D\"", "\"PT0S\"", "\"-PT1M\"", "\"PT0.0000001S\"", "\"10675199.02:48:05.4775807\"", "\"00:00:00\"", "\"-1\"", "\"1:1\"")),
        (1, Gen.Elements(40, 70, 2000).Select(static depth => new string('[', depth) + new string(']', depth))),
        (2, Texts.Odd.Select(static text => JsonSerializer.Serialize(text.Replace("\ud800", "", StringComparison.Ordinal).Replace("\udc00", "", StringComparison.Ordinal)))));

    /// <summary>Mutations of the text, one to three at once.</summary>
    public static Gen<string> Of(string json) => Gen.Frequency(
        (6, Gen.Choose(1, 3).SelectMany(count => Structural(json, count))),
        (2, Texts.Mutated(json)),
        (1, Gen.Choose(0, json.Length).Select(length => json[..length])),
        (1, Values));

    private static Gen<string> Structural(string json, int count) =>
        from places in Gen.Choose(0, int.MaxValue).ArrayOf(count)
        from kinds in Gen.Choose(0, 3).ArrayOf(count)
        from values in Values.ArrayOf(count)
        select Apply(json, places, kinds, values);

    private static string Apply(string json, int[] places, int[] kinds, string[] values)
    {
        var root = JsonNode.Parse(json)!;
        var replacements = new List<(string Mark, string Value)>();
        for (var index = 0; index < places.Length; index++)
        {
            var all = Descendants(root).ToList();
            if (all.Count == 0)
            {
                break;
            }

            var node = all[places[index] % all.Count];
            var mark = $"@@{index}@@";
            replacements.Add((mark, values[index]));
            Change(node.Parent, node.Name, node.Position, kinds[index], mark);
        }

        return replacements.Aggregate(
            root.ToJsonString(Plain),
            static (text, change) => text.Replace($"\"{change.Mark}\"", change.Value, StringComparison.Ordinal));
    }

    private static void Change(JsonNode parent, string? name, int position, int kind, string mark)
    {
        if (parent is JsonArray array)
        {
            switch (kind)
            {
                case 0:
                    array.RemoveAt(position);
                    break;
                case 1:
                    array.Add(array[position]?.DeepClone());
                    break;
                default:
                    array[position] = mark;
                    break;
            }

            return;
        }

        var properties = (JsonObject)parent;
        switch (kind)
        {
            case 0:
                properties.Remove(name!);
                break;
            case 1:
                properties[name! + "x"] = properties[name!]?.DeepClone();
                break;
            default:
                properties[name!] = mark;
                break;
        }
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int Position)> Descendants(JsonNode? node) => node switch
    {
        JsonObject properties => properties.SelectMany(property => Descendants(property.Value).Prepend((properties, property.Key, 0))),
        JsonArray array => array.SelectMany((item, index) => Descendants(item).Prepend((array, null, index))),
        _ => [],
    };
}
