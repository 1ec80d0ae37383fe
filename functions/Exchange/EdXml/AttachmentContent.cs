using System.IO.Compression;
using System.Runtime.InteropServices;
using EGov.Exchange.EdXml.Contents;
using EGov.Exchange.EdXml.Packets;
using EGov.Exchange.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.EdXml;

/// <summary>
/// The file that an attachment is. Senders put each into an archive of its own with a random name: then it is what is in it. It has been read
/// through once, within its bounds, before anybody gets it; archives within it are not opened.
/// </summary>
internal sealed class AttachmentContent
{
    private const int MostEntries = 1_000;
    private const int MostRatio = 100;
    private const long RatioFrom = 1 << 20;
    private const int Deflated = 8;

    private readonly ReadOnlyMemory<byte> data;
    private readonly bool deflated;

    private AttachmentContent(ReadOnlyMemory<byte> data, bool deflated, string? entryName, ContentReading reading, IReadOnlyList<PacketWarning> warnings)
    {
        (this.data, this.deflated, EntryName, Warnings) = (data, deflated, entryName, warnings);
        (Kind, Length, Sha256) = (reading.Kind, reading.Length, reading.Sha256);
    }

    /// <summary>What the file is, by its bytes.</summary>
    public ContentKind Kind { get; }

    /// <summary>Bytes of the file.</summary>
    public long Length { get; }

    /// <summary>The SHA-256 of the file: 64 digits, lower case.</summary>
    public string Sha256 { get; }

    /// <summary>The name of the entry when the file came in an archive of its own, else null.</summary>
    public string? EntryName { get; }

    public IReadOnlyList<PacketWarning> Warnings { get; }

    /// <summary>Looks at a content, or says why it is refused.</summary>
    /// <param name="content">The decoded bytes of the attachment. They must not change as long as the result is used.</param>
    /// <param name="declaredType">The media type that the packet declares, for a warning when it is another; null for none.</param>
    /// <param name="mostBytes">How large the file may be.</param>
    /// <param name="where">The path of the attachment, for warnings.</param>
    public static Result<AttachmentContent> Inspect(ReadOnlyMemory<byte> content, string? declaredType, long mostBytes, string where = PacketWarnings.WholePacket)
    {
        var kind = ContentKinds.OfHead(content.Span[..Math.Min(content.Length, ContentKinds.HeadBytes)]);
        var warnings = new List<PacketWarning>();
        if (declaredType is not null && content.Length > 0 && !ContentKinds.Fits(kind, declaredType))
        {
            warnings.Add(PacketWarnings.OtherContentType.At(where, declaredType, ContentKinds.MediaTypeOf(kind)));
        }

        if (kind is not ContentKind.Zip)
        {
            return AsItIs(content, mostBytes, warnings);
        }

        if (ZipDirectory.Read(content.Span, MostEntries) is not { } directory)
        {
            return ExchangeErrors.UnreadableArchive.With();
        }

        if (Refused(directory) is { } refusal)
        {
            return refusal;
        }

        var files = directory.Entries.Where(entry => !entry.IsFolder).ToList();
        if (files is [var only])
        {
            return Unwrapped(content, only, mostBytes, warnings);
        }

        if (!IsDocument(files))
        {
            warnings.Add(PacketWarnings.SeveralEntries.At(where, Numbers.TextOf(files.Count)));
        }

        return AsItIs(content, mostBytes, warnings);
    }

    /// <summary>The bytes of the file, in a stream of the caller.</summary>
    public Stream OpenRead() => Open(data, deflated);

    private static Error? Refused(ZipDirectory directory) =>
        directory.IsCut ? ExchangeErrors.TooManyEntries.With(MostEntries)
        : directory.Entries.Any(entry => entry.IsEncrypted) ? ExchangeErrors.EncryptedArchive.With()
        : directory.Entries.All(entry => entry.IsSafe) ? null
        : ExchangeErrors.UnsafeEntryName.With();

    private static bool IsDocument(IReadOnlyList<ZipEntry> files) =>
        files.Any(entry => entry.Name == "[Content_Types].xml") || (files.Count > 0 && files[0].Name == "mimetype");

    private static Result<AttachmentContent> AsItIs(ReadOnlyMemory<byte> content, long mostBytes, IReadOnlyList<PacketWarning> warnings) =>
        ContentReading.Through(Open(content, false), mostBytes, long.MaxValue).Succeeded(out var reading, out var refusal)
            ? new AttachmentContent(content, false, null, reading, warnings)
            : refusal;

    private static Result<AttachmentContent> Unwrapped(ReadOnlyMemory<byte> archive, ZipEntry entry, long mostBytes, IReadOnlyList<PacketWarning> warnings)
    {
        if (entry.Method is not (0 or Deflated) || ZipDirectory.DataOf(archive, entry) is not { } data)
        {
            return ExchangeErrors.UnreadableArchive.With();
        }

        var deflated = entry.Method == Deflated;
        var suspicious = Math.Max(RatioFrom, data.Length * (long)MostRatio);
        if (!ContentReading.Through(Open(data, deflated), mostBytes, suspicious).Succeeded(out var reading, out var refusal))
        {
            return refusal;
        }

        return reading.Length == entry.Length
            ? new AttachmentContent(data, deflated, entry.Name, reading, warnings)
            : ExchangeErrors.UnreadableArchive.With();
    }

    private static Stream Open(ReadOnlyMemory<byte> data, bool deflated)
    {
        var bytes = MemoryMarshal.TryGetArray(data, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(data.ToArray(), writable: false);
        return deflated ? new DeflateStream(bytes, CompressionMode.Decompress) : bytes;
    }
}
