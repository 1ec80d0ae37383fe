using EGov.Platform.Pdf;
using EGov.Platform.Pdf.Pages;

namespace EGov.Platform.Signatures.Verification.Changes;

/// <summary>Which fields of the later file are those of signatures that came since a revision, and look like nothing else.</summary>
/// <param name="before">The revision.</param>
/// <param name="after">The later file.</param>
/// <param name="signatures">Those of the later file.</param>
internal sealed class LaterSignatures(PdfFile before, PdfFile after, IReadOnlyList<PdfSignature> signatures)
{
    private static readonly HashSet<string> Keys = new(
        [
            "Type", "Subtype", "FT", "T", "TU", "TM", "V", "P", "Rect", "F", "Ff", "AP", "NM", "M", "DA", "Q", "MK", "BS", "Border", "Lock", "SV", "StructParent",
        ],
        StringComparer.Ordinal);

    private readonly HashSet<int> values = [];

    /// <summary>
    /// The new field of a later signature: field and widget in one, with nothing that acts, of a name of its own. One without a signature would be
    /// a picture that anybody lays on the page.
    /// </summary>
    /// <param name="field">What the list of fields has.</param>
    /// <param name="names">The names that are taken.</param>
    public PdfDictionary? NewField(PdfValue field, IReadOnlySet<string> names) =>
        field is PdfReference { Number: var number }
        && before.ObjectAt(number) is PdfKeyword { Word: "null" }
        && after.ObjectAt(number) is PdfDictionary written
        && written.NameOf("FT") == "Sig"
        && written.Entries.Keys.All(Keys.Contains) && IsPlain(written)
        && after.Resolve(written["T"]) is PdfString { Text: var name } && !names.Contains(name)
        && HoldsLaterSignature(written)
        && (written["Subtype"] is null ? written["AP"] is null : written.NameOf("Subtype") == "Widget")
            ? written : null;

    /// <summary>Whether a field that was there and empty has got a later signature, and is the same otherwise.</summary>
    public bool IsFilled(PdfDictionary was, PdfDictionary now) =>
        was.NameOf("FT") == "Sig" && was["V"] is null && was["Kids"] is null && now.Entries.Keys.All(key => was[key] is not null || Keys.Contains(key)) && IsPlain(now)
        && HoldsLaterSignature(now);

    /// <summary>Whether what is seen of it is a drawing of its own inside of a modest box (ISO 32000-2, 12.5.5), or nothing is.</summary>
    /// <param name="field">The field.</param>
    /// <param name="page">The page that it is on; null when it is on none.</param>
    public bool LooksModest(PdfDictionary field, PdfPage? page)
    {
        var place = PdfRectangle.Of(after, field["Rect"]);
        if (place is not null && (page is null || page.Shown(place) is var (_, _, width, height) && !SignatureExtent.IsModest(page, width, height)))
        {
            return false;
        }

        return after.Resolve(field["AP"]) switch
        {
            null or PdfKeyword { Word: "null" } => true,
            PdfDictionary appearance => appearance.Entries.Keys.All(key => key == "N")
                && after.Resolve(appearance["N"]) is PdfStream { Dictionary: var form } drawing
                && form.NameOf("Subtype") == "Form"
                && (place is not null ? PdfRectangle.Of(after, form["BBox"]) is not null : PdfRectangle.Of(after, form["BBox"]) is null || drawing.Raw.IsEmpty),
            _ => false,
        };
    }

    /// <summary>Flags and time, and nothing that means a file where something else takes the field for an action.</summary>
    private static bool IsPlain(PdfDictionary field) => (field["F"] is null or PdfInteger) && (field["M"] is null or PdfString);

    /// <summary>Each signature is in one field only, and is none of what the revision knew.</summary>
    private bool HoldsLaterSignature(PdfDictionary field) =>
        field["V"] is PdfReference { Number: var number }
        && before.ObjectAt(number) is PdfKeyword { Word: "null" }
        && after.ObjectAt(number) is PdfDictionary value
        && signatures.Any(signature => ReferenceEquals(signature.Dictionary, value) && signature.Range is { } range && range.Gap >= before.Data.Length)
        && values.Add(number);
}
