using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using EGov.Platform.Results;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Formats.Spreadsheets;

/// <summary>Reads the cells of a sheet as texts.</summary>
/// <param name="texts">The workbook's shared texts.</param>
/// <param name="dates">Which styles are dates.</param>
internal sealed class CellReading(IReadOnlyList<string> texts, CellDates dates)
{
    /// <summary>
    /// What the cell says, and what is wrong with it. A formula is refused, not taken by its last result: nobody knows of which inputs that was made.
    /// </summary>
    public (string Text, Error? Problem) Read(Cell cell, string place)
    {
        if (cell.CellFormula is not null)
        {
            return (string.Empty, ReportingErrors.CellFormula.With(place));
        }

        var value = cell.CellValue?.Text ?? string.Empty;
        var type = cell.DataType?.HasValue == true ? cell.DataType.Value : CellValues.Number;
        if (type == CellValues.SharedString)
        {
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count
                ? (texts[index], null)
                : (string.Empty, ReportingErrors.CellError.With(place, value));
        }

        if (type == CellValues.Error)
        {
            return (string.Empty, ReportingErrors.CellError.With(place, value));
        }

        if (type == CellValues.InlineString)
        {
            return (cell.InlineString?.InnerText ?? string.Empty, null);
        }

        if (type == CellValues.Boolean)
        {
            return (value == "1" ? "true" : "false", null);
        }

        return (type == CellValues.Number && NumberText.Read(value, NumberForm.Plain) is { } number ? TextOf(number, cell) : value, null);
    }

    private string TextOf(decimal number, Cell cell) =>
        dates.Of(number, cell.StyleIndex?.HasValue == true ? cell.StyleIndex.Value : 0) ?? SheetNumbers.TextOf(number);
}
