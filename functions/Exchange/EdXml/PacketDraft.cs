using System.IO.Compression;
using System.Security.Cryptography;

namespace EGov.Exchange.EdXml;

/// <summary>A packet that is ready to be written: its files are read only then.</summary>
/// <param name="Template">All but the contents of the files.</param>
/// <param name="Offsets">The byte of the template before which each file belongs.</param>
/// <param name="Files">The files.</param>
internal sealed record PacketDraft(ReadOnlyMemory<byte> Template, IReadOnlyList<int> Offsets, IReadOnlyList<PacketFile> Files)
{
    /// <summary>The earliest time that an archive can tell: that of writing is nobody's business, and the same packet has the same bytes.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the packet. The stream stays open.</summary>
    public async Task WriteAsync(Stream destination, CancellationToken cancellation = default)
    {
        var from = 0;
        for (var index = 0; index < Files.Count; index++)
        {
            await destination.WriteAsync(Template[from..Offsets[index]], cancellation);
            await WriteAsync(Files[index], destination, cancellation);
            from = Offsets[index];
        }

        await destination.WriteAsync(Template[from..], cancellation);
    }

    private static async Task WriteAsync(PacketFile file, Stream destination, CancellationToken cancellation)
    {
        await using var content = file.Open();
        using var transform = new ToBase64Transform();
        await using var base64 = new CryptoStream(destination, transform, CryptoStreamMode.Write, leaveOpen: true);
        if (file.Zip)
        {
            await ZipAsync(file, content, base64, cancellation);
        }
        else
        {
            await content.CopyToAsync(base64, cancellation);
        }

        await base64.FlushFinalBlockAsync(cancellation);
    }

    private static async Task ZipAsync(PacketFile file, Stream content, Stream destination, CancellationToken cancellation)
    {
        await using var archive = await ZipArchive.CreateAsync(destination, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        var entry = archive.CreateEntry(EntryName(file));
        entry.LastWriteTime = NoTime;
        await using var target = await entry.OpenAsync(cancellation);
        await content.CopyToAsync(target, cancellation);
    }

    /// <summary>Not the name of the file, whose letters old software misreads: an id with the ending.</summary>
    private static string EntryName(PacketFile file) =>
        Plain(file.ContentId) + (Path.GetExtension(file.Name) is { Length: > 1 } ending ? "." + Plain(ending) : "");

    private static string Plain(string text) => string.Concat(text.Where(each => char.IsAsciiLetterOrDigit(each) || each == '-'));
}
