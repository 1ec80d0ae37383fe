using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EGov.Reporting.Formats.Writing;

/// <summary>Cells of a sheet: texts are inline texts, which no spreadsheet takes for a formula, and numbers are numbers.</summary>
internal static class SheetCells
{
    public static Cell Of(string text) => new() { DataType = CellValues.InlineString, InlineString = new(new Text(text)) };

    public static Cell Of(decimal? value) => value is { } number
        ? new() { DataType = CellValues.Number, CellValue = new(number.ToString(CultureInfo.InvariantCulture)) }
        : new();

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
