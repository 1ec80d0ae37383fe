using CsvHelper;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Formats.Csv;

/// <summary>Reads CSV with a header (RFC 4180, UTF-8, with or without a byte order mark).</summary>
internal class CsvRecordReader : RecordReader
{
    private const int LargestRow = 256 * 1024;

    private readonly CsvReader reader;
    private DataColumns? columns;

    public CsvRecordReader(ReadOnlyMemory<byte> content, char separator) => reader = CsvReader.Create(content, new CsvReaderOptions
    {
        HasHeader = false,
        Separator = separator,
        MaxRecordSize = LargestRow,
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
    });

    /// <summary>The names of the columns as they are looked up; null after a refusal.</summary>
    protected virtual IReadOnlyList<string>? ColumnsOf(IReadOnlyList<string> header) => header;

    /// <summary>The cells as they are read.</summary>
    protected virtual DataRecord RowOf(long line, DataColumns named, string[] cells) => RecordOf(line, named, cells);

    protected sealed override DataRecord? Read()
    {
        try
        {
            if (columns is null && !ReadHeader())
            {
                return null;
            }

            return reader.Read() ? RowOf(reader.LineNumber, columns!, Cells()) : null;
        }
        catch (CsvFormatException malformed)
        {
            return Refuse(ReportingErrors.CsvMalformed.With(malformed.LineNumber));
        }
    }

    protected override void Close() => reader.Dispose();

    private bool ReadHeader()
    {
        if (!reader.Read())
        {
            Refuse(ReportingErrors.NoHeader.With());
            return false;
        }

        string[] header = [.. Cells().Select(name => name.Trim())];
        if (CellCheck.ProblemOfHeader(header) is { } problem)
        {
            Refuse(problem);
            return false;
        }

        if (ColumnsOf(header) is not { } names)
        {
            return false;
        }

        columns = new(names);
        return true;
    }

    private string[] Cells()
    {
        var cells = new string[reader.FieldCount];
        for (var place = 0; place < cells.Length; place++)
        {
            cells[place] = reader.GetString(place);
        }

        return cells;
    }
}
