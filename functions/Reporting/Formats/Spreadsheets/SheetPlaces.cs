using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EGov.Reporting.Formats.Spreadsheets;

/// <summary>Where rows and cells are; those that do not say so follow the one before.</summary>
internal sealed class SheetPlaces
{
    /// <summary>The last row that a sheet can have.</summary>
    public const long LastRow = 1_048_576;

    private const int Letters = 26;

    private long last;

    /// <summary>The number of the row, from 1.</summary>
    public long RowOf(Row row) => last = row.RowIndex?.HasValue == true ? row.RowIndex.Value : last + 1;

    /// <summary>The column of the cell, from 0.</summary>
    public static int ColumnOf(Cell cell, int next)
    {
        if (cell.CellReference?.Value is not { Length: > 0 } reference)
        {
            return next;
        }

        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(3))
        {
            column = (column * Letters) + (letter - 'A' + 1);
        }

        return column - 1;
    }

    /// <summary>The cell's name: <c>B7</c>.</summary>
    public static string Name(int column, long row)
    {
        var name = string.Empty;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / Letters)
        {
            name = (char)('A' + ((rest - 1) % Letters)) + name;
        }

        return name + row.ToString(CultureInfo.InvariantCulture);
    }
}
