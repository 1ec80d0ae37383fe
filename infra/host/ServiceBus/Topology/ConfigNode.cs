using System.Text.Json;
using System.Xml;

namespace EmbeddedFunctions.ServiceBus.Topology;

/// <summary>A JSON object of the configuration that knows where it is, so that every mistake is told in one line.</summary>
internal readonly struct ConfigNode(JsonElement element, string place)
{
    internal HostStartException Wrong(string what) => new($"{place}: {what}");

    internal ConfigNode Named(string name) => new(element, name);

    internal IEnumerable<ConfigNode> Items(string name)
    {
        var here = this;
        if (Find(name, JsonValueKind.Array) is not { } array)
        {
            return [];
        }

        return array.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object
            ? here.Child(item, name)
            : throw here.Wrong($"{name} must hold objects."));
    }

    internal ConfigNode? Object(string name) => Find(name, JsonValueKind.Object) is { } found ? new ConfigNode(found, place) : null;

    internal IEnumerable<JsonProperty> Properties() => element.EnumerateObject();

    /// <summary>Null when missing or empty: the emulator's samples leave what they do not use empty.</summary>
    internal string? Text(string name) => Find(name, JsonValueKind.String)?.GetString() is { Length: > 0 } text ? text : null;

    internal string RequiredText(string name) => Text(name) ?? throw Wrong($"{name} is missing.");

    internal bool Flag(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False or JsonValueKind.Null => false,
            _ => throw Wrong($"{name} must be true or false."),
        };

    internal int? Count(string name) => Find(name, JsonValueKind.Number) is not { } value
        ? null
        : value.TryGetInt32(out var count) && count >= 1 ? count : throw Wrong($"{name} must be a whole number of at least 1.");

    /// <summary>An ISO 8601 duration above zero, such as PT1M.</summary>
    internal TimeSpan? Duration(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        try
        {
            var duration = XmlConvert.ToTimeSpan(text);
            return duration > TimeSpan.Zero ? duration : throw Wrong($"{name} must be above zero.");
        }
        catch (OverflowException)
        {
            return TimeSpan.MaxValue; // Azure writes "without end" as more days than a TimeSpan of this runtime takes
        }
        catch (FormatException)
        {
            throw Wrong($"{name} '{text}' is not an ISO 8601 duration such as PT1M.");
        }
    }

    private ConfigNode Child(JsonElement child, string list)
    {
        var kind = list.EndsWith('s') ? list[..^1].ToLowerInvariant() : list;
        var name = child.TryGetProperty("Name", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return new ConfigNode(child, name is null ? $"{place}, a {kind}" : $"{place}, {kind} '{name}'");
    }

    private JsonElement? Find(string name, JsonValueKind kind)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == kind ? value : throw Wrong($"{name} must be of the JSON kind {kind}.");
    }
}
