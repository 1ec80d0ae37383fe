using System.Globalization;
using System.Text.Json;

namespace EmbeddedFunctions.Hosting;

/// <summary>An object in <c>host.json</c>, possibly absent. Names count in any case, as in Azure's configuration.</summary>
internal sealed class HostJsonSection
{
    internal static readonly TimeSpan Longest = TimeSpan.FromDays(49);

    private readonly string app;
    private readonly string path;
    private readonly Dictionary<string, JsonElement> values = new(StringComparer.OrdinalIgnoreCase);

    private HostJsonSection(string app, string path, JsonElement? element)
    {
        this.app = app;
        this.path = path;
        if (element is not { } present)
        {
            return;
        }

        if (present.ValueKind != JsonValueKind.Object)
        {
            throw Refused(app, path, "is not an object");
        }

        foreach (var property in present.EnumerateObject())
        {
            values[property.Name] = property.Value;
        }
    }

    internal bool IsEmpty => values.Count == 0;

    internal static HostJsonSection Root(string app, JsonElement element) => new(app, string.Empty, element);

    internal HostJsonSection Section(string name) => new(app, PathOf(name), Find(name));

    internal string? Text(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => throw Wrong(name, $"is {other.GetRawText()}, not a text"),
    };

    internal bool Flag(string name, bool otherwise) => Find(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } other => throw Wrong(name, $"is {other.GetRawText()}, not true or false"),
    };

    internal int Number(string name, int otherwise, int least) => Find(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) && value >= least => value,
        { } other => throw Wrong(name, $"is {other.GetRawText()}, not a whole number of at least {least}"),
    };

    /// <summary>A time span with colons: a bare number would be days, which nobody means. A timer can wait no longer than 49 days.</summary>
    internal TimeSpan Time(string name, TimeSpan otherwise, TimeSpan least)
    {
        if (Find(name) is not { } value)
        {
            return otherwise;
        }

        return value.ValueKind == JsonValueKind.String && value.GetString()!.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var span) && span >= least && span <= Longest
                ? span
                : throw Wrong(name, $"is {value.GetRawText()}, not a time span of {least} to {Longest} in the form \"hh:mm:ss\"");
    }

    internal HostStartException Wrong(string name, string problem) => Refused(app, PathOf(name), problem);

    private static HostStartException Refused(string app, string path, string problem) =>
        new($"App '{app}': host.json, {(path.Length == 0 ? "the whole" : path)} {problem.ReplaceLineEndings(" ")}.");

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private JsonElement? Find(string name) =>
        values.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
