using EGov.Platform.Pdf;

namespace EGov.Platform.Signatures.Verification;

/// <summary>What a later saving changed of a PDF, in words that a person can follow.</summary>
internal static class PdfChanges
{
    /// <summary>The objects that are different or new; empty when nothing but bytes was added.</summary>
    public static IReadOnlyList<string> Between(PdfFile before, PdfFile after)
    {
        var changed = after.Sections
            .Where(section => section.Position >= before.Data.Length)
            .SelectMany(section => section.Entries.Keys)
            .Distinct()
            .Where(number => TextOf(before, number) != TextOf(after, number))
            .Order()
            .Select(number => KindOf(after, number))
            .Distinct()
            .ToList();
        return changed.Count > 0 ? changed : ["bytes"];
    }

    /// <summary>
    /// Whether all that came after the signed part is further signatures with their fields: the catalog's form grew by signature fields, pages
    /// grew by their places, and nothing else that was there is different.
    /// </summary>
    public static bool AreOnlySignatures(PdfFile before, PdfFile after) => after.Sections
        .Where(section => section.Position >= before.Data.Length)
        .SelectMany(section => section.Entries.Keys)
        .Distinct()
        .Where(number => before.EntryOf(number) is { Kind: not PdfEntryKind.Free })
        .Where(number => TextOf(before, number) != TextOf(after, number))
        .All(number => IsForSignature(before, after, number));

    private static bool IsForSignature(PdfFile before, PdfFile after, int number)
    {
        var (was, now) = (before.DictionaryOf(new PdfReference(number, 0)), after.DictionaryOf(new PdfReference(number, 0)));
        return was is not null && now is not null && (was.NameOf("Type"), now.NameOf("Type")) switch
        {
            ("Catalog", "Catalog") => Alike(was.Without("AcroForm", "DSS", "Extensions"), now.Without("AcroForm", "DSS", "Extensions"))
                && FormGrew(before, after, before.DictionaryOf(was["AcroForm"]), after.DictionaryOf(now["AcroForm"])),
            ("Page", "Page") => Alike(was.Without("Annots"), now.Without("Annots"))
                && Grew(after, before.ArrayOf(was["Annots"]), after.ArrayOf(now["Annots"])),
            _ => was["Fields"] is not null && FormGrew(before, after, was, now),
        };
    }

    private static bool FormGrew(PdfFile before, PdfFile after, PdfDictionary? was, PdfDictionary? now) =>
        now is not null
        && Alike(
            (was ?? new PdfDictionary(new Dictionary<string, PdfValue>())).Without("Fields", "SigFlags"),
            now.Without("Fields", "SigFlags"))
        && Grew(after, before.ArrayOf(was?["Fields"]), after.ArrayOf(now["Fields"]));

    /// <summary>Whether what was listed still is, and what is new are signature fields.</summary>
    private static bool Grew(PdfFile after, IReadOnlyList<PdfValue> was, IReadOnlyList<PdfValue> now) =>
        now.Count >= was.Count
        && was.Zip(now).All(pair => PdfText.Of(pair.First) == PdfText.Of(pair.Second))
        && now.Skip(was.Count).All(added => after.DictionaryOf(added)?.NameOf("FT") == "Sig");

    private static bool Alike(PdfDictionary was, PdfDictionary now) => PdfText.Of(was) == PdfText.Of(now);

    private static string TextOf(PdfFile file, int number) => PdfText.Of(file.Resolve(new PdfReference(number, 0)));

    private static string KindOf(PdfFile file, int number) =>
        file.DictionaryOf(new PdfReference(number, 0)) is { } value
            ? value.NameOf("Type") ?? value.NameOf("Subtype") ?? value.NameOf("FT") ?? $"object {number}"
            : $"object {number}";
}
