using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function for documents that were created or changed in a Cosmos container.</summary>
public sealed class CosmosDBTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Names the container to watch.</summary>
    /// <param name="databaseName">The database, or <c>%Name%</c> of a setting that holds it.</param>
    /// <param name="containerName">The container, or <c>%Name%</c> of a setting that holds it.</param>
    /// <exception cref="ArgumentException">A name is null, empty or blank.</exception>
    public CosmosDBTriggerAttribute(string databaseName, string containerName)
    {
        ContainerName = Named(containerName, nameof(containerName));
        DatabaseName = Named(databaseName, nameof(databaseName));
    }

    /// <summary>The container that is watched.</summary>
    public string ContainerName { get; private set; }

    /// <summary>The database of that container.</summary>
    public string DatabaseName { get; private set; }

    /// <summary>The setting, or section of settings, that says how to connect; null means the default one.</summary>
    public string? Connection { get; set; }

    /// <summary>The container that records how far the feed was read; null means <c>leases</c>.</summary>
    public string? LeaseContainerName { get; set; }

    /// <summary>The database of the lease container; null means that of the watched container.</summary>
    public string? LeaseDatabaseName { get; set; }

    /// <summary>The connection of the lease container; null means that of the watched container.</summary>
    public string? LeaseConnection { get; set; }

    /// <summary>Whether the host creates the lease container when it is not there. False unless set.</summary>
    public bool CreateLeaseContainerIfNotExists { get; set; }

    /// <summary>Throughput of a lease container that the host creates, in request units per second.</summary>
    public int LeasesContainerThroughput { get; set; }

    /// <summary>Tells the leases of several functions on one lease container apart.</summary>
    public string? LeaseContainerPrefix { get; set; }

    /// <summary>Wait between two looks at a partition that had nothing new, in milliseconds.</summary>
    public int FeedPollDelay { get; set; }

    /// <summary>How often a lease is renewed, in milliseconds.</summary>
    public int LeaseRenewInterval { get; set; }

    /// <summary>How often the spread of partitions over the instances is looked at, in milliseconds.</summary>
    public int LeaseAcquireInterval { get; set; }

    /// <summary>After which time without renewal a lease passes to another instance, in milliseconds.</summary>
    public int LeaseExpirationInterval { get; set; }

    /// <summary>The most documents that one run of the function receives.</summary>
    public int MaxItemsPerInvocation { get; set; }

    /// <summary>Whether a trigger without leases starts at the first change instead of now. False unless set.</summary>
    public bool StartFromBeginning { get; set; }

    /// <summary>The moment, in ISO 8601 with a <c>Z</c>, from which a trigger without leases starts.</summary>
    public string? StartFromTime { get; set; }

    /// <summary>Regions to read from, in order, separated by commas.</summary>
    public string? PreferredLocations { get; set; }

    private static string Named(string name, string parameter) =>
        string.IsNullOrWhiteSpace(name)
            ? throw new ArgumentException("A change-feed trigger needs both a database and a container.", parameter)
            : name;
}
