using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Formats.Spreadsheets;

/// <summary>Reads the first sheet of a workbook. Its first row that has a text names the columns; rows that are empty are passed over.</summary>
internal sealed class SpreadsheetReader : RecordReader
{
    private readonly SpreadsheetDocument document;
    private readonly OpenXmlReader sheet;
    private readonly CellReading cells;
    private readonly SheetPlaces places = new();
    private DataColumns? columns;

    private SpreadsheetReader(SpreadsheetDocument document, WorksheetPart part, CellReading cells)
    {
        this.document = document;
        this.cells = cells;
        sheet = OpenXmlReader.Create(part);
    }

    /// <summary>A reader of the workbook, or why it is not opened.</summary>
    /// <param name="content">The workbook.</param>
    /// <param name="mostBytes">The most bytes that it holds once it is unpacked.</param>
    public static Result<SpreadsheetReader> Open(ReadOnlyMemory<byte> content, long mostBytes = FormatLimits.ValueSpreadsheetUnpacked)
    {
        if (ArchiveBounds.ProblemOf(content, mostBytes) is { } problem)
        {
            return problem;
        }

        SpreadsheetDocument? document = null;
        try
        {
            document = SpreadsheetDocument.Open(
                new MemoryReader(content),
                isEditable: false,
                new OpenSettings { AutoSave = false, MaxCharactersInPart = mostBytes });
            if (WorkbookParts.Read(document).Succeeded(out var parts, out var refusal))
            {
                var reader = new SpreadsheetReader(document, parts.Sheet, new(parts.Texts, new(document.WorkbookPart!)));
                document = null;
                return reader;
            }

            return refusal;
        }
        catch (Exception malformed) when (IsOfFile(malformed))
        {
            return ReportingErrors.NotASpreadsheet.With();
        }
        finally
        {
            document?.Dispose();
        }
    }

    protected override DataRecord? Read()
    {
        try
        {
            while (Refusal is null && sheet.Read())
            {
                if (sheet.ElementType == typeof(Row) && sheet.IsStartElement && sheet.LoadCurrentElement() is Row row && ReadRow(row) is { } record)
                {
                    return record;
                }
            }

            return null;
        }
        catch (Exception malformed) when (IsOfFile(malformed))
        {
            return Refuse(ReportingErrors.NotASpreadsheet.With());
        }
    }

    protected override void Close()
    {
        sheet.Dispose();
        document.Dispose();
    }

    private DataRecord? ReadRow(Row row)
    {
        var line = places.RowOf(row);
        if (line is < 1 or > SheetPlaces.LastRow)
        {
            return Refuse(ReportingErrors.NotASpreadsheet.With());
        }

        var found = new List<string>();
        var numbers = new List<bool>();
        Error? problem = null;
        foreach (var cell in row.Elements<Cell>())
        {
            var place = SheetPlaces.ColumnOf(cell, found.Count);
            if (place < found.Count || place >= FormatLimits.ValueColumns)
            {
                return Refuse(place < found.Count ? ReportingErrors.NotASpreadsheet.With() : ReportingErrors.TooManyColumns.With(FormatLimits.ValueColumns));
            }

            while (found.Count < place)
            {
                found.Add(string.Empty);
                numbers.Add(false);
            }

            var (text, wrong) = cells.Read(cell, SheetPlaces.Name(place, line));
            found.Add(text.Trim());
            numbers.Add(CellReading.IsNumber(cell));
            problem ??= wrong;
        }

        if (problem is null && found.All(string.IsNullOrEmpty))
        {
            return null;
        }

        return columns is null ? Header(found, problem) : RowOf(line, found, problem) with { Numbers = numbers };
    }

    private DataRecord? Header(List<string> names, Error? problem)
    {
        while (names is [.., ""])
        {
            names.RemoveAt(names.Count - 1);
        }

        if ((problem ?? CellCheck.ProblemOfHeader(names)) is { } wrong)
        {
            return Refuse(wrong);
        }

        columns = new(names);
        return null;
    }

    private DataRecord RowOf(long line, List<string> found, Error? problem)
    {
        while (found.Count < columns!.Names.Count)
        {
            found.Add(string.Empty);
        }

        while (found.Count > columns.Names.Count && found is [.., ""])
        {
            found.RemoveAt(found.Count - 1);
        }

        var record = RecordOf(line, columns, found);
        return problem is null ? record : record with { Problem = problem };
    }

    /// <summary>What the library throws where a file is not what it should be.</summary>
    private static bool IsOfFile(Exception malformed) => malformed is XmlException or InvalidDataException or IOException or FormatException
        or OpenXmlPackageException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException;
}
