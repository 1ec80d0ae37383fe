using EGov.Local.Servers;
using Microsoft.Azure.Cosmos;

namespace EGov.Contracts.Tests.Servers;

/// <summary>
/// A Cosmos DB server: the emulator or account that <c>COSMOS_ENDPOINT</c> and <c>COSMOS_KEY</c> name, otherwise the small one from npm, which
/// is really started and cannot do all.
/// </summary>
public sealed class CosmosServer : IAsyncLifetime
{
    private Local.Servers.CosmosServer? server;

    internal static string? FullEndpoint => Local.Servers.CosmosServer.FullEndpoint;

    internal CosmosClient Client { get; private set; } = null!;

    internal string ConnectionString => server!.ConnectionString;

    public async Task InitializeAsync()
    {
        var options = new CosmosClientOptions { ConnectionMode = ConnectionMode.Gateway, LimitToEndpoint = true };
        server = await Local.Servers.CosmosServer.StartAsync();
        if (!server.IsFull)
        {
            options.CustomHandlers.Add(new SmallServerHandler());
        }

        Client = new CosmosClient(ConnectionString, options);
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}
