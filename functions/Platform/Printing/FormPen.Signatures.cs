namespace EGov.Platform.Printing;

/// <summary>Draws the places for signatures.</summary>
public sealed partial class FormPen
{
    private const double RoomToSign = 20;

    /// <summary>Side by side, with room to sign on paper, never torn; one alone stands right.</summary>
    /// <param name="signatures">From left to right; none draws nothing.</param>
    public void Signatures(IReadOnlyList<FormSignature> signatures)
    {
        ArgumentNullException.ThrowIfNull(signatures);
        var places = Math.Max(2, signatures.Count);
        Need(signatures.Select(signature => HeightOf(signature, places)).DefaultIfEmpty().Max());
        var (begin, lowest) = (top, top);
        for (var index = 0; index < signatures.Count; index++)
        {
            var place = places - signatures.Count + index;
            var (from, to) = ((double)place / places, (place + 1.0) / places);
            top = begin;
            Column(signatures[index].Title, FormStyle.Bold, from, to);
            Column($"({signatures[index].Note})", FormStyle.Italic, from, to);
            top += RoomToSign * paper.Scale;
            foreach (var name in signatures[index].Names)
            {
                Column(name, FormStyle.Bold, from, to);
            }

            lowest = Math.Max(lowest, top);
        }

        top = lowest;
    }

    private double HeightOf(FormSignature signature, int places) => (RoomToSign * paper.Scale)
        + HeightOf($"({signature.Note})", FormStyle.Italic, places)
        + signature.Names.Prepend(signature.Title).Sum(line => HeightOf(line, FormStyle.Bold, places));

    private double HeightOf(string text, FormStyle style, int places) =>
        Broken(text, fonts[style], width / places).Count * fonts[style].Size * Spacing;
}
