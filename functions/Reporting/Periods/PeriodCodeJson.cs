using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGov.Reporting.Periods;

/// <summary>A period code as JSON has it: a string. What is none is refused by who reads.</summary>
internal sealed class PeriodCodeJson : JsonConverter<PeriodCode>
{
    public override PeriodCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PeriodCode.Parse(reader.GetString()) ?? throw new JsonException("No such period.");

    public override void Write(Utf8JsonWriter writer, PeriodCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
