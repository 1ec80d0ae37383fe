using System.Text.Json;
using EGov.Platform.Results;
using EGov.Reporting.Formats.Sdmx;

namespace EGov.Reporting.Formats.Writing;

/// <summary>Writes what the places in an SDMX-JSON message stand for.</summary>
internal static class SdmxJsonStructure
{
    private static readonly string[] Series = [SdmxNames.Frequency, SdmxNames.Area, SdmxNames.Indicator, SdmxNames.Category];

    public static void Write(Utf8JsonWriter json, DataExport export, SeriesTable table, Language language)
    {
        json.WriteStartArray("structures");
        json.WriteStartObject();
        Named(json, export.Name, language);
        Linked(json, export.Dataset);
        json.WriteStartArray("dataSets");
        json.WriteNumberValue(0);
        json.WriteEndArray();
        json.WriteStartObject("dimensions");
        json.WriteStartArray("series");
        Coded(json, (SdmxNames.Frequency, 0), new("Tần suất", "Frequency"), table.Frequencies.Codes.Select(code => (code, new Text(code, code))), language);
        Coded(json, (SdmxNames.Area, 1), new("Khu vực", "Area"), table.Areas.Codes.Select(code => (code, export.AreaName(code))), language);
        Coded(
            json,
            (SdmxNames.Indicator, 2),
            new("Chỉ tiêu", "Indicator"),
            table.Measures.Codes.Select(code => (SdmxCodes.OfMeasure(code), export.Measures[code].Name)),
            language);
        Coded(json, (SdmxNames.Category, 3), new("Phân tổ", "Category"), table.Categories.Codes.Select(code => (code, export.CategoryName(code))), language);
        json.WriteEndArray();
        json.WriteStartArray("observation");
        Component(json, (SdmxNames.Period, Series.Length), new("Kỳ", "Period"), language);
        Uncoded(json, table.Periods.Codes);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("measures");
        json.WriteStartArray("observation");
        Component(json, (SdmxNames.Value, null), new("Giá trị", "Value"), language);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        WriteAttributes(json, table, language);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteAttributes(Utf8JsonWriter json, SeriesTable table, Language language)
    {
        json.WriteStartObject("attributes");
        json.WriteStartArray("series");
        Component(json, (SdmxNames.Unit, null), new("Đơn vị tính", "Unit of measure"), language);
        Related(json);
        Uncoded(json, table.Units.Codes);
        Component(json, (SdmxNames.Decimals, null), new("Số chữ số thập phân", "Decimals"), language);
        Related(json);
        Uncoded(json, table.Decimals.Codes);
        json.WriteEndArray();
        json.WriteStartArray("observation");
        Component(json, (SdmxNames.Status, null), new("Tình trạng", "Status"), language);
        json.WriteStartObject("relationship");
        json.WriteStartObject("observation");
        json.WriteEndObject();
        json.WriteEndObject();
        Values(json, table.Statuses.Codes, status => Code(json, SdmxCodes.OfStatus(status), new(status, status), language));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Related(Utf8JsonWriter json)
    {
        json.WriteStartObject("relationship");
        json.WriteStartArray("dimensions");
        foreach (var dimension in Series)
        {
            json.WriteStringValue(dimension);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Coded(Utf8JsonWriter json, (string Id, int? Place) component, Text name, IEnumerable<(string Code, Text Name)> codes, Language language)
    {
        Component(json, component, name, language);
        Values(json, codes, each => Code(json, each.Code, each.Name, language));
    }

    private static void Uncoded(Utf8JsonWriter json, IEnumerable<string> values) => Values(json, values, value =>
    {
        json.WriteStartObject();
        json.WriteString("value", value);
        json.WriteEndObject();
    });

    /// <summary>Writes the list of values and ends the component; where there are none, there is no list.</summary>
    private static void Values<T>(Utf8JsonWriter json, IEnumerable<T> values, Action<T> write)
    {
        var any = false;
        foreach (var value in values)
        {
            if (!any)
            {
                json.WriteStartArray("values");
            }

            any = true;
            write(value);
        }

        if (any)
        {
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Names what the structure is in the file; who reads it may not know where it came from.</summary>
    private static void Linked(Utf8JsonWriter json, string dataset)
    {
        json.WriteStartArray("links");
        json.WriteStartObject();
        json.WriteString("urn", SdmxCodes.Urn(dataset));
        json.WriteString("rel", "dataflow");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Component(Utf8JsonWriter json, (string Id, int? Place) component, Text name, Language language)
    {
        json.WriteStartObject();
        json.WriteString("id", component.Id);
        Named(json, name, language);
        if (component.Place is { } place)
        {
            json.WriteNumber("keyPosition", place);
        }
    }

    private static void Code(Utf8JsonWriter json, string code, Text name, Language language)
    {
        json.WriteStartObject();
        json.WriteString("id", code);
        Named(json, name, language);
        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, Text name, Language language)
    {
        json.WriteString("name", name.In(language));
        json.WriteStartObject("names");
        json.WriteString("vi", name.Vi);
        json.WriteString("en", name.En);
        json.WriteEndObject();
    }
}
