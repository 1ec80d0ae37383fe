using Azure.Storage.Blobs;
using EGov.Platform.Access;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace EGov.Platform.Azure;

/// <summary>
/// Refuses to start an app that would fail at its first request or, worse, work on stale reads. In development it makes what the templates make
/// on Azure.
/// </summary>
internal sealed class AzureStart(
    string app, IConfiguration configuration, Func<CosmosClient> cosmos, Func<BlobContainerClient> files) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (AzureSettings.Missing(configuration) is { Count: > 0 } missing)
        {
            throw new InvalidOperationException($"The app cannot start without these settings: {string.Join(", ", missing)}.");
        }

        if (configuration.IsDevelopment())
        {
            await CosmosContainers.MakeAsync(cosmos(), app, cancellationToken).ConfigureAwait(false);
            await files().CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return;
        }

        var account = await cosmos().ReadAccountAsync().ConfigureAwait(false);
        RequireStrong(account.Consistency.DefaultConsistencyLevel);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// A consumer that is told of an event reads the log in another process than the one that wrote it: under any weaker level it may find
    /// nothing there, and nobody tells it again.
    /// </summary>
    /// <exception cref="InvalidOperationException">The account promises less.</exception>
    internal static void RequireStrong(ConsistencyLevel level)
    {
        if (level != ConsistencyLevel.Strong)
        {
            throw new InvalidOperationException($"The Cosmos DB account must have the default consistency level Strong; it has {level}.");
        }
    }
}
