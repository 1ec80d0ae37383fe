namespace EGov.Reporting.Formats;

/// <summary>The formats of files of values.</summary>
internal enum DataFormat
{
    /// <summary>SDMX-ML 2.1, structure-specific: how the statistics office publishes.</summary>
    SdmxMl,

    /// <summary>SDMX-CSV 2.0 and 2.1.</summary>
    SdmxCsv,

    /// <summary>SDMX-JSON 2.1; written, not read.</summary>
    SdmxJson,

    /// <summary>CSV with a header (RFC 4180).</summary>
    Csv,

    /// <summary>A JSON array of objects.</summary>
    Json,

    /// <summary>The first sheet of an Office Open XML workbook, with a header.</summary>
    Spreadsheet,
}
