using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using QRCoder;

namespace EGov.Portal.Forms;

/// <summary>Writes from top to bottom, on as many A5 pages as it takes. Lengths are points, columns parts of the width.</summary>
internal sealed partial class FormPen : IDisposable
{
    private const double Margin = 34;
    private const double Spacing = 1.32;

    private readonly PdfDocument document;
    private XGraphics page;
    private double width;
    private double height;

    public FormPen(PdfDocument document)
    {
        this.document = document;
        page = NewPage();
    }

    public static XFont Small => new(FormFonts.Family, 7.5, XFontStyleEx.Regular);

    public static XFont SmallBold => new(FormFonts.Family, 7.5, XFontStyleEx.Bold);

    public static XFont Text => new(FormFonts.Family, 9, XFontStyleEx.Regular);

    public static XFont Bold => new(FormFonts.Family, 9, XFontStyleEx.Bold);

    public static XFont Italic => new(FormFonts.Family, 8.5, XFontStyleEx.Italic);

    /// <summary>Says at the foot of each page which it is of how many, and of what; a single page says nothing.</summary>
    public static void NumberPages(PdfDocument document, string what)
    {
        for (var number = 1; document.PageCount > 1 && number <= document.PageCount; number++)
        {
            using var foot = XGraphics.FromPdfPage(document.Pages[number - 1]);
            var sheet = document.Pages[number - 1];
            foot.DrawString(
                $"{what} - trang {number}/{document.PageCount}",
                Small,
                XBrushes.Black,
                new XRect(0, sheet.Height.Point - Margin + 6, sheet.Width.Point, Small.Size * Spacing),
                XStringFormats.TopCenter);
        }
    }

    public static XFont Title => new(FormFonts.Family, 11, XFontStyleEx.Bold);

    public double Top { get; set; }

    public void Dispose() => page.Dispose();

    public void Gap(double points) => Top += points;

    /// <summary>Goes on to the next page where so much does not fit any more.</summary>
    public void Need(double points)
    {
        if (!Fits(points))
        {
            NextPage();
        }
    }

    public void Centred(string text, XFont font) => Column(text, font, 0, 1);

    public void Column(string text, XFont font, double from, double to)
    {
        foreach (var line in Broken(text, font, (to - from) * width))
        {
            Need(font.Size * Spacing);
            page.DrawString(line, font, XBrushes.Black, new XRect(Margin + (from * width), Top, (to - from) * width, font.Size * Spacing), XStringFormats.TopCenter);
            Top += font.Size * Spacing;
        }
    }

    public void Rule(double from, double to)
    {
        Top += 2;
        page.DrawLine(XPens.Black, Margin + (from * width), Top, Margin + (to * width), Top);
        Top += 3;
    }

    public void Line(FormLine line) =>
        Left(line.Label.Length == 0 ? line.Text : $"{line.Label}: {line.Text}", Text, 0, width);

    /// <summary>Text that begins so many points from the left edge.</summary>
    public void Indented(string text, XFont font, double indent) => Left(text, font, indent, width - indent);

    /// <summary>A QR code.</summary>
    public void Square(string text, double side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var module = side / modules.Count;
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                if (modules[row][column])
                {
                    page.DrawRectangle(XBrushes.Black, Margin + (column * module), Top + (row * module), module, module);
                }
            }
        }
    }

    private void Left(string text, XFont font, double indent, double wide)
    {
        foreach (var line in Broken(text, font, wide))
        {
            Need(font.Size * Spacing);
            page.DrawString(line, font, XBrushes.Black, new XRect(Margin + indent, Top, wide, font.Size * Spacing), XStringFormats.TopLeft);
            Top += font.Size * Spacing;
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

    private bool Fits(double points) => Top + points <= height - Margin;

    private void NextPage()
    {
        page.Dispose();
        page = NewPage();
    }

    private XGraphics NewPage()
    {
        var sheet = document.AddPage();
        sheet.Size = PageSize.A5;
        (width, height) = (sheet.Width.Point - (2 * Margin), sheet.Height.Point);
        Top = Margin;
        return XGraphics.FromPdfPage(sheet);
    }
}
