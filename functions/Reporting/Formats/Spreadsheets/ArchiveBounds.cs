using System.IO.Compression;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Formats.Spreadsheets;

/// <summary>Looks at the table of contents of a ZIP archive before anything of it is unpacked.</summary>
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

                // Which of two entries of one name counts is answered differently by different programs.
                if (!names.Add(entry.FullName) || entry.IsEncrypted)
                {
                    return ReportingErrors.NotASpreadsheet.With();
                }
            }

            return null;
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return ReportingErrors.NotASpreadsheet.With();
        }
    }

    private static bool IsSwollen(ZipArchiveEntry entry) =>
        entry.Length > SmallEntry && entry.Length / Math.Max(entry.CompressedLength, 1) > FormatLimits.ValueSpreadsheetRatio;
}
