using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Platform.Http;

/// <summary>
/// What a serializer lets pass and a body must not bring: nulls inside collections, texts and collections without measure, text that is not
/// Unicode or hides what it says, and times that leave open in which zone they are.
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
        JsonValueKind.String => WrongInText(value, type, pointer),
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
                yield return PlatformErrors.FieldNotUnicode.At(pointer);
            }
            else if (name.Length > Limits.Name)
            {
                yield return new FieldError(pointer, new($"Tên trường dài quá {Limits.Name} ký tự.", $"A field's name is longer than {Limits.Name} characters."));
            }
            else if (PlainText.FaultOf(name, lines: false) is { } fault)
            {
                yield return RuleOf(fault).At(pointer);
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
        var place = pointer + JsonPointer.Of(name);
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

    private static IEnumerable<FieldError> WrongInText(JsonElement value, Type type, string pointer) => TextOf(value.GetString) switch
    {
        null => [PlatformErrors.FieldNotUnicode.At(pointer)],
        { Length: > Limits.Text } => [PlatformErrors.FieldTooLong.At(pointer, Limits.Text)],
        var text when PlainText.FaultOf(text, lines: true) is { } fault => [RuleOf(fault).At(pointer)],
        var text when IsTime(type) && !IsMoment(text) => [PlatformErrors.FieldNoTime.At(pointer)],
        var text when IsDate(type) && IsoDate.Parse(text) is null => [PlatformErrors.FieldNoDate.At(pointer)],
        _ => [],
    };

    private static bool IsTime(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset);

    private static bool IsDate(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateOnly);

    /// <summary>A serializer takes a time without an offset for one of the machine's own zone.</summary>
    private static bool IsMoment(string text) =>
        DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string[] Moments { get; } =
        ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    private static ErrorDefinition RuleOf(TextFault fault) =>
        fault is TextFault.Hidden ? PlatformErrors.FieldHides : PlatformErrors.FieldHasControls;

    private static FieldError TooMany(string pointer) => PlatformErrors.FieldTooMany.At(pointer, Limits.Items);

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
