using Azure.Storage.Blobs;

namespace EGov.Contracts.Tests.Servers;

/// <summary>Azurite's Blob service, in memory.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private Local.Servers.Azurite? server;

    internal BlobServiceClient Client { get; private set; } = null!;

    internal string ConnectionString => server!.ConnectionString;

    public async Task InitializeAsync()
    {
        server = await Local.Servers.Azurite.StartAsync();
        Client = new BlobServiceClient(ConnectionString);
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}
