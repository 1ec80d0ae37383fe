using EGov.Platform.Pdf;
using EGov.Platform.Pdf.Pages;

namespace EGov.Platform.Signatures.Verification.Changes;

/// <summary>
/// Holds a later file against a signed revision of it. From the trailer on, everything that the revision leads to is followed in both: each object,
/// wherever its bytes lie, must say the same, also that it is not there. Only the roles that a further signature touches may differ, and only as a
/// signature needs it: the catalog's form, the list of fields, a page's list of annotations. An object that has two roles must keep to both.
/// </summary>
internal sealed class PdfComparison
{
    private readonly PdfFile before;
    private readonly PdfFile after;
    private readonly ComparisonBudget budget;
    private readonly Dictionary<int, Func<PdfDictionary, PdfDictionary, bool>> roles = [];
    private readonly Dictionary<int, PdfDictionary> added = [];
    private readonly HashSet<int> placed = [];
    private readonly HashSet<int> seen = [];
    private readonly Stack<int> open = [];
    private readonly LaterSignatures later;
    private readonly List<PdfPage> pages;
    private readonly FormComparison form;

    /// <exception cref="PdfFormatException">The revision cannot be followed.</exception>
    private PdfComparison(PdfFile before, PdfFile after, IReadOnlyList<PdfSignature> signatures, ComparisonBudget budget)
    {
        (this.before, this.after, this.budget) = (before, after, budget);
        later = new LaterSignatures(before, after, signatures);
        form = new FormComparison(before, after, IsSame);
        pages = PdfPageTree.Of(before);
        foreach (var page in pages)
        {
            roles[page.Reference.Number] = (was, now) => IsPage(page, was, now);
        }

        foreach (var number in form.EmptySignatures)
        {
            roles[number] = (was, now) => IsField(number, was, now);
        }

        if (before.Catalog["AcroForm"] is PdfReference { Number: var place })
        {
            roles[place] = (was, now) => form.IsKept(was, now, added.ContainsKey);
        }
    }

    /// <summary>Whether nothing but further signatures came.</summary>
    /// <param name="before">The file as it was when it was signed.</param>
    /// <param name="after">The file as it is.</param>
    /// <param name="signatures">All signatures of the file as it is.</param>
    /// <param name="budget">What may be spent on it.</param>
    /// <returns>Null when a part of the revision cannot be read, and nothing else is changed.</returns>
    /// <exception cref="PdfFormatException">The revision cannot be followed at all, or only at too high a cost.</exception>
    public static bool? OnlySignaturesCame(PdfFile before, PdfFile after, IReadOnlyList<PdfSignature> signatures, ComparisonBudget budget) =>
        before == after ? true : UpdateChain.Continues(before, after) ? new PdfComparison(before, after, signatures, budget).Holds() : false;

    private bool? Holds()
    {
        var (was, now) = (before.Sections[0].Trailer, after.Sections[0].Trailer);
        if (was["Root"] is not PdfReference root || !Equals(root, now["Root"]) || !DocumentAbout.IsInfoKept(before, after, IsSame))
        {
            return false;
        }

        var names = form.Names;
        foreach (var field in form.Added)
        {
            if (field is not PdfReference { Number: var number } || later.NewField(field, names) is not { } written || !added.TryAdd(number, written))
            {
                return false;
            }

            names.Add(((PdfString)after.Resolve(written["T"])!).Text);
        }

        roles[root.Number] = IsCatalog;
        open.Push(root.Number);
        var readable = true;
        while (open.TryPop(out var number))
        {
            if (!seen.Add(number))
            {
                continue;
            }

            if (Read(before, number) is not { } value)
            {
                readable = false;
            }
            else if (!IsKept(number, value))
            {
                return false;
            }
        }

        // Nobody knows where a program shows a field that no page lists.
        return !added.All(field => placed.Contains(field.Key) || later.LooksModest(field.Value, null)) ? false : readable ? true : null;
    }

    private static PdfValue? Read(PdfFile file, int number)
    {
        try
        {
            return file.ObjectAt(number);
        }
        catch (PdfFormatException failure) when (failure is not PdfTooLargeException)
        {
            return null;
        }
    }

    private bool IsKept(int number, PdfValue was)
    {
        var role = was is PdfDictionary ? roles.GetValueOrDefault(number) : null;
        if (role is null && before.EntryOf(number) is { Kind: PdfEntryKind.Plain } entry && entry == after.EntryOf(number))
        {
            return IsSame(was, was);
        }

        return Read(after, number) is { } now
            && before.GenerationsOf(number) == after.GenerationsOf(number)
            && (role is not null && was is PdfDictionary first && now is PdfDictionary second ? role(first, second) : IsSame(was, now));
    }

    /// <summary>Alike by itself; what it leads to is looked at later.</summary>
    private bool IsSame(PdfValue? was, PdfValue? now)
    {
        if (!ReferenceEquals(was, now) && !PdfLikeness.Alike(was, now))
        {
            return false;
        }

        foreach (var reference in PdfLikeness.ReferencesOf(was, budget))
        {
            open.Push(reference.Number);
        }

        return true;
    }

    private bool IsSameBut(PdfDictionary was, PdfDictionary now, params ReadOnlySpan<string> keys) => IsSame(was.Without(keys), now.Without(keys));

    private bool IsCatalog(PdfDictionary was, PdfDictionary now) =>
        IsSameBut(was, now, "AcroForm", "DSS", "Extensions", "Metadata", "Version")
        && IsForm(was["AcroForm"], now["AcroForm"])
        && DocumentAbout.IsMetadataKept(before, after, was["Metadata"], now["Metadata"])
        && DocumentAbout.IsVersionKept(was["Version"], now["Version"]);

    private bool IsForm(PdfValue? was, PdfValue? now) =>
        after.DictionaryOf(now) is { } recent ? form.IsKept(before.DictionaryOf(was) ?? PdfDictionary.Of(), recent, added.ContainsKey) : was is null && now is null;

    private bool IsPage(PdfPage page, PdfDictionary was, PdfDictionary now)
    {
        var (old, recent) = (before.ArrayOf(was["Annots"]), after.ArrayOf(now["Annots"]));
        return IsSameBut(was, now, "Annots")
            && recent.Count >= old.Count
            && IsSame(new PdfArray(old), new PdfArray([.. recent.Take(old.Count)]))
            && recent.Skip(old.Count).All(annotation => annotation is PdfReference { Number: var number }
                && added.TryGetValue(number, out var field)
                && (field["P"] is null || (field["P"] is PdfReference { Number: var named } && named == page.Reference.Number))
                && placed.Add(number)
                && later.LooksModest(field, page));
    }

    private bool IsField(int number, PdfDictionary was, PdfDictionary now) =>
        PdfLikeness.Alike(was, now)
            ? IsSame(was, now)
            : later.IsFilled(was, now)
                && IsSameBut(was, now, "V", "AP", "F", "M", "MK", "DA")
                && later.LooksModest(now, pages.FirstOrDefault(page =>
                    before.ArrayOf(page.Dictionary["Annots"]).Any(each => each is PdfReference { Number: var shown } && shown == number)));
}
