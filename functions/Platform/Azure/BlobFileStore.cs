using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using EGov.Platform.Files;

namespace EGov.Platform.Azure;

/// <summary>Files in Blob storage: a container per app, a blob per content, never written twice.</summary>
internal sealed class BlobFileStore(BlobContainerClient container) : IFileStore
{
    /// <summary>The name of an app's container.</summary>
    internal static string ContainerOf(string app) => $"{app}-files";

    public async Task WriteAsync(string owner, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" },
        };
        try
        {
            await BlobOf(owner, name).UploadAsync(BinaryData.FromBytes(content), options, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobAlreadyExists || failure.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            // What is there already stays: the name says the content.
        }
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

    public Task DeleteAsync(string owner, string name, CancellationToken cancellation) =>
        BlobOf(owner, name).DeleteIfExistsAsync(cancellationToken: cancellation);

    private BlobClient BlobOf(string owner, string name)
    {
        FileNames.Require(owner, name);
        return container.GetBlobClient($"{owner}/{name}");
    }
}
