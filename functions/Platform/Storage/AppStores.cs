namespace EGov.Platform.Storage;

/// <summary>The containers of an app's database.</summary>
/// <param name="Aggregates">One document per aggregate with its pending events; the relay reads its change feed.</param>
/// <param name="Events">Append-only; a partition per aggregate.</param>
/// <param name="Views">Built from events; can be thrown away and built again.</param>
/// <param name="Claims">Create-only documents that tie two things together, and number registers.</param>
/// <param name="Keys">Encryption keys per owner, wrapped.</param>
/// <param name="Audit">The chained entries of the audit trail, the lists of them and the seals of its days.</param>
/// <param name="AuditInbox">Entries of the audit trail that are not chained yet; the sealer reads its change feed.</param>
/// <param name="Evidence">Append-only chains of what happened, and the blocks that prove it; sealed. Empty in apps that give no evidence.</param>
/// <param name="Reference">Reference data that operators import, such as agencies; no events, read by key and by partition.</param>
public sealed record AppStores(
    IDocumentStore Aggregates,
    IDocumentStore Events,
    IDocumentStore Views,
    IDocumentStore Claims,
    IDocumentStore Keys,
    IDocumentStore Audit,
    IDocumentStore AuditInbox,
    IDocumentStore Evidence,
    IDocumentStore Reference)
{
    /// <summary>The name of the container whose change feed the relay reads.</summary>
    public const string AggregatesContainer = "aggregates";

    /// <summary>The name of the container whose change feed the sealer of the audit trail reads.</summary>
    public const string AuditInboxContainer = "audit-inbox";

    /// <summary>The names of all containers.</summary>
    public static IReadOnlyList<string> Containers { get; } = [AggregatesContainer, "events", "views", "claims", "keys", "audit", AuditInboxContainer, "evidence", "reference"];

    /// <summary>Opens each container by its name, which is the same in every edition.</summary>
    public static AppStores From(Func<string, IDocumentStore> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new AppStores(
            open(AggregatesContainer),
            open("events"),
            open("views"),
            open("claims"),
            open("keys"),
            open("audit"),
            open(AuditInboxContainer),
            open("evidence"),
            open("reference"));
    }

    /// <summary>Fails when the database cannot be reached.</summary>
    public Task ReachAsync(CancellationToken cancellation) => Views.GetAsync("health", "health", cancellation);
}
