using CsvHelper;
using EGov.Platform.Results;
using EGov.Reporting.Formats;

namespace EGov.Reporting.Reports;

/// <summary>Takes the lines out of the file of a table, the one that names the columns first.</summary>
internal static class TableFile
{
    /// <summary>Whether it is a workbook: an archive, by how it begins.</summary>
    public static bool IsSpreadsheet(ReadOnlyMemory<byte> content) => content.Span.StartsWith("PK\u0003\u0004"u8);

    /// <summary>The lines of CSV (RFC 4180, UTF-8) that are not blank.</summary>
    /// <param name="content">The file.</param>
    /// <param name="form">How it writes numbers, by what separates its columns.</param>
    /// <exception cref="CsvFormatException">While they are read: it is none.</exception>
    public static IEnumerable<TableLine> Csv(ReadOnlyMemory<byte> content, out NumberForm form)
    {
        var end = content.Span.IndexOf((byte)'\n');
        var separator = (end < 0 ? content : content[..end]).Span.Contains((byte)';') ? ';' : ',';
        form = separator == ';' ? NumberForm.Vietnamese : NumberForm.Plain;
        return Lines(content, separator);
    }

    /// <summary>The lines of a sheet that are not blank; none where it has no rows.</summary>
    public static IEnumerable<TableLine> Sheet(RecordReader reader)
    {
        for (var (row, first) = (reader.Next(), true); row is not null; (row, first) = (reader.Next(), false))
        {
            if (first)
            {
                yield return new(0, row.Columns.Names, null, null);
            }

            yield return new(row.Line, row.Cells, row.Numbers, row.Problem);
        }
    }

    private static IEnumerable<TableLine> Lines(ReadOnlyMemory<byte> content, char separator)
    {
        using var reader = CsvReader.Create(content, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            MaxRecordSize = 16 * 1024,
            MalformedData = CsvMalformedDataHandling.Throw,
            TrackLineNumbers = true,
        });
        while (reader.Read())
        {
            string[] fields = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
            if (!fields.All(string.IsNullOrWhiteSpace))
            {
                yield return new(reader.LineNumber, fields, null, null);
            }
        }
    }
}

/// <summary>A line of a table's file.</summary>
/// <param name="Number">Which it is, counted from 1.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Numbers">Which of them the file itself holds as numbers; null where all is text.</param>
/// <param name="Problem">Why it says nothing that can be trusted; null when it does.</param>
internal sealed record TableLine(long Number, IReadOnlyList<string> Fields, IReadOnlyList<bool>? Numbers, Error? Problem)
{
    /// <summary>Whether the field is a number by itself, so that there is no doubt which mark is the decimal one.</summary>
    public bool IsNumber(int place) => Numbers is { } numbers && place >= 0 && place < numbers.Count && numbers[place];
}
