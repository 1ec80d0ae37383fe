using System.Text.Json;

namespace EGov.Platform.Events;

/// <summary>Moves the content of a row to the partition of a generation.</summary>
internal static class RowContent
{
    /// <summary>The document with another <c>partitionKey</c>; all else stays byte for byte.</summary>
    internal static ReadOnlyMemory<byte> In(string partition, ReadOnlyMemory<byte> content)
    {
        var reader = new Utf8JsonReader(content.Span);
        while (reader.Read())
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
            {
                continue;
            }

            if (reader.ValueTextEquals("partitionKey"u8) && reader.Read())
            {
                var value = JsonSerializer.SerializeToUtf8Bytes(partition);
                var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                return (byte[])[.. content.Span[..start], .. value, .. content.Span[end..]];
            }

            reader.Skip();
        }

        throw new ArgumentException("A row has a partitionKey.", nameof(content));
    }
}
