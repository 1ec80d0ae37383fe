using System.Text.Json;

namespace Microsoft.DurableTask.Converters;

/// <summary>Turns values into JSON and back with System.Text.Json.</summary>
public class JsonDataConverter : DataConverter
{
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    private readonly JsonSerializerOptions options;

    /// <summary>Sets how JSON is written and read.</summary>
    /// <param name="options">The options; null means those of System.Text.Json with public fields included.</param>
    public JsonDataConverter(JsonSerializerOptions? options = null)
    {
        this.options = options ?? WithFields;
    }

    /// <summary>A shared converter with the default options.</summary>
    public static JsonDataConverter Default { get; } = new();

    /// <inheritdoc />
    public override string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, options);

    /// <inheritdoc />
    public override object? Deserialize(string? data, Type targetType) =>
        data is null ? null : JsonSerializer.Deserialize(data, targetType, options);
}
