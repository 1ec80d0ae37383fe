using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using EGov.Platform.Files;

namespace EGov.Platform.Azure;

/// <summary>Files in Blob storage: a container per app, a blob per content, never written twice.</summary>
internal sealed class BlobFileStore(BlobContainerClient container) : IFileStore
{
    /// <summary>The name of an app's container.</summary>
    internal static string ContainerOf(string app) => $"{app}-files";

    public async Task WriteAsync(string owner, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions { Conditions = NewOnly(), HttpHeaders = Headers() };
        try
        {
            await BlobOf(owner, name).UploadAsync(BinaryData.FromBytes(content), options, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException failure) when (IsThere(failure))
        {
            // What is there already stays: the name says the content. Blocks of a write that was given up can look like a blob, and are none.
            if (!await BlobOf(owner, name).ExistsAsync(cancellation).ConfigureAwait(false))
            {
                await BlobBlocks.WriteAsync(BlocksOf(owner, name), content, cancellation).ConfigureAwait(false);
            }
        }
    }

    public Task WriteAsync(string owner, string name, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        return BlobBlocks.WriteAsync(BlocksOf(owner, name), content, piece => WriteAsync(owner, name, piece, cancellation), cancellation);
    }

    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string owner, string name, CancellationToken cancellation)
    {
        try
        {
            var downloaded = await BlobOf(owner, name).DownloadContentAsync(cancellation).ConfigureAwait(false);
            return downloaded.Value.Content.ToMemory();
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async Task<Stream?> OpenAsync(string owner, string name, CancellationToken cancellation)
    {
        try
        {
            // A connection that breaks is made anew by the client from where it broke, held to the tag of the first answer.
            var downloaded = await BlobOf(owner, name).DownloadStreamingAsync(cancellationToken: cancellation).ConfigureAwait(false);
            return downloaded.Value.Content;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public Task DeleteAsync(string owner, string name, CancellationToken cancellation) =>
        BlobOf(owner, name).DeleteIfExistsAsync(cancellationToken: cancellation);

    internal static BlobRequestConditions NewOnly() => new() { IfNoneMatch = ETag.All };

    internal static BlobHttpHeaders Headers() => new() { ContentType = "application/octet-stream" };

    internal static bool IsThere(RequestFailedException failure) =>
        failure.ErrorCode == BlobErrorCode.BlobAlreadyExists || failure.ErrorCode == BlobErrorCode.ConditionNotMet;

    private BlobClient BlobOf(string owner, string name)
    {
        FileNames.Require(owner, name);
        return container.GetBlobClient($"{owner}/{name}");
    }

    private BlockBlobClient BlocksOf(string owner, string name)
    {
        FileNames.Require(owner, name);
        return container.GetBlockBlobClient($"{owner}/{name}");
    }
}
