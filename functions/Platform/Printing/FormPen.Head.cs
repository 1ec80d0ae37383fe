using System.Globalization;
using EGov.Platform.Calendar;
using PdfSharp.Drawing;

namespace EGov.Platform.Printing;

/// <summary>Draws the head of an official document.</summary>
public sealed partial class FormPen
{
    private const double Middle = 0.44;

    /// <summary>Who issues it, and its number, beside the national motto and the day.</summary>
    /// <param name="head">What it says.</param>
    public void Head(FormHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var begin = top;
        foreach (var line in head.Issuer)
        {
            Column(line.ToUpperInvariant(), FormStyle.SmallBold, 0, Middle);
        }

        Rule(0.14, 0.30);
        if (head.Number is not null)
        {
            Column($"Số: {head.Number}", FormStyle.Small, 0, Middle);
        }

        var left = top;
        top = begin;
        Column("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", FormStyle.SmallBold, Middle, 1);
        Column("Độc lập - Tự do - Hạnh phúc", FormStyle.Bold, Middle, 1);
        Rule(0.56, 0.88);
        Column(DayOf(head), FormStyle.Italic, Middle, 1);
        top = Math.Max(top, left);
    }

    private static string DayOf(FormHead head) => head.Place is { } place
        ? $"{place}, {FormTimes.Day(head.IssuedAt.DateInVietnam())}"
        : head.IssuedAt.InVietnam().ToString("'Ngày 'dd' tháng 'MM' năm 'yyyy", CultureInfo.InvariantCulture);

    private void Rule(double from, double to)
    {
        top += 2 * paper.Scale;
        page.DrawLine(XPens.Black, paper.Left + (from * width), top, paper.Left + (to * width), top);
        top += 3 * paper.Scale;
    }
}
