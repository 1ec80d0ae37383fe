using Azure.Core;
using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Azure.Storage.Blobs;
using EGov.Platform.Access;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Azure;

/// <summary>Makes the clients of Azure's services from the settings: by connection string in development, by managed identity elsewhere.</summary>
internal static class AzureClients
{
    private const int RetriesWhenBusy = 5;

    private static readonly TimeSpan LongestWaitWhenBusy = TimeSpan.FromSeconds(10);

    /// <summary>The app's identity. A developer's own sign-in is never tried on Azure.</summary>
    internal static TokenCredential Credential(IConfiguration configuration)
    {
        if (configuration.IsDevelopment())
        {
            return new DefaultAzureCredential();
        }

        return new ManagedIdentityCredential(configuration[AzureSettings.IdentityClientId] is { Length: > 0 } client
            ? ManagedIdentityId.FromUserAssignedClientId(client)
            : ManagedIdentityId.SystemAssigned);
    }

    /// <param name="app">The app's name.</param>
    /// <param name="configuration">Its settings.</param>
    /// <param name="credential">Its identity.</param>
    /// <param name="handlers">What each request passes through on its way, for servers that stand in for Cosmos DB and lack something.</param>
    internal static CosmosClient Cosmos(string app, IConfiguration configuration, TokenCredential credential, params RequestHandler[] handlers)
    {
        var development = configuration.IsDevelopment();
        var gateway = string.Equals(configuration[AzureSettings.CosmosConnectionMode], "Gateway", StringComparison.OrdinalIgnoreCase);
        var options = new CosmosClientOptions
        {
            ApplicationName = $"egov-{app}",
            ConnectionMode = gateway ? ConnectionMode.Gateway : ConnectionMode.Direct,
            EnableContentResponseOnWrite = false,
            MaxRetryAttemptsOnRateLimitedRequests = RetriesWhenBusy,
            MaxRetryWaitTimeOnRateLimitedRequests = LongestWaitWhenBusy,

            // An emulator names itself by an address that its container's neighbours cannot reach.
            LimitToEndpoint = development && gateway,
        };
        Array.ForEach(handlers, options.CustomHandlers.Add);
        return development && configuration[AzureSettings.Cosmos] is { Length: > 0 } connection
            ? new CosmosClient(connection, options)
            : new CosmosClient(configuration[AzureSettings.CosmosEndpoint], credential, options);
    }

    internal static BlobServiceClient Blobs(IConfiguration configuration, TokenCredential credential) =>
        configuration.IsDevelopment() && configuration[AzureSettings.Files] is { Length: > 0 } connection
            ? new BlobServiceClient(connection)
            : new BlobServiceClient(new Uri(configuration[AzureSettings.FilesEndpoint]!), credential);

    internal static ServiceBusClient ServiceBus(IConfiguration configuration, TokenCredential credential) =>
        configuration.IsDevelopment() && configuration[AzureSettings.ServiceBus] is { Length: > 0 } connection
            ? new ServiceBusClient(connection)
            : new ServiceBusClient(configuration[AzureSettings.ServiceBusNamespace], credential);
}
