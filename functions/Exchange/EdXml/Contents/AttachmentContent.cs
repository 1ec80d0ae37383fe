using System.IO.Compression;
using EGov.Exchange.EdXml.Packets;
using EGov.Exchange.Errors;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Exchange.EdXml.Contents;

/// <summary>
/// Finds the file that an attachment is. Senders put each into an archive of its own with a random name: then it is what is in it. Archives within
/// it are not opened.
/// </summary>
internal static class AttachmentContent
{
    private const int MostEntries = 1_000;
    private const int Stored = 0;
    private const int Deflated = 8;

    /// <summary>
    /// Looks at a content, or says why it is refused: an archive that is broken, encrypted, leads out of its folder or swells; and what runs when it
    /// is opened, itself or as the one file within its archive.
    /// </summary>
    /// <param name="content">The decoded bytes of the attachment.</param>
    /// <param name="where">The name of the attachment, for warnings.</param>
    /// <param name="unpacked">Takes the file when it came packed, and nothing otherwise. What it holds of one that is refused is worth nothing.</param>
    /// <param name="mostBytes">How large the file may be.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<Result<OpenedContent>> OpenAsync(
        ReadOnlyMemory<byte> content, string where, Stream unpacked, long mostBytes, CancellationToken cancellation = default)
    {
        if (NameEndings.IsProgram(where))
        {
            return ExchangeErrors.ProgramAttached.With(where);
        }

        if (!(await FindAsync(content, where, unpacked, mostBytes, cancellation)).Succeeded(out var opened, out var refusal))
        {
            return refusal;
        }

        return opened.Kind is ContentKind.Program || (opened.Packed is { } packed && NameEndings.IsProgram(packed))
            ? ExchangeErrors.ProgramAttached.With(opened.Packed ?? where)
            : opened with { Warnings = [.. opened.Warnings, .. NameDoubts(opened, where)] };
    }

    /// <summary>An attachment that came packed may bear the name of the archive or of the file.</summary>
    private static IEnumerable<PacketWarning> NameDoubts(OpenedContent opened, string where)
    {
        string[] names = opened.Packed is not { } packed ? [where]
            : string.Equals(NameEndings.Of(where), ".zip", StringComparison.OrdinalIgnoreCase) ? [packed]
            : [where, packed];
        return opened.Length > 0 && names.FirstOrDefault(name => NameEndings.Contradicts(name, opened.Kind)) is { } wrong
            ? [PacketWarnings.OtherNameEnding.At(where, NameEndings.Of(wrong), ContentKinds.MediaTypeOf(opened.Kind))]
            : [];
    }

    private static async Task<Result<OpenedContent>> FindAsync(
        ReadOnlyMemory<byte> content, string where, Stream unpacked, long mostBytes, CancellationToken cancellation)
    {
        if (ContentKinds.OfHead(content.Span[..Math.Min(content.Length, ContentKinds.HeadBytes)]) is not ContentKind.Zip)
        {
            return await AsItIsAsync(content, mostBytes, [], cancellation);
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
            return await UnpackAsync(content, only, unpacked, mostBytes, cancellation);
        }

        IReadOnlyList<PacketWarning> warnings = IsDocument(files) ? [] : [PacketWarnings.SeveralEntries.At(where, Numbers.TextOf(files.Count))];
        return await AsItIsAsync(content, mostBytes, warnings, cancellation);
    }

    private static Error? Refused(ZipDirectory directory) =>
        directory.IsCut ? ExchangeErrors.TooManyEntries.With(MostEntries)
        : directory.Entries.Any(entry => entry.IsEncrypted) ? ExchangeErrors.EncryptedArchive.With()
        : directory.Entries.All(entry => entry.IsSafe) ? null
        : ExchangeErrors.UnsafeEntryName.With();

    private static bool IsDocument(List<ZipEntry> files) =>
        files.Any(entry => entry.Name == "[Content_Types].xml") || (files.Count > 0 && files[0].Name == "mimetype");

    private static async Task<Result<OpenedContent>> AsItIsAsync(
        ReadOnlyMemory<byte> content, long mostBytes, IReadOnlyList<PacketWarning> warnings, CancellationToken cancellation)
    {
        await using var source = new MemoryReader(content);
        return (await ContentReading.ThroughAsync(source, null, new(mostBytes, long.MaxValue), cancellation))
            .Select(reading => new OpenedContent(reading.Kind, reading.Length, null, warnings));
    }

    private static async Task<Result<OpenedContent>> UnpackAsync(
        ReadOnlyMemory<byte> archive, ZipEntry entry, Stream unpacked, long mostBytes, CancellationToken cancellation)
    {
        if (entry.Method is not (Stored or Deflated) || ZipDirectory.DataOf(archive, entry) is not { } data)
        {
            return ExchangeErrors.UnreadableArchive.With();
        }

        await using var bytes = new MemoryReader(data);
        await using var source = entry.Method == Deflated ? new DeflateStream(bytes, CompressionMode.Decompress) : (Stream)bytes;
        if (!(await ContentReading.ThroughAsync(source, unpacked, ContentBounds.OfCompressed(mostBytes, data.Length), cancellation)).Succeeded(out var reading, out var refusal))
        {
            return refusal;
        }

        return reading.Length == entry.Length
            ? new OpenedContent(reading.Kind, reading.Length, entry.Name, [])
            : ExchangeErrors.UnreadableArchive.With();
    }
}

/// <summary>The file that an attachment is.</summary>
/// <param name="Kind">What it is, by its bytes.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Packed">The name of the entry when it came in an archive of its own; null when the attachment is the file.</param>
/// <param name="Warnings">What was odd and taken nevertheless.</param>
internal sealed record OpenedContent(ContentKind Kind, long Length, string? Packed, IReadOnlyList<PacketWarning> Warnings);
