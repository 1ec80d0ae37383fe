using System.IO.Compression;
using System.Xml;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Formats.Spreadsheets;

/// <summary>Looks at the table of contents of a ZIP archive, and at what its parts are bound to, before the workbook is opened.</summary>
internal static class ArchiveBounds
{
    private const long SmallEntry = 1024 * 1024;

    /// <summary>Why the archive is not opened; null when it may be.</summary>
    /// <param name="content">The archive.</param>
    /// <param name="mostBytes">The most bytes that it holds once it is unpacked.</param>
    public static Error? ProblemOf(ReadOnlyMemory<byte> content, long mostBytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryReader(content), ZipArchiveMode.Read);
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var unpacked = 0L;
            foreach (var entry in archive.Entries)
            {
                unpacked += entry.Length;
                if (names.Count == FormatLimits.ValueSpreadsheetEntries || unpacked > mostBytes || IsSwollen(entry))
                {
                    return ReportingErrors.SpreadsheetOutOfBounds.With(
                        FormatLimits.ValueSpreadsheetEntries, mostBytes, FormatLimits.ValueSpreadsheetRatio);
                }

                // Which of two entries of one name counts is answered differently by different programs, and so is where a name that climbs leads.
                if (!names.Add(entry.FullName) || entry.IsEncrypted || Climbs(entry.FullName))
                {
                    return ReportingErrors.NotASpreadsheet.With();
                }
            }

            return archive.Entries.Any(WorkbookLinks.LeadOutside) ? ReportingErrors.SpreadsheetLinks.With() : null;
        }
        catch (Exception malformed) when (malformed is XmlException or InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return ReportingErrors.NotASpreadsheet.With();
        }
    }

    private static bool Climbs(string name) => name.Contains('\\', StringComparison.Ordinal) || name.Split('/') is ["", ..] || name.Split('/').Contains("..");

    private static bool IsSwollen(ZipArchiveEntry entry) =>
        entry.Length > SmallEntry && entry.Length / Math.Max(entry.CompressedLength, 1) > FormatLimits.ValueSpreadsheetRatio;
}
