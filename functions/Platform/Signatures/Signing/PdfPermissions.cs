using EGov.Platform.Pdf;

namespace EGov.Platform.Signatures.Signing;

/// <summary>What the author of a certified document lets others do (ISO 32000-2, 12.8.2.2).</summary>
internal static class PdfPermissions
{
    /// <summary>Whether the document is certified so that nothing may be added, not even a signature.</summary>
    public static bool ForbidChanges(PdfFile file)
    {
        var certification = file.DictionaryOf(file.DictionaryOf(file.Catalog["Perms"])?["DocMDP"]);
        return file.ArrayOf(certification?["Reference"])
            .Select(file.DictionaryOf)
            .Any(reference => file.Resolve(file.DictionaryOf(reference?["TransformParams"])?["P"]) is PdfInteger { Value: 1 });
    }
}
