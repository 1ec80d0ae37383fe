using Microsoft.Azure.Cosmos;

namespace EGov.Contracts.Tests.Servers;

/// <summary>
/// A Cosmos DB server: the emulator or account that <c>COSMOS_ENDPOINT</c> and <c>COSMOS_KEY</c> name, otherwise the small one from npm, which
/// is really started and cannot do all.
/// </summary>
public sealed class CosmosServer : IAsyncLifetime
{
    /// <summary>The published key of the emulators; the small server takes any.</summary>
    private const string PublishedKey = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";

    private NodeServer? small;

    internal static string? FullEndpoint => Environment.GetEnvironmentVariable("COSMOS_ENDPOINT") is { Length: > 0 } endpoint ? endpoint : null;

    internal CosmosClient Client { get; private set; } = null!;

    internal string ConnectionString { get; private set; } = string.Empty;

    public async Task InitializeAsync()
    {
        var options = new CosmosClientOptions { ConnectionMode = ConnectionMode.Gateway, LimitToEndpoint = true };
        if (FullEndpoint is { } endpoint)
        {
            // An emulator on this machine signs its own certificate.
            options.ServerCertificateCustomValidationCallback = new Uri(endpoint).IsLoopback ? static (_, _, _) => true : null;
            ConnectionString = $"AccountEndpoint={endpoint};AccountKey={Environment.GetEnvironmentVariable("COSMOS_KEY") ?? PublishedKey};";
            Client = new CosmosClient(ConnectionString, options);
            return;
        }

        small = await NodeServer.StartAsync(
            "@vercel/cosmosdb-server/lib/cli.js", static port => ["--no-ssl", "--host", "127.0.0.1", "--port", $"{port}"]);
        options.CustomHandlers.Add(new SmallServerHandler());
        ConnectionString = $"AccountEndpoint=http://127.0.0.1:{small.Port}/;AccountKey={PublishedKey};";
        Client = new CosmosClient(ConnectionString, options);
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        if (small is not null)
        {
            await small.DisposeAsync();
        }
    }
}
