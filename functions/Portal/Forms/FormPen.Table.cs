using PdfSharp.Drawing;

namespace EGov.Portal.Forms;

/// <summary>Draws tables, row by row; a row is never torn.</summary>
internal sealed partial class FormPen
{
    private const double Padding = 3;

    public void Table(FormTable table)
    {
        IReadOnlyList<string> head = [.. table.Columns.Select(column => column.Title)];
        Need(DepthOf(table.Columns, head, Bold) + table.Rows.Take(1).Sum(cells => DepthOf(table.Columns, cells, Text)));
        Row(table.Columns, head, Bold);
        foreach (var cells in table.Rows)
        {
            if (!Fits(DepthOf(table.Columns, cells, Text)))
            {
                NextPage();
                Row(table.Columns, head, Bold);
            }

            Row(table.Columns, cells, Text);
        }
    }

    private void Row(IReadOnlyList<FormColumn> columns, IReadOnlyList<string> cells, XFont font)
    {
        var deep = DepthOf(columns, cells, font);
        Need(deep);
        var (top, left) = (Top, Margin);
        for (var index = 0; index < columns.Count; index++)
        {
            var wide = columns[index].Width * width / 100;
            var isCentred = columns[index].IsCentred || font.Bold;
            page.DrawRectangle(XPens.Black, left, top, wide, deep);
            Top = top + Padding;
            foreach (var line in LinesOf(cells[index], font, wide))
            {
                page.DrawString(
                    line,
                    font,
                    XBrushes.Black,
                    new XRect(left + Padding, Top, wide - (2 * Padding), font.Size * Spacing),
                    isCentred ? XStringFormats.TopCenter : XStringFormats.TopLeft);
                Top += font.Size * Spacing;
            }

            left += wide;
        }

        Top = top + deep;
    }

    private double DepthOf(IReadOnlyList<FormColumn> columns, IReadOnlyList<string> cells, XFont font) =>
        (columns.Select((column, index) => LinesOf(cells[index], font, column.Width * width / 100).Count).Max() * font.Size * Spacing) + (2 * Padding);

    private List<string> LinesOf(string cell, XFont font, double wide) =>
        [.. cell.Split('\n').SelectMany(paragraph => Broken(paragraph, font, wide - (2 * Padding)))];
}
