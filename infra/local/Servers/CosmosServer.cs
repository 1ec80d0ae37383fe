namespace EGov.Local.Servers;

/// <summary>
/// A Cosmos DB server: the emulator or account that <c>COSMOS_ENDPOINT</c> and <c>COSMOS_KEY</c> name, otherwise the small one from npm, which
/// keeps all in memory and cannot do all.
/// </summary>
internal sealed class CosmosServer : IAsyncDisposable
{
    /// <summary>The published key of the emulators; the small server takes any.</summary>
    private const string PublishedKey = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";

    private readonly NodeServer? small;

    private CosmosServer(NodeServer? small, Uri address)
    {
        this.small = small;
        Address = address;
    }

    /// <summary>The full server that is to be used, or null.</summary>
    internal static string? FullEndpoint => Environment.GetEnvironmentVariable("COSMOS_ENDPOINT") is { Length: > 0 } endpoint ? endpoint : null;

    /// <summary>Where it answers.</summary>
    internal Uri Address { get; }

    /// <summary>Whether it does all that Cosmos DB does that we ask for, such as feeding changes.</summary>
    internal bool IsFull => small is null;

    /// <summary>With the key, which is secret where the server is an account.</summary>
    internal string ConnectionString => IsFull
        ? $"AccountEndpoint={Address};AccountKey={Environment.GetEnvironmentVariable("COSMOS_KEY") ?? PublishedKey};{CertificateOf(Address)}"
        : $"AccountEndpoint={Address};AccountKey={PublishedKey};";

    /// <summary>Connects to the full server when there is one, and otherwise starts the small one.</summary>
    internal static async Task<CosmosServer> StartAsync()
    {
        if (FullEndpoint is { } endpoint)
        {
            return new(null, new Uri(endpoint));
        }

        var small = await NodeServer.StartAsync(
            "@vercel/cosmosdb-server/lib/cli.js", static port => ["--no-ssl", "--host", "127.0.0.1", "--port", $"{port}"]);
        return new(small, new Uri($"http://127.0.0.1:{small.Port}"));
    }

    public ValueTask DisposeAsync() => small?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>An emulator on this machine signs its own certificate.</summary>
    private static string CertificateOf(Uri address) => address.IsLoopback ? "DisableServerCertificateValidation=True;" : string.Empty;
}
