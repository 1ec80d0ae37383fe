using System.Collections.Concurrent;
using Azure.Identity;
using Azure.Storage.Blobs;
using EGov.Platform.Access;
using EGov.Platform.Azure;
using EGov.Platform.Files;
using EGov.Platform.Series;
using EGov.Platform.Storage;
using EmbeddedFunctions;
using EmbeddedFunctions.ChangeFeed;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Servers;

/// <summary>
/// The servers of <c>run --azurite</c> and the adapters for Azure over them: documents and series in a Cosmos DB server, files in Azurite. Bus,
/// orchestrations and timers stay the embedded host's.
/// </summary>
internal sealed class AzureServers : IAsyncDisposable
{
    /// <summary>The containers whose change feeds trigger functions.</summary>
    private static readonly string[] Feeding = [AppStores.AggregatesContainer, AppStores.AuditInboxContainer];

    private readonly CosmosServer cosmos;
    private readonly Azurite azurite;
    private readonly Dictionary<string, CosmosClient> clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string App, string Container), ChangeLog> logs = [];
    private readonly List<FeedPump> pumps = [];

    private AzureServers(CosmosServer cosmos, Azurite azurite)
    {
        this.cosmos = cosmos;
        this.azurite = azurite;
        Blobs = new BlobServiceClient(azurite.ConnectionString);
    }

    /// <summary>Asks Azurite itself.</summary>
    internal BlobServiceClient Blobs { get; }

    /// <summary>What a user has to know of this run.</summary>
    internal string Description =>
        $"Files are kept by Azurite ({azurite.Address}), in memory. Documents are kept by the Cosmos DB server {cosmos.Address}"
        + (cosmos.IsFull ? ", whose change feed is read." : ", in memory. It cannot feed changes: this process tells itself what it wrote.");

    /// <summary>Starts what is to be started and makes the databases and containers of the apps.</summary>
    /// <exception cref="MissingToolException">Node or npm is missing.</exception>
    /// <exception cref="HostStartException">A server does not start, or holds documents of an earlier run.</exception>
    internal static async Task<AzureServers> StartAsync(IEnumerable<string> apps)
    {
        var (azurite, cosmos) = (Azurite.StartAsync(), CosmosServer.StartAsync());
        try
        {
            await Task.WhenAll(azurite, cosmos);
        }
        catch
        {
            await EndAsync(azurite);
            await EndAsync(cosmos);
            throw;
        }

        var servers = new AzureServers(await cosmos, await azurite);
        try
        {
            foreach (var app in apps)
            {
                await servers.OpenAsync(app);
            }

            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    /// <summary>Adds the adapters to an app's services, in the place of those for a data folder.</summary>
    internal void AddTo(IServiceCollection services, string app)
    {
        services.AddSingleton(_ => AppStores.From(container => StoreOf(app, container)));
        services.AddSingleton<ISeriesStore>(_ => new BlockSeriesStore(new CosmosDocumentStore(clients[app].GetContainer(app, CosmosContainers.Series))));
        services.AddSingleton<IFileStore>(_ => new BlobFileStore(Blobs.GetBlobContainerClient(BlobFileStore.ContainerOf(app))));
        foreach (var container in Feeding)
        {
            services.AddSingleton<IChangeFeedSource>(_ => new LoggedChanges(LogOf(app, container), ServerOf(app, container)).FeedOf(app, container));
        }
    }

    /// <summary>Asks the Cosmos DB server itself.</summary>
    internal Container ContainerOf(string app, string container) => clients[app].GetContainer(app, container);

    public async ValueTask DisposeAsync()
    {
        foreach (var pump in pumps)
        {
            await pump.DisposeAsync();
        }

        foreach (var client in clients.Values)
        {
            client.Dispose();
        }

        await cosmos.DisposeAsync();
        await azurite.DisposeAsync();
    }

    /// <summary>Ends a server that did start beside one that did not.</summary>
    private static async Task EndAsync<TServer>(Task<TServer> started)
        where TServer : IAsyncDisposable
    {
        if (started.IsCompletedSuccessfully)
        {
            await (await started).DisposeAsync();
        }
    }

    private async Task OpenAsync(string app)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [AccessRegistration.EnvironmentSetting] = "Development",
            [AzureSettings.Cosmos] = cosmos.ConnectionString,
            [AzureSettings.CosmosConnectionMode] = "Gateway",
        }).Build();
        RequestHandler[] handlers = cosmos.IsFull ? [] : [new SmallServerHandler()];
        var client = AzureClients.Cosmos(app, settings, new DefaultAzureCredential(), handlers);
        clients.Add(app, client);
        await RequireEmptyAsync(client, app);
        await CosmosContainers.MakeAsync(client, app, CancellationToken.None);
        await Blobs.GetBlobContainerClient(BlobFileStore.ContainerOf(app)).CreateIfNotExistsAsync();
        if (cosmos.IsFull)
        {
            pumps.AddRange(Feeding.Select(container => new FeedPump(ServerOf(app, container), LogOf(app, container), Console.Error.WriteLine)));
        }
    }

    /// <summary>Keys, queues and orchestrations of a run are new each time, and nothing is deleted that somebody else may have put there.</summary>
    private async Task RequireEmptyAsync(CosmosClient client, string app)
    {
        try
        {
            using var known = await client.GetDatabase(app).ReadStreamAsync();
            if (known.IsSuccessStatusCode)
            {
                throw new HostStartException($"The Cosmos DB server {cosmos.Address} has a database '{app}' already: delete it, or name another server; every run begins with empty ones.");
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or CosmosException)
        {
            throw new HostStartException($"The Cosmos DB server {cosmos.Address} cannot be used: {failure.Message}");
        }
    }

    private IDocumentStore StoreOf(string app, string container) =>
        cosmos.IsFull ? ServerOf(app, container) : new NotingDocumentStore(ServerOf(app, container), LogOf(app, container));

    private CosmosDocumentStore ServerOf(string app, string container) => new(ContainerOf(app, container));

    private ChangeLog LogOf(string app, string container) => logs.GetOrAdd((app, container), static _ => new ChangeLog());
}
