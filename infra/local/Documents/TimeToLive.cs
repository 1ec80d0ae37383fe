using System.Text.Json;

namespace EGov.Local.Documents;

/// <summary>Reads how long a document is kept after its last change, from where Cosmos reads it: its own field <c>ttl</c>, in seconds.</summary>
internal static class TimeToLive
{
    /// <summary>When the document goes, in seconds since 1970; null for never.</summary>
    /// <param name="document">The document.</param>
    /// <param name="written">When it was written, in seconds since 1970.</param>
    internal static long? ExpiryOf(ReadOnlySpan<byte> document, long written)
    {
        if (document.IndexOf("\"ttl\""u8) < 0)
        {
            return null;
        }

        var reader = new Utf8JsonReader(document);
        while (reader.Read())
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
            {
                continue;
            }

            if (reader.ValueTextEquals("ttl"u8))
            {
                return reader.Read() && reader.TryGetInt64(out var seconds) && seconds > 0 ? written + seconds : null;
            }

            reader.Skip();
        }

        return null;
    }
}
