using System.Buffers;
using System.Text.Json;
using EGov.Platform.Storage;

namespace EGov.Platform.Azure;

/// <summary>Takes documents out of what Cosmos DB answers, without the fields that it adds to them.</summary>
internal static class CosmosContent
{
    /// <summary>The document with its tag.</summary>
    internal static StoredDocument Document(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        return Document(json, ref reader);
    }

    /// <summary>The documents of a page: the elements of its field <c>Documents</c>.</summary>
    internal static IReadOnlyList<StoredDocument> Page(ReadOnlyMemory<byte> json)
    {
        var documents = new List<StoredDocument>();
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var wanted = reader.ValueTextEquals("Documents"u8);
            reader.Read();
            if (!wanted)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                documents.Add(Document(json, ref reader));
            }
        }

        return documents;
    }

    /// <summary>Reads from the start of the object to its end.</summary>
    private static StoredDocument Document(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader)
    {
        string? partition = null, id = null, tag = null;
        var content = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(content, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            switch (name)
            {
                case "_etag":
                    tag = reader.GetString();
                    continue;
                case "_rid" or "_self" or "_ts" or "_attachments" or "_lsn":
                    reader.Skip();
                    continue;
                case "id":
                    id = reader.GetString();
                    break;
                case "partitionKey":
                    partition = reader.GetString();
                    break;
            }

            writer.WritePropertyName(name);
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            writer.WriteRawValue(json.Span[start..(int)reader.BytesConsumed], skipInputValidation: true);
        }

        writer.WriteEndObject();
        writer.Flush();
        return new StoredDocument(Required(partition), Required(id), Required(tag), content.WrittenMemory);
    }

    private static string Required(string? value) => value ?? throw new JsonException("A document came without its id, partition key or tag.");
}
