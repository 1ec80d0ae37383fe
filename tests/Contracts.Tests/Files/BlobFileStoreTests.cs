using Azure;
using Azure.Storage.Blobs;
using EGov.Contracts.Tests.Servers;
using EGov.Platform.Azure;
using EGov.Platform.Files;

namespace EGov.Contracts.Tests.Files;

public sealed class BlobFileStoreTests(Azurite azurite) : FileStoreContract, IClassFixture<Azurite>, IAsyncLifetime
{
    private readonly BlobContainerClient container = azurite.Client.GetBlobContainerClient(BlobFileStore.ContainerOf($"app{Guid.NewGuid():N}"));

    private protected override IFileStore Store => new BlobFileStore(container);

    private protected override IEnumerable<string> Leftovers() => container.GetBlobs().Select(static blob => blob.Name);

    public Task InitializeAsync() => container.CreateAsync();

    public Task DisposeAsync() => container.DeleteAsync();

    [Fact]
    public async Task A_container_that_is_not_there_is_no_missing_file()
    {
        var missing = new BlobFileStore(azurite.Client.GetBlobContainerClient("missing"));

        await Assert.ThrowsAsync<RequestFailedException>(() => missing.ReadAsync("person-1", "a", default));
        await Assert.ThrowsAsync<RequestFailedException>(() => missing.OpenAsync("person-1", "a", default));
        await Assert.ThrowsAsync<RequestFailedException>(() => missing.WriteAsync("person-1", "a", "x"u8.ToArray(), default));
        using var large = new StoppingStream(0, 5_000_000, long.MaxValue, static () => { });
        await Assert.ThrowsAsync<RequestFailedException>(() => missing.WriteAsync("person-1", "a", large, default));
    }
}
