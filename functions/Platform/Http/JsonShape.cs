using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EGov.Platform.Results;

namespace EGov.Platform.Http;

/// <summary>
/// What a serializer lets pass and a body must not bring: nulls inside collections, texts and collections without measure, and text that is
/// not Unicode.
/// </summary>
internal sealed class JsonShape(JsonSerializerOptions options)
{
    /// <summary>So many errors are told at once.</summary>
    private const int MostErrors = 20;

    /// <summary>What is wrong with the body, as far as it goes.</summary>
    internal IReadOnlyList<FieldError> Wrong<T>(JsonElement body) => [.. WrongIn(body, typeof(T), string.Empty).Take(MostErrors)];

    private IEnumerable<FieldError> WrongIn(JsonElement value, Type type, string pointer) => value.ValueKind switch
    {
        JsonValueKind.Object => WrongInObject(value, options.GetTypeInfo(type), pointer),
        JsonValueKind.Array => WrongInArray(value, options.GetTypeInfo(type), pointer),
        JsonValueKind.String => WrongInText(value, pointer),
        _ => [],
    };

    private IEnumerable<FieldError> WrongInObject(JsonElement value, JsonTypeInfo type, string pointer)
    {
        if (value.GetPropertyCount() > Limits.Items)
        {
            yield return TooMany(pointer);
            yield break;
        }

        foreach (var property in value.EnumerateObject())
        {
            if (TextOf(() => property.Name) is not { } name)
            {
                yield return new FieldError(pointer, NotUnicode);
            }
            else if (name.Length > Limits.Name)
            {
                yield return new FieldError(pointer, new($"Tên trường dài quá {Limits.Name} ký tự.", $"A field's name is longer than {Limits.Name} characters."));
            }
            else
            {
                foreach (var wrong in WrongInProperty(property.Value, type, name, pointer))
                {
                    yield return wrong;
                }
            }
        }
    }

    /// <summary>A null in a property of its own is the serializer's to judge; an entry of a map is not.</summary>
    private IEnumerable<FieldError> WrongInProperty(JsonElement value, JsonTypeInfo type, string name, string pointer)
    {
        var place = $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
        return type.Kind == JsonTypeInfoKind.Dictionary
            ? WrongInEntry(value, type, place)
            : type.Properties.FirstOrDefault(property => property.Name == name) is { } known ? WrongIn(value, known.PropertyType, place) : [];
    }

    private IEnumerable<FieldError> WrongInArray(JsonElement value, JsonTypeInfo type, string pointer) => value.GetArrayLength() > Limits.Items
        ? [TooMany(pointer)]
        : value.EnumerateArray().SelectMany((item, index) => WrongInEntry(item, type, $"{pointer}/{index}"));

    private IEnumerable<FieldError> WrongInEntry(JsonElement value, JsonTypeInfo collection, string pointer) => value.ValueKind == JsonValueKind.Null
        ? [new FieldError(pointer, new("Không được là null.", "Must not be null."))]
        : collection.ElementType is { } type ? WrongIn(value, type, pointer) : [];

    private static IEnumerable<FieldError> WrongInText(JsonElement value, string pointer) => TextOf(value.GetString) switch
    {
        null => [new FieldError(pointer, NotUnicode)],
        { Length: > Limits.Text } => [new FieldError(pointer, new($"Dài quá {Limits.Text} ký tự.", $"Longer than {Limits.Text} characters."))],
        _ => [],
    };

    private static FieldError TooMany(string pointer) =>
        new(pointer, new($"Nhiều hơn {Limits.Items} phần tử.", $"More than {Limits.Items} entries."));

    private static Text NotUnicode { get; } = new("Không phải văn bản Unicode.", "Not Unicode text.");

    /// <summary>The text, or null when it is half a character or broken UTF-8, which only shows when it is read.</summary>
    private static string? TextOf(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
