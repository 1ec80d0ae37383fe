using System.Buffers;
using System.Text;
using System.Text.Json;
using EmbeddedFunctions.Invocation;

namespace EmbeddedFunctions.ChangeFeed;

/// <summary>Turns a batch into the type of the trigger parameter, as the official worker does from the JSON array that it is sent.</summary>
internal static class FeedParameter
{
    /// <summary>The binder, or null when the type cannot hold a JSON array of documents.</summary>
    internal static Func<InvocationContext, object?>? For(Type type) =>
        type == typeof(string)
            ? static context => Encoding.UTF8.GetString(Array(context))
            : IsList(type)
                ? context => JsonSerializer.Deserialize(Array(context), type, AppJson.Of(context.Replica))
                : null;

    private static bool IsList(Type type)
    {
        if (type.IsArray)
        {
            return type.GetArrayRank() == 1 && type != typeof(byte[]);
        }

        var generic = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        return generic == typeof(IReadOnlyList<>) || generic == typeof(IEnumerable<>) || generic == typeof(IReadOnlyCollection<>)
            || generic == typeof(IList<>) || generic == typeof(ICollection<>) || generic == typeof(List<>);
    }

    private static ReadOnlySpan<byte> Array(InvocationContext context)
    {
        var documents = ((ChangeBatch)context.TriggerValue!).Documents;
        var array = new ArrayBufferWriter<byte>(documents.Sum(static document => document.Json.Length + 1) + 1);
        for (var index = 0; index < documents.Count; index++)
        {
            array.Write(index == 0 ? "["u8 : ","u8);
            array.Write(documents[index].Json.Span);
        }

        array.Write("]"u8);
        return array.WrittenSpan;
    }
}
