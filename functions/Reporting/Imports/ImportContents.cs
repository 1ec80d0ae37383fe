using System.Globalization;
using EGov.Platform.Files;
using EGov.Platform.Storage;
using EGov.Reporting.Formats;
using EGov.Reporting.Values;

namespace EGov.Reporting.Imports;

/// <summary>What an import is made of, encrypted under the key of the agency for which it came: the file, what was found of its rows, and its values.</summary>
internal sealed class ImportContents(IFileStore store, OwnerKeys keys, ContentSpools spools)
{
    /// <summary>So many rows are in a page of what was found.</summary>
    public const int PageRows = 200;

    private readonly SealedContents contents = new(store, keys);

    /// <summary>Keeps the file durably; what is there already stays.</summary>
    public Task KeepAsync(string id, ReceivedFile file, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        contents.WriteAsync(OwnerOf(file), FileName(id, file), file.Sha256, content, cancellation);

    /// <summary>The file, frozen; to be disposed of.</summary>
    public async Task<ContentSpool> OpenAsync(string id, ReceivedFile file, CancellationToken cancellation)
    {
        var spool = spools.Begin(FormatLimits.ValueFile, hashed: false);
        try
        {
            await using var stored = await OpenStreamAsync(id, file, cancellation);
            await stored.CopyToAsync(spool.Input, cancellation);
            spool.Freeze();
            return spool;
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <summary>The file to be read once.</summary>
    public Task<Stream> OpenStreamAsync(string id, ReceivedFile file, CancellationToken cancellation) =>
        contents.OpenAsync(OwnerOf(file), FileName(id, file), file.Sha256, cancellation);

    /// <summary>Keeps a page of what was found of rows.</summary>
    /// <param name="file">The file.</param>
    /// <param name="check">The check's name.</param>
    /// <param name="onlyWrong">Whether it is one of the pages that have wrong rows only.</param>
    /// <param name="number">The page's number, from 0.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task KeepPageAsync(ReceivedFile file, string check, bool onlyWrong, int number, IReadOnlyList<ImportRow> rows, CancellationToken cancellation) =>
        KeepAsync(file, PageName(check, onlyWrong, number), new ImportRowPage(rows), cancellation);

    /// <summary>A page of what was found of rows.</summary>
    public async Task<IReadOnlyList<ImportRow>> ReadPageAsync(ReceivedFile file, string check, bool onlyWrong, int number, CancellationToken cancellation) =>
        (await ReadAsync<ImportRowPage>(file, PageName(check, onlyWrong, number), cancellation)).Rows;

    /// <summary>Keeps values that are to be taken together.</summary>
    public Task KeepChunkAsync(ReceivedFile file, string check, int number, IReadOnlyList<ImportedValue> values, CancellationToken cancellation) =>
        KeepAsync(file, ChunkName(check, number), new ImportChunk(values), cancellation);

    /// <summary>Values that are to be taken together.</summary>
    public async Task<IReadOnlyList<ImportedValue>> ReadChunkAsync(ReceivedFile file, string check, int number, CancellationToken cancellation) =>
        (await ReadAsync<ImportChunk>(file, ChunkName(check, number), cancellation)).Values;

    /// <summary>Forgets values once they are taken, or will not be.</summary>
    public async Task DropChunksAsync(ReceivedFile file, ImportCheck check, CancellationToken cancellation)
    {
        for (var number = 0; number < check.Chunks; number++)
        {
            await store.DeleteAsync(OwnerOf(file), ChunkName(check.Name, number), cancellation);
        }
    }

    private static string OwnerOf(ReceivedFile file) => $"agency-{file.Agency}";

    private static string FileName(string id, ReceivedFile file) => $"{file.Sha256}-{id}";

    private static string PageName(string check, bool onlyWrong, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{check}-{(onlyWrong ? "wrong" : "rows")}-{number}");

    private static string ChunkName(string check, int number) => string.Create(CultureInfo.InvariantCulture, $"{check}-values-{number}");

    private async Task KeepAsync<T>(ReceivedFile file, string name, T content, CancellationToken cancellation) =>
        await contents.WriteAsync(OwnerOf(file), name, name, PlatformJson.Write(content), cancellation);

    private async Task<T> ReadAsync<T>(ReceivedFile file, string name, CancellationToken cancellation) =>
        PlatformJson.Read<T>(await contents.ReadAsync(OwnerOf(file), name, name, cancellation));

    private sealed record ImportRowPage(IReadOnlyList<ImportRow> Rows);

    private sealed record ImportChunk(IReadOnlyList<ImportedValue> Values);
}

/// <summary>A value that is to be taken.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Value">The value.</param>
internal sealed record ImportedValue(string Dataset, Observation Value);
