using System.Buffers.Binary;

namespace EGov.Platform.Files.Scanning;

/// <summary>Files that other programs take for something else.</summary>
internal static class Polyglots
{
    private const int ArchiveEndLength = 22;
    private const int PdfHeaderSought = 1024;

    /// <summary>Whether the end reads as the end of a ZIP archive, which programs read from the end.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> content)
    {
        var tail = content[Math.Max(0, content.Length - ArchiveEndLength - ushort.MaxValue)..];
        for (var at = tail.LastIndexOf("PK\x05\x06"u8); at >= 0; at = tail[..at].LastIndexOf("PK\x05\x06"u8))
        {
            if (at + ArchiveEndLength <= tail.Length
                && at + ArchiveEndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) <= tail.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a PDF program would open it: some look for the header in the first kilobyte.</summary>
    public static bool HoldsPdf(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, PdfHeaderSought)].IndexOf("%PDF-"u8) >= 0;
}
