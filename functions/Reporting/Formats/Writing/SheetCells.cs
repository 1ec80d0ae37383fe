using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using EGov.Reporting.Formats.Spreadsheets;

namespace EGov.Reporting.Formats.Writing;

/// <summary>Cells of a sheet: texts are inline texts, which no spreadsheet takes for a formula, and numbers are numbers.</summary>
internal static class SheetCells
{
    public static Cell Of(string text) => new() { DataType = CellValues.InlineString, InlineString = new(new Text(text)) };

    /// <summary>A number that a spreadsheet would not keep digit for digit is a text, so that it comes back as it is.</summary>
    public static Cell Of(decimal? value) => value is not { } number ? new()
        : SheetNumbers.Keeps(number) ? new() { DataType = CellValues.Number, CellValue = new(number.ToString(CultureInfo.InvariantCulture)) }
        : Of(number.ToString(CultureInfo.InvariantCulture));

    public static void WriteRow(this OpenXmlWriter sheet, IEnumerable<Cell> cells)
    {
        sheet.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            sheet.WriteElement(cell);
        }

        sheet.WriteEndElement();
    }
}
