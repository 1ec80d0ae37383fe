using EGov.Platform.Pdf.Pages;

namespace EGov.Platform.Pdf;

/// <summary>Counts the pages of PDF files.</summary>
public static class PdfPages
{
    /// <summary>How many pages the file has; null when it cannot be read.</summary>
    public static int? CountOf(ReadOnlyMemory<byte> pdf)
    {
        try
        {
            return PdfFile.TryOpen(pdf, out var file) && !file.IsEncrypted ? PdfPageTree.Of(file).Count : null;
        }
        catch (PdfFormatException)
        {
            return null;
        }
    }
}
