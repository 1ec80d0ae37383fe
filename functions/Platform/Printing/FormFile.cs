using PdfSharp.Pdf;

namespace EGov.Platform.Printing;

/// <summary>Makes forms: PDF files that are drawn from top to bottom, with the fonts inside.</summary>
public static class FormFile
{
    /// <summary>Draws a form. One is drawn at a time in a process.</summary>
    /// <param name="paper">On what.</param>
    /// <param name="title">What the file says of itself.</param>
    /// <param name="issuedAt">When it is issued.</param>
    /// <param name="foot">What stands with the page's number at the foot of each page, where there are several.</param>
    /// <param name="draw">Draws it.</param>
    /// <returns>The PDF.</returns>
    public static byte[] Draw(FormPaper paper, string title, DateTimeOffset issuedAt, string foot, Action<FormPen> draw)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(draw);
        lock (FormFonts.OneAtATime)
        {
            FormFonts.Use();
            using var document = new PdfDocument();
            document.Info.Title = title;
            document.Info.CreationDate = issuedAt.UtcDateTime;
            using (var pen = new FormPen(document, paper))
            {
                draw(pen);
            }

            FormPen.NumberPages(document, paper, foot);
            using var file = new MemoryStream();
            document.Save(file, closeStream: false);
            return file.ToArray();
        }
    }
}
