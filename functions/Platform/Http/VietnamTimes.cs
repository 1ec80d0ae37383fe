using System.Text.Json;
using System.Text.Json.Serialization;
using EGov.Platform.Calendar;

namespace EGov.Platform.Http;

/// <summary>Writes every time of an answer as it is in Vietnam, whatever offset it was kept with.</summary>
internal sealed class VietnamTimes : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.InVietnam());
    }
}
