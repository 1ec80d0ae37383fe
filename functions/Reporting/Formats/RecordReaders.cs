using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Formats.Csv;
using EGov.Reporting.Formats.Json;
using EGov.Reporting.Formats.Sdmx;
using EGov.Reporting.Formats.Spreadsheets;

namespace EGov.Reporting.Formats;

/// <summary>Opens files of values.</summary>
internal static class RecordReaders
{
    /// <summary>A reader of the content, or why it is not read at all.</summary>
    /// <param name="format">Its format.</param>
    /// <param name="content">The file, which stays as it is until the reader is disposed of.</param>
    /// <param name="separator">What separates the cells of a CSV file; SDMX-CSV says it itself.</param>
    public static Result<RecordReader> Open(DataFormat format, ReadOnlyMemory<byte> content, char separator = ',')
    {
        var most = format is DataFormat.Spreadsheet ? FormatLimits.ValueSpreadsheet : FormatLimits.ValueFile;
        if (content.Length > most)
        {
            return ReportingErrors.ValueFileTooLarge.With(most);
        }

        return format switch
        {
            DataFormat.SdmxMl => new SdmxMlReader(content),
            DataFormat.SdmxCsv => new SdmxCsvReader(content),
            DataFormat.Csv => new CsvRecordReader(content, separator),
            DataFormat.Json => new JsonRecordReader(content),
            DataFormat.Spreadsheet => SpreadsheetReader.Open(content).Select<RecordReader>(reader => reader),
            _ => ReportingErrors.FormatNotRead.With(),
        };
    }
}
