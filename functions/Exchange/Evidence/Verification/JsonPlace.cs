using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EGov.Exchange.Evidence.Verification;

/// <summary>Says where in a JSON file a byte is, also in one that cannot be read to its end.</summary>
internal static class JsonPlace
{
    /// <summary>The field at the byte, as far as the file can be read, and the byte: <c>$.chains[0].entries[3].time, byte 1234</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">The byte; null for the first that cannot be read.</param>
    public static string Of(ReadOnlySpan<byte> file, long? offset)
    {
        var path = new Stack<Step>();
        var reader = new Utf8JsonReader(file);
        var at = offset ?? file.Length;
        try
        {
            while (reader.Read() && (offset is null || reader.BytesConsumed <= offset))
            {
                Follow(path, ref reader);
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // Where reading fails is what is asked for.
            at = offset ?? reader.BytesConsumed;
        }

        var field = string.Concat(path.Reverse().Select(step => step.Text));
        return string.Create(CultureInfo.InvariantCulture, $"${field}, byte {at}");
    }

    private static void Follow(Stack<Step> path, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                path.Pop();
                path.Push(new("." + Encoding.UTF8.GetString(reader.ValueSpan), null));
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.Pop();
                break;
        }

        // A value of a list: the next one has the next number.
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) && path.TryPeek(out var top) && top.Index is { } index)
        {
            path.Pop();
            path.Push(Step.Of(index + 1));
        }

        if (reader.TokenType is JsonTokenType.StartObject)
        {
            path.Push(new(string.Empty, null));
        }
        else if (reader.TokenType is JsonTokenType.StartArray)
        {
            path.Push(Step.Of(0));
        }
    }

    private sealed record Step(string Text, int? Index)
    {
        public static Step Of(int index) => new(string.Create(CultureInfo.InvariantCulture, $"[{index}]"), index);
    }
}
