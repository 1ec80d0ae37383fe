using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGov.Reporting.Reports;

/// <summary>
/// A number as it is stored: as text, for some stores keep numbers of JSON in sixteen digits only. What is read may be either.
/// </summary>
internal sealed class ExactNumber : JsonConverter<decimal?>
{
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number => reader.GetDecimal(),
        _ => decimal.Parse(reader.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture),
    };

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
    {
        if (value is { } number)
        {
            writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
