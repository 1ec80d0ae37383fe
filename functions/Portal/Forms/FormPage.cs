using System.Globalization;
using EGov.Platform.Calendar;
using EGov.Portal.Dossiers;
using PdfSharp.Pdf;

namespace EGov.Portal.Forms;

/// <summary>Draws a form on A5 as offices lay it out: agency and national motto, number and day, title, lines, papers, signature.</summary>
internal static class FormPage
{
    private static readonly Lock OneAtATime = new();

    /// <param name="content">What it says.</param>
    /// <param name="dossier">The dossier, for agency and code.</param>
    /// <param name="number">The form's number.</param>
    /// <param name="issuedAt">When it is issued.</param>
    public static byte[] Draw(FormContent content, Dossier dossier, string number, DateTimeOffset issuedAt)
    {
        // The library's font caches are shared by the whole process.
        lock (OneAtATime)
        {
            FormFonts.Use();
            using var document = new PdfDocument();
            document.Info.Title = content.Title;
            document.Info.CreationDate = issuedAt.UtcDateTime;
            using (var pen = new FormPen(document))
            {
                DrawHead(pen, dossier, number, issuedAt);
                pen.Gap(10);
                pen.Centred(content.Title, FormPen.Title);
                pen.Centred($"Mã hồ sơ: {dossier.Code}", FormPen.Bold);
                pen.Gap(6);
                foreach (var line in content.Lines)
                {
                    pen.Line(line);
                }

                if (content.Papers.Count > 0)
                {
                    pen.Papers(content.Papers);
                }

                DrawFoot(pen, content, dossier);
            }

            using var file = new MemoryStream();
            document.Save(file, closeStream: false);
            return file.ToArray();
        }
    }

    private static void DrawHead(FormPen pen, Dossier dossier, string number, DateTimeOffset issuedAt)
    {
        var top = pen.Top;
        pen.Column(dossier.Terms.Agency.Name.Vi.ToUpperInvariant(), FormPen.SmallBold, 0, 0.44);
        pen.Column("BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ", FormPen.SmallBold, 0, 0.44);
        pen.Rule(0.14, 0.30);
        pen.Column($"Số: {number}", FormPen.Small, 0, 0.44);
        var left = pen.Top;
        pen.Top = top;
        pen.Column("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", FormPen.SmallBold, 0.44, 1);
        pen.Column("Độc lập - Tự do - Hạnh phúc", FormPen.Bold, 0.44, 1);
        pen.Rule(0.56, 0.88);
        pen.Column(
            issuedAt.InVietnam().ToString("'Ngày 'dd' tháng 'MM' năm 'yyyy", CultureInfo.InvariantCulture), FormPen.Italic, 0.44, 1);
        pen.Top = Math.Max(pen.Top, left);
    }

    private static void DrawFoot(FormPen pen, FormContent content, Dossier dossier)
    {
        pen.Gap(8);
        pen.Need(80);
        var top = pen.Top;
        pen.Square(dossier.Code, 62);
        pen.Top = top;
        pen.Column(content.SignatureTitle, FormPen.Bold, 0.44, 1);
        pen.Column("(Văn bản được ký số)", FormPen.Italic, 0.44, 1);
        pen.Gap(18);
        pen.Column(dossier.Terms.Agency.Name.Vi, FormPen.Bold, 0.44, 1);
    }
}
