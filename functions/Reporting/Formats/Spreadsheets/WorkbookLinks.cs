using System.IO.Compression;
using System.Xml;

namespace EGov.Reporting.Formats.Spreadsheets;

/// <summary>
/// Finds what binds a workbook to other files. The parts are looked at as they lie in the archive: a link of an unusual kind keeps the workbook from
/// being opened at all, and its sender would not learn why.
/// </summary>
internal static class WorkbookLinks
{
    private const string Hyperlink = "/hyperlink";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = FormatLimits.ValueSpreadsheetUnpacked,
        CloseInput = true,
    };

    /// <summary>Whether the entry is a link to another workbook, or lists one. Addresses that a reader may click on are none.</summary>
    public static bool LeadOutside(ZipArchiveEntry entry)
    {
        if (entry.FullName.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (!entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        using var reader = XmlReader.Create(entry.Open(), Settings);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element && reader.LocalName == "Relationship"
                && reader.GetAttribute("TargetMode") == "External"
                && reader.GetAttribute("Type")?.EndsWith(Hyperlink, StringComparison.Ordinal) != true)
            {
                return true;
            }
        }

        return false;
    }
}
