using System.Globalization;
using CsvHelper;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Regimes;

namespace EGov.Reporting.Reports;

/// <summary>Reads the table of a report as a file has it (CSV, RFC 4180, UTF-8): a row for each cell, with the columns that its first row names.</summary>
internal static class ReportTable
{
    private static readonly string[] Columns = ["element", "category", "value", "unit", "note"];

    private static readonly CsvReaderOptions Form = new()
    {
        HasHeader = false,
        Separator = ',',
        MaxRecordSize = 16 * 1024,
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
    };

    /// <summary>The rows, each with what is wrong with it.</summary>
    public static Result<IReadOnlyList<TableRow>> Read(Regime regime, ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        using var reader = CsvReader.Create(stream, Form, leaveOpen: true);
        try
        {
            return reader.Read() && PlacesOf(RowOf(reader)) is { } places ? Rows(regime, reader, places) : ReportingErrors.TableColumns.With(string.Join(", ", Columns));
        }
        catch (CsvFormatException)
        {
            return ReportingErrors.TableUnreadable.With();
        }
    }

    private static Result<IReadOnlyList<TableRow>> Rows(Regime regime, CsvReader reader, int[] places)
    {
        var (rows, seen) = (new List<TableRow>(), new HashSet<string>(StringComparer.Ordinal));
        while (reader.Read())
        {
            var fields = RowOf(reader);
            if (fields.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (rows.Count == ReportLimits.Cells)
            {
                return ReportingErrors.TooManyReportCells.With(ReportLimits.Cells);
            }

            var row = Row(regime, reader.LineNumber, places, fields);
            rows.Add(row.Fault is null && !seen.Add(row.Entry.Key) ? row with { Fault = ReportingErrors.CellTwice.With() } : row);
        }

        return rows;
    }

    private static TableRow Row(Regime regime, long line, int[] places, string[] fields)
    {
        string? Field(int column) => places[column] is >= 0 and var place && place < fields.Length && fields[place].Trim() is { Length: > 0 } text ? text : null;
        var value = Field(2) is { } number ? Number(number) : null;
        var cell = new CellBody(Field(0) ?? string.Empty, Field(1), value, Field(3), Field(4));
        var fault = Field(2) is { } written && value is null ? ReportingErrors.CellNotANumber.With(written) : EntryCheck.FaultOf(regime, cell);
        return new(line, EntryCheck.EntryOf(cell), fault);
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Where the columns stand; -1 for one that is left out. Null when a column is unknown, or one that cannot be left out is.</summary>
    private static int[]? PlacesOf(string[] header)
    {
        var names = header.Select(name => name.Trim('\uFEFF', ' ').ToLowerInvariant()).ToList();
        var places = Columns.Select(column => names.IndexOf(column)).ToArray();
        return places[0] >= 0 && places[2] >= 0 && names.All(Columns.Contains) && names.Distinct().Count() == names.Count ? places : null;
    }

    private static string[] RowOf(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
}

/// <summary>A row of a table.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Entry">What it enters.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
internal sealed record TableRow(long Line, CellEntry Entry, Error? Fault);
