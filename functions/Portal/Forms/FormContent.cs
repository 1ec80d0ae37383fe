using EGov.Platform.Printing;

namespace EGov.Portal.Forms;

/// <summary>What a form says.</summary>
/// <param name="Title">Its name, in capitals.</param>
/// <param name="Lines">Label and text, in order, above the table.</param>
/// <param name="Signatures">The places for signatures, from left to right; one or two.</param>
/// <param name="Address">Where the dossier can be followed: printed in words and as a QR code.</param>
/// <param name="Table">Its table; null for none.</param>
/// <param name="After">Label and text below the table.</param>
/// <param name="Symbol">What follows the form's number (<c>ký hiệu</c>); empty for nothing.</param>
internal sealed record FormContent(
    string Title,
    IReadOnlyList<FormLine> Lines,
    IReadOnlyList<FormSignature> Signatures,
    string Address,
    FormTable? Table = null,
    IReadOnlyList<FormLine>? After = null,
    string Symbol = "");
