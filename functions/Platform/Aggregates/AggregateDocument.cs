using System.Text.Json;

namespace EGov.Platform.Aggregates;

/// <summary>
/// An aggregate as it is stored: its state and, in the same document, the events that the relay may not have copied yet (embedded outbox).
/// </summary>
/// <typeparam name="TState">The state's type, or <see cref="JsonElement"/> for a state of any shape.</typeparam>
public sealed record AggregateDocument<TState>
{
    /// <summary>Same as the partition key: every aggregate is its own partition.</summary>
    public required string Id { get; init; }

    /// <summary>The aggregate's id.</summary>
    public required string PartitionKey { get; init; }

    /// <summary>The kind of aggregate.</summary>
    public required string Kind { get; init; }

    /// <summary>The number of the state's shape; older ones are upgraded when read, newer ones refused.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The sequence of the last event. The aggregate's ETag.</summary>
    public required long Version { get; init; }

    /// <summary>The state.</summary>
    public required TState State { get; init; }

    /// <summary>Events in order that may not be published yet; the last one is number <see cref="Version"/>.</summary>
    public required IReadOnlyList<EventRecord> Pending { get; init; }
}

/// <summary>What the relay reads of a stored aggregate.</summary>
/// <param name="Id">The aggregate.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Pending">Events in order that may not be published yet.</param>
public sealed record PendingEvents(string Id, string Kind, IReadOnlyList<EventRecord> Pending);

/// <summary>An event as it is stored and published.</summary>
/// <param name="Sequence">Counted from 1 within the aggregate, without gaps.</param>
/// <param name="Type">The versioned type name.</param>
/// <param name="Time">When it happened.</param>
/// <param name="TraceParent">The W3C trace context of the request that caused it, or null.</param>
/// <param name="Data">The event itself.</param>
/// <param name="Private">The fields of the data that are not published, or null.</param>
public sealed record EventRecord(
    long Sequence, string Type, DateTimeOffset Time, string? TraceParent, JsonElement Data, IReadOnlyList<string>? Private = null)
{
    /// <summary>The caller of the request that caused it; null for what fell due by itself. Never published.</summary>
    public EventActor? Actor { get; init; }
}

/// <summary>Who caused an event, for the audit trail.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Role">The roles of the caller's token, with spaces between them.</param>
/// <param name="Agency">The agency for which the caller acted, or null.</param>
/// <param name="Address">The network address that the request came from, or null.</param>
/// <param name="ActsFor">The person or business in whose name the caller acted, or null.</param>
public sealed record EventActor(string Id, string? Role, string? Agency, string? Address, string? ActsFor = null);
