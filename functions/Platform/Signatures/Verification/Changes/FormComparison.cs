using EGov.Platform.Pdf;

namespace EGov.Platform.Signatures.Verification.Changes;

/// <summary>Holds the form of a later file against that of a signed revision: it may get further fields and what their looks need, nothing else.</summary>
/// <param name="before">The revision.</param>
/// <param name="after">The later file.</param>
/// <param name="isSame">Whether two values are alike with all that they lead to.</param>
internal sealed class FormComparison(PdfFile before, PdfFile after, Func<PdfValue?, PdfValue?, bool> isSame)
{
    private readonly IReadOnlyList<PdfValue> old = FieldsOf(before);
    private readonly IReadOnlyList<PdfValue> recent = FieldsOf(after);

    /// <summary>The fields that came.</summary>
    public IEnumerable<PdfValue> Added => recent.Skip(old.Count);

    /// <summary>The names of the fields that were there.</summary>
    public HashSet<string> Names => [.. old.Select(each => (before.Resolve(before.DictionaryOf(each)?["T"]) as PdfString)?.Text).OfType<string>()];

    /// <summary>The numbers of the fields that waited for a signature.</summary>
    public IEnumerable<int> EmptySignatures => old.OfType<PdfReference>()
        .Where(each => before.ObjectAt(each.Number) is PdfDictionary { } written && written.NameOf("FT") == "Sig" && written["V"] is null)
        .Select(each => each.Number);

    /// <param name="was">The form; empty where there was none.</param>
    /// <param name="now">The later one.</param>
    /// <param name="isNew">Whether the number is that of a field that may have come.</param>
    public bool IsKept(PdfDictionary was, PdfDictionary now, Func<int, bool> isNew) =>
        isSame(was.Without(Free), now.Without(Free))
        && now["SigFlags"] is null or PdfInteger
        && recent.Count >= old.Count
        && isSame(new PdfArray(old), new PdfArray([.. recent.Take(old.Count)]))
        && Added.All(field => field is PdfReference { Number: var number } && isNew(number));

    /// <summary>Fonts and the like of a form matter to fields whose text programs draw; signatures bring their own.</summary>
    private string[] Free => old.All(each => before.DictionaryOf(each)?.NameOf("FT") == "Sig") ? ["Fields", "SigFlags", "DR", "DA"] : ["Fields", "SigFlags"];

    private static IReadOnlyList<PdfValue> FieldsOf(PdfFile file) => file.ArrayOf(file.DictionaryOf(file.Catalog["AcroForm"])?["Fields"]);
}
