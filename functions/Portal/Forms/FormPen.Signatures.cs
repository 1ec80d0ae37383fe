using PdfSharp.Drawing;

namespace EGov.Portal.Forms;

/// <summary>Draws the places for signatures.</summary>
internal sealed partial class FormPen
{
    private const double RoomToSign = 20;

    /// <summary>Side by side, with room to sign on paper, never torn; one alone stands right.</summary>
    public void Signatures(IReadOnlyList<FormSignature> signatures)
    {
        Need(signatures.Max(HeightOf));
        var (top, lowest) = (Top, Top);
        for (var index = 0; index < signatures.Count; index++)
        {
            var (from, to) = index == signatures.Count - 1 ? (0.5, 1.0) : (0.0, 0.5);
            Top = top;
            Column(signatures[index].Title, Bold, from, to);
            Column($"({signatures[index].Note})", Italic, from, to);
            Top += RoomToSign;
            foreach (var name in signatures[index].Names)
            {
                Column(name, Bold, from, to);
            }

            lowest = Math.Max(lowest, Top);
        }

        Top = lowest;
    }

    private double HeightOf(FormSignature signature) => RoomToSign
        + HeightOf($"({signature.Note})", Italic)
        + signature.Names.Prepend(signature.Title).Sum(line => HeightOf(line, Bold));

    private double HeightOf(string text, XFont font) => Broken(text, font, width / 2).Count * font.Size * Spacing;
}
