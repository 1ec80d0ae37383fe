using System.Text.Encodings.Web;
using System.Text.Json;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Reporting.Formats.Sdmx;

namespace EGov.Reporting.Formats.Writing;

/// <summary>
/// Writes a data message of SDMX-JSON 2.1.0. A series is named by the places of its codes in the lists of the structure, so all points are gathered
/// before the first is written; what asks for them bounds how many there are.
/// </summary>
internal sealed class SdmxJsonWriter : IDataWriter
{
    private const string Schema = "https://json.sdmx.org/2.1/sdmx-json-data-schema.json";
    private const int FlushedAfter = 64 * 1024;

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task WriteAsync(DataExport export, Stream stream, Language language, CancellationToken cancellation)
    {
        var table = await SeriesTable.OfAsync(export.Points, cancellation);
        await using var json = new Utf8JsonWriter(stream, Form);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        WriteMeta(json, export);
        json.WriteStartObject("data");
        json.WriteStartArray("dataSets");
        json.WriteStartObject();
        json.WriteNumber("structure", 0);
        json.WriteString("action", "Information");
        json.WriteStartObject("series");
        foreach (var (key, series) in table.Series)
        {
            WriteSeries(json, export, table, key, series);
            if (json.BytesPending > FlushedAfter)
            {
                await json.FlushAsync(cancellation);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        SdmxJsonStructure.Write(json, export, table, language);
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private static void WriteMeta(Utf8JsonWriter json, DataExport export)
    {
        json.WriteStartObject("meta");
        json.WriteString("id", $"{export.Dataset}-{export.Prepared.ToUnixTimeMilliseconds()}");
        json.WriteBoolean("test", false);
        json.WriteString("prepared", export.Prepared.InVietnam());
        json.WriteStartArray("contentLanguages");
        json.WriteStringValue("vi");
        json.WriteStringValue("en");
        json.WriteEndArray();
        json.WriteStartObject("sender");
        json.WriteString("id", SdmxCodes.Agency);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSeries(Utf8JsonWriter json, DataExport export, SeriesTable table, SeriesKey key, List<DataPoint> points)
    {
        json.WriteStartObject(table.PlacesOf(key));
        json.WriteStartArray("attributes");
        var measure = export.Measures[key.Measure];
        json.WriteNumberValue(table.Units.Of(measure.Unit));
        json.WriteNumberValue(table.Decimals.Of(SeriesTable.TextOf(measure.Decimals)));
        json.WriteEndArray();
        json.WriteStartObject("observations");
        foreach (var point in points)
        {
            json.WriteStartArray(table.Periods.Of(SdmxPeriods.TextOf(point.Period)).ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteNumberValue(point.Value);
            json.WriteNumberValue(table.Statuses.Of(point.Status));
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
