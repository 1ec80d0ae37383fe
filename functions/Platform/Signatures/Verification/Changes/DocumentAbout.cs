using EGov.Platform.Pdf;

namespace EGov.Platform.Signatures.Verification.Changes;

/// <summary>What a file says about itself and no page shows: programs write the time of saving and their own name there whenever they sign.</summary>
internal static class DocumentAbout
{
    private static readonly string[] Saving = ["ModDate", "Producer"];

    /// <param name="before">The revision.</param>
    /// <param name="after">The later file.</param>
    /// <param name="isSame">Whether two values are alike with all that they lead to.</param>
    public static bool IsInfoKept(PdfFile before, PdfFile after, Func<PdfValue?, PdfValue?, bool> isSame)
    {
        var (was, now) = (before.Sections[0].Trailer["Info"], after.Sections[0].Trailer["Info"]);
        return (before.Resolve(was) ?? PdfDictionary.Of(), after.Resolve(now) ?? PdfDictionary.Of()) is (PdfDictionary old, PdfDictionary recent)
            ? isSame(old.Without(Saving), recent.Without(Saving)) && Saving.All(key => recent[key] is null or PdfString)
            : PdfLikeness.Alike(was, now);
    }

    /// <summary>Whether what stands for it is well-formed XML in a stream of that kind, or nothing.</summary>
    public static bool IsMetadataKept(PdfFile before, PdfFile after, PdfValue? was, PdfValue? now) =>
        PdfLikeness.Alike(before.Resolve(was), after.Resolve(now))
        || (after.Resolve(now) is PdfStream { Dictionary: var about } stream
            && (about.NameOf("Type"), about.NameOf("Subtype")) == ("Metadata", "XML")
            && after.Unpack(stream) is { } content
            && BoundedXml.Has(content, "", "") is not null);

    /// <summary>The same, or a plain number of a version.</summary>
    public static bool IsVersionKept(PdfValue? was, PdfValue? now) => Equals(was, now) || now is PdfName { Value: ['1' or '2', '.', >= '0' and <= '9'] };
}
