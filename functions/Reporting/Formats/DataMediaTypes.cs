using Microsoft.Net.Http.Headers;

namespace EGov.Reporting.Formats;

/// <summary>The media types of the formats.</summary>
internal static class DataMediaTypes
{
    public const string SdmxMl = "application/vnd.sdmx.structurespecificdata+xml";
    public const string SdmxCsv = "application/vnd.sdmx.data+csv";
    public const string SdmxJson = "application/vnd.sdmx.data+json";
    public const string Csv = "text/csv";
    public const string Json = "application/json";
    public const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What answers say they are.</summary>
    public static string Written(DataFormat format) => format switch
    {
        DataFormat.SdmxCsv => $"{SdmxCsv}; version=2.0.0; charset=utf-8",
        DataFormat.SdmxJson => $"{SdmxJson}; version=2.1.0",
        DataFormat.Csv => $"{Csv}; charset=utf-8; header=present",
        DataFormat.Spreadsheet => Spreadsheet,
        DataFormat.SdmxMl => $"{SdmxMl}; version=2.1",
        _ => Json,
    };

    /// <summary>The format of a body; null when none is read under that type. XML of no closer type is taken for SDMX-ML: senders rarely say more.</summary>
    public static DataFormat? OfBody(MediaTypeHeaderValue? type) => type?.MediaType.Value?.ToLowerInvariant() switch
    {
        SdmxMl or "application/xml" or "text/xml" => DataFormat.SdmxMl,
        SdmxCsv when IsOneOf(type, "2.0.0", "2.1.0") => DataFormat.SdmxCsv,
        Csv => DataFormat.Csv,
        Json => DataFormat.Json,
        Spreadsheet => DataFormat.Spreadsheet,
        _ => null,
    };

    /// <summary>The format that is wanted; null when none is written under that type. The wildcard stands for CSV.</summary>
    public static DataFormat? OfAnswer(MediaTypeHeaderValue type) => type.MediaType.Value?.ToLowerInvariant() switch
    {
        SdmxCsv when IsOneOf(type, "2.0.0") => DataFormat.SdmxCsv,
        SdmxJson when IsOneOf(type, "2.1.0") => DataFormat.SdmxJson,
        Csv or "text/*" or "*/*" => DataFormat.Csv,
        Spreadsheet => DataFormat.Spreadsheet,
        _ => null,
    };

    /// <summary>The format of the name that the parameter <c>format</c> has; null when there is none.</summary>
    public static DataFormat? OfName(string name) => name switch
    {
        "sdmx-csv" => DataFormat.SdmxCsv,
        "sdmx-json" => DataFormat.SdmxJson,
        "csv" => DataFormat.Csv,
        "xlsx" => DataFormat.Spreadsheet,
        _ => null,
    };

    private static bool IsOneOf(MediaTypeHeaderValue type, params ReadOnlySpan<string> versions)
    {
        var version = type.Parameters.FirstOrDefault(each => each.Name.Equals("version", StringComparison.OrdinalIgnoreCase))?.GetUnescapedValue().Value;
        return version is null || versions.Contains(version);
    }
}
