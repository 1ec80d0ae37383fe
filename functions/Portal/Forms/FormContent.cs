namespace EGov.Portal.Forms;

/// <summary>What a form says.</summary>
/// <param name="Title">Its name, in capitals.</param>
/// <param name="Lines">Label and text, in order.</param>
/// <param name="Papers">The papers of its table; empty for no table.</param>
/// <param name="SignatureTitle">Over the place of the signature.</param>
internal sealed record FormContent(string Title, IReadOnlyList<FormLine> Lines, IReadOnlyList<FormPaper> Papers, string SignatureTitle);

/// <param name="Label">Empty for a paragraph.</param>
internal sealed record FormLine(string Label, string Text);

/// <param name="Originals">How many originals.</param>
/// <param name="Copies">How many copies.</param>
internal sealed record FormPaper(string Name, int Originals, int Copies);
