using PdfSharp.Drawing;
using QRCoder;

namespace EGov.Platform.Printing;

/// <summary>Draws QR codes.</summary>
public sealed partial class FormPen
{
    private const double CodeSide = 64;

    /// <summary>A QR code with words beside it, never torn apart.</summary>
    /// <param name="content">What the code holds: an address.</param>
    /// <param name="words">What is said of it.</param>
    public void Code(string content, string words)
    {
        var side = CodeSide * paper.Scale;
        Need(side);
        var begin = top;
        Square(content, side);
        top = begin + (14 * paper.Scale);
        Left(words, fonts[FormStyle.Small], side + (8 * paper.Scale));
        top = begin + side;
    }

    private void Square(string content, double side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var module = side / modules.Count;
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                if (modules[row][column])
                {
                    page.DrawRectangle(XBrushes.Black, paper.Left + (column * module), top + (row * module), module, module);
                }
            }
        }
    }
}
