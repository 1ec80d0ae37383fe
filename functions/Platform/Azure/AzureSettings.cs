using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Azure;

/// <summary>
/// The settings that name the services of Azure. The triggers of the Functions host read the same ones. Outside development there are no
/// connection strings: the app signs in as its managed identity.
/// </summary>
internal static class AzureSettings
{
    /// <summary>The Cosmos DB account's connection string; development only.</summary>
    internal const string Cosmos = "AzureWebJobsCosmosDB";

    /// <summary>The Cosmos DB account's endpoint, such as <c>https://name.documents.azure.com</c>.</summary>
    internal const string CosmosEndpoint = $"{Cosmos}:accountEndpoint";

    /// <summary><c>Gateway</c> to pass through the account's gateway; otherwise replicas are spoken to directly, which is faster.</summary>
    internal const string CosmosConnectionMode = "Cosmos:ConnectionMode";

    /// <summary>The Service Bus namespace's connection string; development only.</summary>
    internal const string ServiceBus = "AzureWebJobsServiceBus";

    /// <summary>The Service Bus namespace's host name, such as <c>name.servicebus.windows.net</c>.</summary>
    internal const string ServiceBusNamespace = $"{ServiceBus}:fullyQualifiedNamespace";

    /// <summary>The connection string of the storage account of files; development only.</summary>
    internal const string Files = "Files:Storage";

    /// <summary>The Blob service of the storage account of files, such as <c>https://name.blob.core.windows.net</c>.</summary>
    internal const string FilesEndpoint = $"{Files}:blobServiceUri";

    /// <summary>The client id of the app's user-assigned managed identity; empty for the system-assigned one.</summary>
    internal const string IdentityClientId = "AZURE_CLIENT_ID";

    /// <summary>What keeps the app from being started; empty when nothing does.</summary>
    internal static IReadOnlyList<string> Missing(IConfiguration configuration)
    {
        var development = configuration.IsDevelopment();
        return
        [
            .. new[]
            {
                (Connection: configuration[Cosmos], Endpoint: configuration[CosmosEndpoint], Name: CosmosEndpoint),
                (Connection: configuration[ServiceBus], Endpoint: configuration[ServiceBusNamespace], Name: ServiceBusNamespace),
                (Connection: configuration[Files], Endpoint: configuration[FilesEndpoint], Name: FilesEndpoint),
            }
            .Where(service => string.IsNullOrEmpty(service.Endpoint) && (!development || string.IsNullOrEmpty(service.Connection)))
            .Select(service => service.Name.Replace(":", "__", StringComparison.Ordinal)),
            .. !development && string.IsNullOrEmpty(configuration[PublicOrigin.OriginSetting]) ? new[] { PublicOrigin.OriginSetting } : [],
        ];
    }
}
