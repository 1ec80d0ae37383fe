using System.Buffers;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using EGov.Platform.Storage;

namespace EGov.Platform.Azure;

/// <summary>
/// Writes a large blob in blocks. The client's own upload names blocks by their place alone, so that of two who write one blob at once the
/// first to commit may get blocks of the other; these have names that nobody else gives.
/// </summary>
internal static class BlobBlocks
{
    /// <summary>Held in memory at a time; 50,000 of them are the service's limit, 195 GB.</summary>
    private const int BlockLength = 4 * 1024 * 1024;

    /// <param name="blob">Where.</param>
    /// <param name="content">What.</param>
    /// <param name="writeWhole">Writes what is no longer than a block.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal static async Task WriteAsync(
        BlockBlobClient blob, Stream content, Func<ReadOnlyMemory<byte>, Task> writeWhole, CancellationToken cancellation)
    {
        var block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            var read = await FillAsync(content, block, cancellation).ConfigureAwait(false);
            if (read < BlockLength)
            {
                await writeWhole(block.AsMemory(0, read)).ConfigureAwait(false);
                return;
            }

            var names = new List<string>();
            for (; read > 0; read = await FillAsync(content, block, cancellation).ConfigureAwait(false))
            {
                using var piece = new MemoryStream(block, 0, read, writable: false);
                names.Add(await StageAsync(blob, piece, cancellation).ConfigureAwait(false));
            }

            await CommitAsync(blob, names, cancellation).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>Writes what is no longer than a block as one, where the service would not take it whole.</summary>
    internal static async Task WriteAsync(BlockBlobClient blob, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var piece = new MemoryReader(content);
        await CommitAsync(blob, [await StageAsync(blob, piece, cancellation).ConfigureAwait(false)], cancellation).ConfigureAwait(false);
    }

    private static async Task<string> StageAsync(BlockBlobClient blob, Stream piece, CancellationToken cancellation)
    {
        var name = Convert.ToBase64String(Guid.NewGuid().ToByteArray());
        await blob.StageBlockAsync(name, piece, cancellationToken: cancellation).ConfigureAwait(false);
        return name;
    }

    private static async Task CommitAsync(BlockBlobClient blob, List<string> names, CancellationToken cancellation)
    {
        try
        {
            var options = new CommitBlockListOptions { Conditions = BlobFileStore.NewOnly(), HttpHeaders = BlobFileStore.Headers() };
            await blob.CommitBlockListAsync(names, options, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException failure) when (BlobFileStore.IsThere(failure))
        {
            // What is there already stays.
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.InvalidBlockList)
        {
            // Whoever commits first makes the service forget the blocks of everybody else.
            if (!await blob.ExistsAsync(cancellation).ConfigureAwait(false))
            {
                throw;
            }
        }
    }

    private static ValueTask<int> FillAsync(Stream content, byte[] block, CancellationToken cancellation) =>
        content.ReadAtLeastAsync(block.AsMemory(0, BlockLength), BlockLength, throwOnEndOfStream: false, cancellation);
}
