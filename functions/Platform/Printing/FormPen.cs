using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace EGov.Platform.Printing;

/// <summary>
/// Writes a form from top to bottom, on as many pages as it takes (<see cref="FormFile.Draw"/>). Lengths are points as they are on A5; on larger paper
/// they are larger, as the letters are. What a font cannot draw is a question mark (<see cref="FormLetters"/>).
/// </summary>
public sealed partial class FormPen : IDisposable
{
    private const double Spacing = 1.32;

    private readonly PdfDocument document;
    private readonly FormPaper paper;
    private readonly Dictionary<FormStyle, XFont> fonts;
    private XGraphics page;
    private double width;
    private double height;
    private double top;

    internal FormPen(PdfDocument document, FormPaper paper)
    {
        (this.document, this.paper) = (document, paper);
        fonts = Enum.GetValues<FormStyle>().ToDictionary(style => style, style => FormFonts.Of(style, paper.Scale));
        page = NewPage();
    }

    /// <summary>Leaves the page; the file keeps what is on it.</summary>
    public void Dispose() => page.Dispose();

    /// <summary>Leaves room.</summary>
    /// <param name="points">So much.</param>
    public void Gap(double points) => top += points * paper.Scale;

    /// <summary>A centred text, in as many lines as it takes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">How it is set.</param>
    public void Centred(string text, FormStyle style) => Column(text, style, 0, 1);

    /// <summary>A text from the left edge, in as many lines as it takes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">How it is set.</param>
    public void Paragraph(string text, FormStyle style) => Left(text, fonts[style], 0);

    /// <summary>Lines, each with its label.</summary>
    /// <param name="lines">The lines.</param>
    public void Lines(IEnumerable<FormLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var line in lines)
        {
            Paragraph(line.Label.Length == 0 ? line.Text : $"{line.Label}: {line.Text}", FormStyle.Text);
        }
    }

    /// <summary>Says at the foot of each page which it is of how many, and of what; a single page says nothing.</summary>
    internal static void NumberPages(PdfDocument document, FormPaper paper, string what)
    {
        var font = FormFonts.Of(FormStyle.Small, paper.Scale);
        for (var number = 1; document.PageCount > 1 && number <= document.PageCount; number++)
        {
            using var foot = XGraphics.FromPdfPage(document.Pages[number - 1]);
            var sheet = document.Pages[number - 1];
            foot.DrawString(
                FormLetters.Drawn($"{what} - trang {number}/{document.PageCount}"),
                font,
                XBrushes.Black,
                new XRect(0, sheet.Height.Point - paper.Edge + (6 * paper.Scale), sheet.Width.Point, font.Size * Spacing),
                XStringFormats.TopCenter);
        }
    }

    /// <summary>Goes on to the next page where so many real points do not fit any more.</summary>
    private void Need(double points)
    {
        if (!Fits(points))
        {
            NextPage();
        }
    }

    private void Column(string text, FormStyle style, double from, double to)
    {
        var font = fonts[style];
        foreach (var line in Broken(text, font, (to - from) * width))
        {
            Need(font.Size * Spacing);
            page.DrawString(line, font, XBrushes.Black, new XRect(paper.Left + (from * width), top, (to - from) * width, font.Size * Spacing), XStringFormats.TopCenter);
            top += font.Size * Spacing;
        }
    }

    private void Left(string text, XFont font, double indent)
    {
        foreach (var line in Broken(text, font, width - indent))
        {
            Need(font.Size * Spacing);
            page.DrawString(line, font, XBrushes.Black, new XRect(paper.Left + indent, top, width - indent, font.Size * Spacing), XStringFormats.TopLeft);
            top += font.Size * Spacing;
        }
    }

    /// <summary>The text in lines that fit, as it can be drawn; a word that is wider than a line is cut.</summary>
    private List<string> Broken(string text, XFont font, double wide)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in FormLetters.Drawn(text).Split((char[])[' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            while (page.MeasureString(line.Length == 0 ? rest : $"{line} {rest}", font).Width > wide)
            {
                if (line.Length > 0)
                {
                    lines.Add(line);
                    line = string.Empty;
                    continue;
                }

                var fits = rest.Length - 1;
                while (fits > 1 && page.MeasureString(rest[..fits], font).Width > wide)
                {
                    fits--;
                }

                if (rest.Length == 1)
                {
                    break;
                }

                lines.Add(rest[..fits]);
                rest = rest[fits..];
            }

            line = line.Length == 0 ? rest : $"{line} {rest}";
        }

        lines.Add(line);
        return lines;
    }

    private bool Fits(double points) => top + points <= height - paper.Edge;

    private void NextPage()
    {
        page.Dispose();
        page = NewPage();
    }

    private XGraphics NewPage()
    {
        var sheet = document.AddPage();
        sheet.Size = paper.Size;
        (width, height) = (sheet.Width.Point - paper.Left - paper.Right, sheet.Height.Point);
        top = paper.Edge;
        return XGraphics.FromPdfPage(sheet);
    }
}
