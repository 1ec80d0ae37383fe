using PdfSharp.Drawing;

namespace EGov.Platform.Printing;

/// <summary>Draws tables, row by row. A row is torn only where it is higher than a page.</summary>
public sealed partial class FormPen
{
    private const double CellPadding = 3;

    private double Padding => CellPadding * paper.Scale;

    /// <summary>A table, with its head on every page.</summary>
    /// <param name="table">The table; each row has a cell per column.</param>
    public void Table(FormTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Rows.Any(row => row.Count != table.Columns.Count))
        {
            throw new ArgumentException("A row has not as many cells as there are columns.", nameof(table));
        }

        var (columns, text) = (table.Columns, fonts[FormStyle.Text]);
        var head = LinesOf(columns, [.. columns.Select(column => column.Title)], fonts[FormStyle.Bold]);
        var headDepth = DepthOf(head, fonts[FormStyle.Bold]);
        var most = Math.Max(1, (int)((height - (2 * paper.Edge) - headDepth - (2 * Padding)) / (text.Size * Spacing)));
        var parts = table.Rows.SelectMany(cells => Torn(LinesOf(columns, cells, text), most)).ToList();
        Need(headDepth + parts.Take(1).Sum(row => DepthOf(row, text)));
        Row(columns, head, fonts[FormStyle.Bold]);
        foreach (var row in parts)
        {
            if (!Fits(DepthOf(row, text)))
            {
                NextPage();
                Row(columns, head, fonts[FormStyle.Bold]);
            }

            Row(columns, row, text);
        }
    }

    /// <summary>A row in parts of so many lines at most.</summary>
    private static IEnumerable<IReadOnlyList<string>[]> Torn(IReadOnlyList<string>[] row, int most)
    {
        for (var from = 0; from < row.Max(cell => cell.Count); from += most)
        {
            yield return [.. row.Select(cell => (IReadOnlyList<string>)[.. cell.Skip(from).Take(most)])];
        }
    }

    private void Row(IReadOnlyList<FormColumn> columns, IReadOnlyList<string>[] cells, XFont font)
    {
        var deep = DepthOf(cells, font);
        var (begin, left) = (top, paper.Left);
        foreach (var (column, lines) in columns.Zip(cells))
        {
            var wide = column.Width * width / 100;
            page.DrawRectangle(XPens.Black, left, begin, wide, deep);
            top = begin + Padding;
            foreach (var line in lines)
            {
                page.DrawString(
                    line,
                    font,
                    XBrushes.Black,
                    new XRect(left + Padding, top, wide - (2 * Padding), font.Size * Spacing),
                    column.IsCentred || font.Bold ? XStringFormats.TopCenter : XStringFormats.TopLeft);
                top += font.Size * Spacing;
            }

            left += wide;
        }

        top = begin + deep;
    }

    private double DepthOf(IReadOnlyList<string>[] row, XFont font) => (row.Max(cell => cell.Count) * font.Size * Spacing) + (2 * Padding);

    /// <summary>The lines of each cell.</summary>
    private IReadOnlyList<string>[] LinesOf(IReadOnlyList<FormColumn> columns, IReadOnlyList<string> cells, XFont font) =>
        [.. columns.Zip(cells, (column, cell) => (IReadOnlyList<string>)
            [.. cell.Split('\n').SelectMany(paragraph => Broken(paragraph, font, (column.Width * width / 100) - (2 * Padding)))])];
}
