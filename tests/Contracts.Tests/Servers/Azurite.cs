using Azure.Storage.Blobs;

namespace EGov.Contracts.Tests.Servers;

/// <summary>Azurite's Blob service, in memory.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private NodeServer? server;

    internal BlobServiceClient Client { get; private set; } = null!;

    /// <summary>With the published account of every Azurite.</summary>
    internal string ConnectionString =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint=http://127.0.0.1:{server!.Port}/devstoreaccount1;";

    public async Task InitializeAsync()
    {
        server = await NodeServer.StartAsync(
            "azurite/dist/src/blob/main.js",
            static port => ["--silent", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--blobHost", "127.0.0.1", "--blobPort", $"{port}"]);
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
