using Azure.Core;
using Azure.Storage.Blobs;
using EGov.Platform.Files;
using EGov.Platform.Series;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Platform.Azure;

/// <summary>What an app runs on in Azure: documents in Cosmos DB, files in Blob storage, messages over Service Bus.</summary>
public static class AzureAdapters
{
    /// <summary>Adds the adapters and a check at the start that Azure has what they need.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="app">The app's name: its database, and the first part of the name of its file container.</param>
    /// <param name="configuration">Its settings.</param>
    public static IServiceCollection AddAzureAdapters(this IServiceCollection services, string app, IConfiguration configuration)
    {
        services.AddSingleton(_ => AzureClients.Credential(configuration));
        services.AddSingleton(provider => AzureClients.Cosmos(app, configuration, Credential(provider)));
        services.AddSingleton(provider => AzureClients.Blobs(configuration, Credential(provider)));
        services.AddSingleton(provider => AzureClients.ServiceBus(configuration, Credential(provider)));
        services.AddSingleton(provider => AppStores.From(container =>
            new CosmosDocumentStore(provider.GetRequiredService<CosmosClient>().GetContainer(app, container))));
        services.AddSingleton<ISeriesStore>(provider => new BlockSeriesStore(
            new CosmosDocumentStore(provider.GetRequiredService<CosmosClient>().GetContainer(app, CosmosContainers.Series))));
        services.AddSingleton<IFileStore>(provider => new BlobFileStore(FilesOf(provider, app)));

        // The worker's server would refuse bodies of more than 30 MB, which the Functions host in front of it has let through by its own bound.
        services.Configure<KestrelServerOptions>(static kestrel => kestrel.Limits.MaxRequestBodySize = null);
        services.AddHostedService(provider => new AzureStart(
            app, configuration, provider.GetRequiredService<CosmosClient>, () => FilesOf(provider, app)));
        return services;
    }

    private static TokenCredential Credential(IServiceProvider provider) => provider.GetRequiredService<TokenCredential>();

    private static BlobContainerClient FilesOf(IServiceProvider provider, string app) =>
        provider.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(BlobFileStore.ContainerOf(app));
}
