using System.Collections.ObjectModel;
using EGov.Platform.Storage;
using Microsoft.Azure.Cosmos;

namespace EGov.Platform.Azure;

/// <summary>The containers of an app's database in Cosmos DB: the one place that says how they are made.</summary>
public static class CosmosContainers
{
    /// <summary>The container in which the change-feed triggers of the Functions host note how far they are.</summary>
    public const string Leases = "leases";

    /// <summary>The container of the blocks of series.</summary>
    public const string Series = "series";

    /// <summary>All containers of an app.</summary>
    public static IReadOnlyList<CosmosContainer> All { get; } =
    [
        .. AppStores.Containers.Append(Series).Select(static name => new CosmosContainer(name, "/partitionKey", ExpiresByDocument: true, ["/partitionKey/?"], ["/*"])),
        new(Leases, "/id", ExpiresByDocument: false, ["/*"], []),
    ];

    /// <summary>Makes the database and what it lacks of the containers. For emulators and development: on Azure the templates make them.</summary>
    internal static async Task MakeAsync(CosmosClient client, string app, CancellationToken cancellation)
    {
        Database database = await client.CreateDatabaseIfNotExistsAsync(app, cancellationToken: cancellation).ConfigureAwait(false);
        foreach (var container in All)
        {
            await database.CreateContainerIfNotExistsAsync(PropertiesOf(container), cancellationToken: cancellation).ConfigureAwait(false);
        }
    }

    private static ContainerProperties PropertiesOf(CosmosContainer container)
    {
        var properties = new ContainerProperties(container.Name, container.PartitionKeyPath)
        {
            DefaultTimeToLive = container.ExpiresByDocument ? -1 : null,
        };
        Add(properties.IndexingPolicy.IncludedPaths, container.IndexedPaths, static path => new IncludedPath { Path = path });
        Add(properties.IndexingPolicy.ExcludedPaths, container.UnindexedPaths, static path => new ExcludedPath { Path = path });
        return properties;
    }

    private static void Add<T>(Collection<T> paths, IReadOnlyList<string> added, Func<string, T> make)
    {
        foreach (var path in added)
        {
            paths.Add(make(path));
        }
    }
}

/// <summary>A container as it is made.</summary>
/// <param name="Name">Its name, unique in the database.</param>
/// <param name="PartitionKeyPath">The field that decides where a document lies.</param>
/// <param name="ExpiresByDocument">Whether documents with a field <c>ttl</c> go when it has run out (a default time to live of -1).</param>
/// <param name="IndexedPaths">What is indexed beside <c>id</c>, which always is. Whatever else is indexed makes every write dearer and serves no query.</param>
/// <param name="UnindexedPaths">What is not.</param>
public sealed record CosmosContainer(
    string Name, string PartitionKeyPath, bool ExpiresByDocument, IReadOnlyList<string> IndexedPaths, IReadOnlyList<string> UnindexedPaths);
