using EGov.Platform.Pdf;

namespace EGov.Platform.Signatures.Verification.Changes;

/// <summary>
/// Whether what came later was written behind the revision and leads back to its own newest section. A section that lies in the signed bytes and
/// was none of the revision's could bring objects with it that were signed and never seen.
/// </summary>
internal static class UpdateChain
{
    public static bool Continues(PdfFile before, PdfFile after)
    {
        var added = after.Sections.Count - before.Sections.Count;
        return added >= 0
            && after.Sections.Skip(added).Select(section => section.Position).SequenceEqual(before.Sections.Select(section => section.Position))
            && after.Sections.Take(added).All(section => section.Position >= before.Data.Length && IsPlain(section));
    }

    /// <summary>What a table and a stream beside it (<c>/XRefStm</c>) say of one object, each program weighs in its own way.</summary>
    private static bool IsPlain(PdfSection section) => section.IsStream || section.Trailer["XRefStm"] is null;
}
