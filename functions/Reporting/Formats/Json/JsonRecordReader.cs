using System.Text.Json;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Formats.Json;

/// <summary>Reads a JSON array of flat objects, one at a time. Numbers stay as they are written.</summary>
internal sealed class JsonRecordReader(ReadOnlyMemory<byte> content) : RecordReader
{
    private const int Deepest = 4;

    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = Deepest });
    private int place;
    private long number;
    private DataColumns? last;

    protected override DataRecord? Read()
    {
        try
        {
            return Item();
        }
        catch (JsonException malformed)
        {
            return Refuse(ReportingErrors.JsonMalformed.With((malformed.LineNumber ?? 0) + 1, (malformed.BytePositionInLine ?? 0) + 1));
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair: well-formed JSON that is no Unicode text.
            return Refuse(ReportingErrors.JsonItem.With(number));
        }
    }

    private DataRecord? Item()
    {
        var reader = new Utf8JsonReader(content.Span[place..], isFinalBlock: true, state);
        if (place == 0 && (!reader.Read() || reader.TokenType is not JsonTokenType.StartArray))
        {
            return Refuse(ReportingErrors.JsonNoArray.With());
        }

        reader.Read();
        if (reader.TokenType is JsonTokenType.EndArray)
        {
            reader.Read();
            return null;
        }

        number++;
        using var item = JsonDocument.ParseValue(ref reader);
        place += (int)reader.BytesConsumed;
        state = reader.CurrentState;
        return item.RootElement.ValueKind is JsonValueKind.Object ? RecordOf(item.RootElement) : Refuse(ReportingErrors.JsonItem.With(number));
    }

    private DataRecord? RecordOf(JsonElement item)
    {
        var (names, cells) = (new List<string>(), new List<string>());
        string? nested = null;
        foreach (var property in item.EnumerateObject())
        {
            names.Add(property.Name);
            cells.Add(TextOf(property.Value));
            nested ??= property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? property.Name : null;
        }

        if (last?.Has(names) != true)
        {
            if (names.Count > 0 && CellCheck.ProblemOfHeader(names) is { } problem)
            {
                return new DataRecord(number, new([]), [], problem);
            }

            last = new(names);
        }

        var record = RecordOf(number, last, cells);
        return nested is null ? record : record with { Problem = ReportingErrors.NestedValue.With(nested) };
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => string.Empty,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => string.Empty,
    };
}
