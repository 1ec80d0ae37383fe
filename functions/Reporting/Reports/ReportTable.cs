using CsvHelper;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Formats;
using EGov.Reporting.Formats.Spreadsheets;
using EGov.Reporting.Regimes;

namespace EGov.Reporting.Reports;

/// <summary>
/// Reads the table of a report as a file has it: a row for each cell, with the columns that its first row names. Three forms are read: CSV with commas,
/// whose decimal mark is a point; CSV with semicolons, as spreadsheets in Vietnamese write it, whose decimal mark is a comma; and the first sheet of an
/// Office Open XML workbook.
/// </summary>
internal static class ReportTable
{
    private static readonly string[] Columns = ["element", "category", "value", "unit", "note"];

    /// <summary>The rows, each with what is wrong with it.</summary>
    public static Result<IReadOnlyList<TableRow>> Read(Regime regime, ReadOnlyMemory<byte> content)
    {
        if (!TableFile.IsSpreadsheet(content))
        {
            try
            {
                return Read(regime, TableFile.Csv(content, out var form), form);
            }
            catch (CsvFormatException)
            {
                return ReportingErrors.TableUnreadable.With();
            }
        }

        if (!SpreadsheetReader.Open(content, ReportLimits.ReportTableUnpacked).Succeeded(out var reader, out var refused))
        {
            return refused;
        }

        using (reader)
        {
            var rows = Read(regime, TableFile.Sheet(reader), NumberForm.Plain);
            return reader.Refusal is { } broken ? broken : rows;
        }
    }

    private static Result<IReadOnlyList<TableRow>> Read(Regime regime, IEnumerable<TableLine> lines, NumberForm form)
    {
        var (rows, seen) = (new List<TableRow>(), new HashSet<string>(StringComparer.Ordinal));
        int[]? places = null;
        foreach (var line in lines)
        {
            if (places is null)
            {
                if (PlacesOf(line.Fields) is not { } found)
                {
                    break;
                }

                places = found;
            }
            else if (rows.Count == ReportLimits.Cells)
            {
                return ReportingErrors.TooManyReportCells.With(ReportLimits.Cells);
            }
            else
            {
                var row = Row(regime, line, places, form);
                rows.Add(row.Fault is null && !seen.Add(row.Entry.Key) ? row with { Fault = ReportingErrors.CellTwice.With() } : row);
            }
        }

        return places is null ? ReportingErrors.TableColumns.With(string.Join(", ", Columns)) : rows;
    }

    private static TableRow Row(Regime regime, TableLine line, int[] places, NumberForm form)
    {
        string? Field(int column) => places[column] is >= 0 and var place && place < line.Fields.Count && line.Fields[place].Trim() is { Length: > 0 } text ? text : null;
        var (value, fault) = Field(2) is { } written
            ? TableNumber.Read(written, form, line.IsNumber(places[2]), regime.FindElement(Field(0) ?? string.Empty))
            : (null, null);
        var cell = new CellBody(Field(0) ?? string.Empty, Field(1), value, Field(3), Field(4));
        return new(line.Number, EntryCheck.EntryOf(cell), line.Problem ?? fault ?? EntryCheck.FaultOf(regime, cell));
    }

    /// <summary>Where the columns stand; -1 for one that is left out. Null when a column is unknown, or one that cannot be left out is.</summary>
    private static int[]? PlacesOf(IReadOnlyList<string> header)
    {
        var names = header.Select(name => name.Trim('\uFEFF', ' ').ToLowerInvariant()).ToList();
        var places = Columns.Select(column => names.IndexOf(column)).ToArray();
        return places[0] >= 0 && places[2] >= 0 && names.All(Columns.Contains) && names.Distinct().Count() == names.Count ? places : null;
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Entry">What it enters.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
internal sealed record TableRow(long Line, CellEntry Entry, Error? Fault);
