using System.Buffers.Binary;
using System.Text;

namespace EGov.Exchange.EdXml.Contents;

/// <summary>
/// Reads the list of entries at the end of a ZIP archive (APPNOTE 4.3.12, 4.3.16), no more of them than are asked for: what a library reads of a
/// crafted list fills the memory before anybody can count.
/// </summary>
internal sealed class ZipDirectory
{
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;
    private const int LongestComment = ushort.MaxValue;

    private ZipDirectory(IReadOnlyList<ZipEntry> entries, bool isCut) => (Entries, IsCut) = (entries, isCut);

    /// <summary>Entries in the order of the list.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>Whether there are more than were asked for.</summary>
    public bool IsCut { get; }

    /// <summary>The list; null when there is none that can be read.</summary>
    public static ZipDirectory? Read(ReadOnlySpan<byte> archive, int most)
    {
        var from = Math.Max(0, archive.Length - EndLength - LongestComment);
        var found = archive[from..].LastIndexOf("PK\x05\x06"u8);
        var end = from + found;
        if (found < 0 || archive.Length - end < EndLength)
        {
            return null;
        }

        int count = UInt16(archive, end + 10);
        long length = UInt32(archive, end + 12);
        long offset = UInt32(archive, end + 16);

        // Bytes before the archive, such as of a self-extracting one, move all offsets.
        var moved = end - length - offset;
        return moved < 0 ? null : EntriesIn(archive[..end], (int)(offset + moved), (int)moved, count, most);
    }

    /// <summary>The compressed bytes of an entry; null when they are not where the list says.</summary>
    public static ReadOnlyMemory<byte>? DataOf(ReadOnlyMemory<byte> archive, ZipEntry entry)
    {
        var span = archive.Span;
        if (entry.Offset > span.Length - LocalLength || !span[(int)entry.Offset..].StartsWith("PK\x03\x04"u8))
        {
            return null;
        }

        var from = entry.Offset + LocalLength + UInt16(span, (int)entry.Offset + 26) + UInt16(span, (int)entry.Offset + 28);
        return from + entry.CompressedLength > span.Length ? null : archive.Slice((int)from, (int)entry.CompressedLength);
    }

    private static ZipDirectory? EntriesIn(ReadOnlySpan<byte> list, int at, int moved, int count, int most)
    {
        var entries = new List<ZipEntry>();
        while (list.Length - at >= EntryLength && list[at..].StartsWith("PK\x01\x02"u8))
        {
            if (entries.Count == most)
            {
                return new(entries, isCut: true);
            }

            int nameLength = UInt16(list, at + 28);
            var next = at + EntryLength + nameLength + UInt16(list, at + 30) + UInt16(list, at + 32);
            if (next > list.Length)
            {
                return null;
            }

            entries.Add(new(
                NameOf(list.Slice(at + EntryLength, nameLength)),
                IsEncrypted: (UInt16(list, at + 8) & 0x2041) != 0,
                Method: UInt16(list, at + 10),
                CompressedLength: UInt32(list, at + 20),
                Length: UInt32(list, at + 24),
                Offset: UInt32(list, at + 42) + moved));
            at = next;
        }

        return at == list.Length && entries.Count == count ? new(entries, isCut: false) : null;
    }

    private static string NameOf(ReadOnlySpan<byte> name) =>
        System.Text.Unicode.Utf8.IsValid(name) ? Encoding.UTF8.GetString(name) : Encoding.Latin1.GetString(name);

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}

/// <summary>An entry of the list of an archive.</summary>
/// <param name="Name">Its path within the archive; one that ends with a slash is a folder.</param>
/// <param name="Method">How it is compressed: 0 not at all, 8 Deflate.</param>
/// <param name="CompressedLength">Bytes in the archive, as the list says.</param>
/// <param name="Length">Bytes when decompressed, as the list says.</param>
/// <param name="Offset">The byte of the archive at which it begins.</param>
internal sealed record ZipEntry(string Name, bool IsEncrypted, int Method, long CompressedLength, long Length, long Offset)
{
    public bool IsFolder => Name.EndsWith('/');

    /// <summary>Whether the name stays within the folder into which the archive is unpacked.</summary>
    public bool IsSafe =>
        Name.Length > 0
        && !Name.AsSpan().ContainsAny('\\', '\0')
        && Name[0] != '/'
        && !(Name.Length > 1 && Name[1] == ':')
        && !Name.Split('/').Contains("..");
}
