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
    private const int Digits = 15;

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

    /// <summary>Whether the workbook holds it as a number.</summary>
    public static bool IsNumber(Cell cell) => cell.DataType?.HasValue != true || cell.DataType.Value == CellValues.Number;

    private string TextOf(decimal number, Cell cell) =>
        dates.Of(number, cell.StyleIndex?.HasValue == true ? cell.StyleIndex.Value : 0) ?? Rounded(number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Spreadsheets reckon with 15 digits and write 17, the last two of which nobody has typed.</summary>
    private static decimal Rounded(decimal number)
    {
        var places = Digits;
        for (var whole = decimal.Abs(number); whole >= 1 && places > 0; whole /= 10)
        {
            places--;
        }

        for (var part = decimal.Abs(number); part is > 0 and < 0.1m && places < 28; part *= 10)
        {
            places++;
        }

        var rounded = decimal.Round(number, places);
        return rounded == decimal.Truncate(rounded) ? decimal.Truncate(rounded) : rounded / 1.0000000000000000000000000000m;
    }
}
