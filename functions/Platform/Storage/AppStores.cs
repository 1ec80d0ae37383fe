namespace EGov.Platform.Storage;

/// <summary>The containers of an app's database.</summary>
/// <param name="Aggregates">One document per aggregate with its pending events; the relay reads its change feed.</param>
/// <param name="Events">Append-only; a partition per aggregate.</param>
/// <param name="Views">Built from events; can be thrown away and built again.</param>
/// <param name="Claims">Create-only documents that tie two things together, and number registers.</param>
/// <param name="Keys">Encryption keys per owner, wrapped.</param>
public sealed record AppStores(
    IDocumentStore Aggregates,
    IDocumentStore Events,
    IDocumentStore Views,
    IDocumentStore Claims,
    IDocumentStore Keys)
{
    /// <summary>The name of the container whose change feed the relay reads.</summary>
    public const string AggregatesContainer = "aggregates";

    /// <summary>The names of all containers.</summary>
    public static IReadOnlyList<string> Containers { get; } = [AggregatesContainer, "events", "views", "claims", "keys"];

    /// <summary>Opens each container by its name, which is the same in every edition.</summary>
    public static AppStores From(Func<string, IDocumentStore> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new AppStores(open(AggregatesContainer), open("events"), open("views"), open("claims"), open("keys"));
    }

    /// <summary>Fails when the database cannot be reached.</summary>
    public Task ReachAsync(CancellationToken cancellation) => Views.GetAsync("health", "health", cancellation);
}
