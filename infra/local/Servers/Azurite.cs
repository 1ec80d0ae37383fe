namespace EGov.Local.Servers;

/// <summary>Azurite's Blob service, in memory.</summary>
internal sealed class Azurite : IAsyncDisposable
{
    private readonly NodeServer server;

    private Azurite(NodeServer server) => this.server = server;

    /// <summary>Where it answers.</summary>
    internal Uri Address => new($"http://127.0.0.1:{server.Port}");

    /// <summary>With the published account of every Azurite.</summary>
    internal string ConnectionString =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint={Address}devstoreaccount1;";

    internal static async Task<Azurite> StartAsync() => new(await NodeServer.StartAsync(
        "azurite/dist/src/blob/main.js",
        static port => ["--silent", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--blobHost", "127.0.0.1", "--blobPort", $"{port}"]));

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
