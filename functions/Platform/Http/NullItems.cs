using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EGov.Platform.Http;

/// <summary>Finds null where a list or a map has an item: the serializer holds only properties to their annotations.</summary>
internal static class NullItems
{
    /// <summary>The JSON pointer of the first one, or null.</summary>
    internal static string? Find(JsonElement element, JsonTypeInfo type, string pointer = "")
    {
        switch (type.Kind, element.ValueKind)
        {
            case (JsonTypeInfoKind.Enumerable, JsonValueKind.Array):
                return element.EnumerateArray().Select((item, index) => FindItem(item, type, $"{pointer}/{index}")).FirstOrDefault(static found => found is not null);
            case (JsonTypeInfoKind.Dictionary, JsonValueKind.Object):
                return element.EnumerateObject().Select(item => FindItem(item.Value, type, $"{pointer}/{item.Name}")).FirstOrDefault(static found => found is not null);
            case (JsonTypeInfoKind.Object, JsonValueKind.Object):
                return type.Properties
                    .Select(property => element.TryGetProperty(property.Name, out var value)
                        ? Find(value, type.Options.GetTypeInfo(property.PropertyType), $"{pointer}/{property.Name}")
                        : null)
                    .FirstOrDefault(static found => found is not null);
            default:
                return null;
        }
    }

    private static string? FindItem(JsonElement item, JsonTypeInfo collection, string pointer) => item.ValueKind == JsonValueKind.Null
        ? pointer
        : Find(item, collection.Options.GetTypeInfo(collection.ElementType!), pointer);
}
