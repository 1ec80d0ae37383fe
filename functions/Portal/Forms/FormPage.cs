using System.Globalization;
using EGov.Platform.Calendar;
using EGov.Portal.Dossiers;
using PdfSharp.Pdf;

namespace EGov.Portal.Forms;

/// <summary>
/// Draws a form on A5 as offices lay it out: agency and national motto, number and day, title, lines, table, signatures; last where the dossier
/// can be followed.
/// </summary>
internal static class FormPage
{
    private const int QrSide = 64;

    /// <param name="content">What it says.</param>
    /// <param name="dossier">The dossier, for agency and code.</param>
    /// <param name="number">The form's number; null for a form that has none.</param>
    /// <param name="issuedAt">When it is issued.</param>
    public static byte[] Draw(FormContent content, Dossier dossier, string? number, DateTimeOffset issuedAt)
    {
        lock (FormFonts.OneAtATime)
        {
            FormFonts.Use();
            using var document = new PdfDocument();
            document.Info.Title = content.Title;
            document.Info.CreationDate = issuedAt.UtcDateTime;
            using (var pen = new FormPen(document))
            {
                DrawHead(pen, dossier, number is null ? null : content.Symbol.Length == 0 ? number : $"{number}/{content.Symbol}", issuedAt);
                pen.Gap(10);
                pen.Centred(content.Title, FormPen.Title);
                pen.Centred($"Mã hồ sơ: {dossier.Code}", FormPen.Bold);
                pen.Gap(6);
                DrawLines(pen, content.Lines);
                if (content.Table is { } table)
                {
                    pen.Gap(4);
                    pen.Table(table);
                    pen.Gap(4);
                }

                DrawLines(pen, content.After ?? []);
                pen.Gap(8);
                pen.Signatures(content.Signatures);
                DrawAddress(pen, content.Address);
            }

            FormPen.NumberPages(document, dossier.Code);

            using var file = new MemoryStream();
            document.Save(file, closeStream: false);
            return file.ToArray();
        }
    }

    private static void DrawHead(FormPen pen, Dossier dossier, string? number, DateTimeOffset issuedAt)
    {
        var top = pen.Top;
        pen.Column(dossier.Terms.Agency.Name.Vi.ToUpperInvariant(), FormPen.SmallBold, 0, 0.44);
        pen.Column(FormWords.Desk.ToUpperInvariant(), FormPen.SmallBold, 0, 0.44);
        pen.Rule(0.14, 0.30);
        if (number is not null)
        {
            pen.Column($"Số: {number}", FormPen.Small, 0, 0.44);
        }

        var left = pen.Top;
        pen.Top = top;
        pen.Column("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", FormPen.SmallBold, 0.44, 1);
        pen.Column("Độc lập - Tự do - Hạnh phúc", FormPen.Bold, 0.44, 1);
        pen.Rule(0.56, 0.88);
        pen.Column(
            issuedAt.InVietnam().ToString("'Ngày 'dd' tháng 'MM' năm 'yyyy", CultureInfo.InvariantCulture), FormPen.Italic, 0.44, 1);
        pen.Top = Math.Max(pen.Top, left);
    }

    private static void DrawLines(FormPen pen, IEnumerable<FormLine> lines)
    {
        foreach (var line in lines)
        {
            pen.Line(line);
        }
    }

    private static void DrawAddress(FormPen pen, string address)
    {
        pen.Gap(8);
        pen.Need(QrSide);
        var top = pen.Top;
        pen.Square(address, QrSide);
        pen.Top = top + 14;
        pen.Indented($"Theo dõi hồ sơ bằng mã QR hoặc tại địa chỉ: {address}", FormPen.Small, QrSide + 8);
        pen.Top = top + QrSide;
    }
}
