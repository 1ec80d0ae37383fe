namespace EGov.Reporting.Formats.Writing;

/// <summary>The writers.</summary>
internal static class DataWriters
{
    /// <summary>The formats that are written.</summary>
    public static IReadOnlyList<DataFormat> Formats { get; } = [DataFormat.Csv, DataFormat.SdmxCsv, DataFormat.SdmxJson, DataFormat.Spreadsheet];

    /// <summary>The writer of one of them.</summary>
    public static IDataWriter Of(DataFormat format) => format switch
    {
        DataFormat.SdmxCsv => new SdmxCsvWriter(),
        DataFormat.SdmxJson => new SdmxJsonWriter(),
        DataFormat.Spreadsheet => new SpreadsheetWriter(),
        DataFormat.Csv => new CsvDataWriter(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such file is written."),
    };

    /// <summary>How the names of such files end.</summary>
    public static string EndingOf(DataFormat format) => format switch
    {
        DataFormat.SdmxJson => ".json",
        DataFormat.Spreadsheet => ".xlsx",
        _ => ".csv",
    };
}
