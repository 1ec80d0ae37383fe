using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Platform.Aggregates;

/// <summary>
/// Loads aggregates, lets them decide, and saves the new state with the events in one write. A write that loses to another is decided again
/// on what the other left.
/// </summary>
public sealed class AggregateStore<TState, TEvent>(AppStores stores)
    where TState : class, IAggregateState<TState, TEvent>
    where TEvent : class, IDomainEvent
{
    private const int Attempts = 10;

    /// <summary>The aggregate, or null.</summary>
    public async Task<Aggregate<TState>?> FindAsync(string id, CancellationToken cancellation) =>
        (await LoadAsync(id, cancellation).ConfigureAwait(false))?.Aggregate;

    /// <summary>Creates the aggregate with its first events; when it exists already, gives it as it is.</summary>
    public async Task<Result<Aggregate<TState>>> CreateAsync(string id, IReadOnlyList<TEvent> first, CancellationToken cancellation)
    {
        Debug.Assert(id.StartsWith(TState.Kind + "-", StringComparison.Ordinal), "ids start with the kind");
        var (aggregate, document) = Append(id, null, 0, [], first);
        var content = PlatformJson.Write(document);
        if (AggregateBounds.Refuse(document.Pending, content, first.Count) is { } error)
        {
            return error;
        }

        var created = await stores.Aggregates.CreateAsync(id, id, content, cancellation).ConfigureAwait(false);
        return created is not null
            ? aggregate
            : await FindAsync(id, cancellation).ConfigureAwait(false) ?? throw new InvalidOperationException($"{id} was there and is gone.");
    }

    /// <summary>Lets the aggregate decide and saves what it decided; no events mean that nothing is to be changed.</summary>
    /// <param name="id">The aggregate.</param>
    /// <param name="expectedVersion">The version that the caller has read, or null where that does not matter.</param>
    /// <param name="decide">The decision on the current state.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Aggregate<TState>>> ChangeAsync(
        string id, long? expectedVersion, Func<TState, Result<IReadOnlyList<TEvent>>> decide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decide);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await LoadAsync(id, cancellation).ConfigureAwait(false) is not { } loaded)
            {
                return PlatformErrors.NotFound.With(id);
            }

            if (expectedVersion is { } expected && expected != loaded.Aggregate.Version)
            {
                return PlatformErrors.StaleVersion.With(loaded.Aggregate.Version);
            }

            if (!decide(loaded.Aggregate.State).Succeeded(out var events, out var error))
            {
                return error;
            }

            if (events.Count == 0)
            {
                return loaded.Aggregate;
            }

            var pending = await StillPendingAsync(id, loaded, cancellation).ConfigureAwait(false);
            var (changed, document) = Append(id, loaded.Aggregate.State, loaded.Aggregate.Version, pending, events);
            var content = PlatformJson.Write(document);
            if (AggregateBounds.Refuse(document.Pending, content, events.Count) is { } tooLarge)
            {
                return tooLarge;
            }

            var tag = await stores.Aggregates.ReplaceAsync(id, id, loaded.Stored.Tag, content, cancellation).ConfigureAwait(false);
            if (tag is not null)
            {
                return changed;
            }
        }

        return PlatformErrors.TooMuchContention.With();
    }

    /// <summary>
    /// Lets the aggregate note what nobody else is told of: no event, and the same version. What somebody must hear of, or be able to prove, is
    /// an event of <see cref="ChangeAsync"/> or of the aggregate on whose behalf it is noted.
    /// </summary>
    /// <param name="id">The aggregate.</param>
    /// <param name="note">The state with the note; the very state that it is given when there is nothing to note.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Aggregate<TState>>> NoteAsync(string id, Func<TState, Result<TState>> note, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(note);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await LoadAsync(id, cancellation).ConfigureAwait(false) is not { } loaded)
            {
                return PlatformErrors.NotFound.With(id);
            }

            if (!note(loaded.Aggregate.State).Succeeded(out var noted, out var error))
            {
                return error;
            }

            if (ReferenceEquals(noted, loaded.Aggregate.State))
            {
                return loaded.Aggregate;
            }

            var content = PlatformJson.Write(DocumentOf(id, noted, loaded.Aggregate.Version, loaded.Pending));
            if (AggregateBounds.Refuse(loaded.Pending, content, 0) is { } tooLarge)
            {
                return tooLarge;
            }

            if (await stores.Aggregates.ReplaceAsync(id, id, loaded.Stored.Tag, content, cancellation).ConfigureAwait(false) is not null)
            {
                return loaded.Aggregate with { State = noted };
            }
        }

        return PlatformErrors.TooMuchContention.With();
    }

    /// <summary>
    /// Erases an aggregate that is over, with its events. For what the law lets go and nobody asks for any more: neither its id nor its events
    /// may be used afterwards. May be repeated.
    /// </summary>
    /// <exception cref="InvalidOperationException">Some of its events are not published yet.</exception>
    public async Task EraseAsync(string id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation).ConfigureAwait(false) is { } loaded)
        {
            if (await EventJournal.PublishedAsync(stores, id, cancellation).ConfigureAwait(false) < loaded.Aggregate.Version)
            {
                throw new InvalidOperationException($"{id} has events that are not published yet.");
            }

            await EventJournal.EraseEventsAsync(stores, id, cancellation).ConfigureAwait(false);
            await stores.Aggregates.DeleteAsync(id, id, loaded.Stored.Tag, cancellation).ConfigureAwait(false);
        }

        await EventJournal.EraseAllAsync(stores, id, cancellation).ConfigureAwait(false);
    }

    private static (Aggregate<TState> Aggregate, AggregateDocument<TState> Document) Append(
        string id, TState? state, long version, IReadOnlyList<EventRecord> pending, IReadOnlyList<TEvent> events)
    {
        var trace = Activity.Current?.Id;
        var records = new List<EventRecord>(pending);
        foreach (var happened in events)
        {
            records.Add(EventTypes.ToRecord(happened, ++version, trace) with { Actor = CurrentCaller.Value });
            state = TState.Fold(state, happened);
        }

        return (new Aggregate<TState>(id, version, state!), DocumentOf(id, state!, version, records));
    }

    private static AggregateDocument<TState> DocumentOf(string id, TState state, long version, IReadOnlyList<EventRecord> pending) => new()
    {
        Id = id,
        PartitionKey = id,
        Kind = TState.Kind,
        Schema = TState.Schema,
        Version = version,
        State = state,
        Pending = pending,
    };

    private async Task<IReadOnlyList<EventRecord>> StillPendingAsync(
        string id, Loaded loaded, CancellationToken cancellation)
    {
        if (!AggregateBounds.CarriesMuch(loaded.Pending, loaded.Stored.Content.Length))
        {
            return loaded.Pending;
        }

        var published = await EventJournal.PublishedAsync(stores, id, cancellation).ConfigureAwait(false);
        return [.. loaded.Pending.Where(record => record.Sequence > published)];
    }

    private async Task<Loaded?> LoadAsync(string id, CancellationToken cancellation)
    {
        if (await stores.Aggregates.GetAsync(id, id, cancellation).ConfigureAwait(false) is not { } stored)
        {
            return null;
        }

        var schema = SchemaOf(stored.Content.Span);
        var document = schema == TState.Schema ? PlatformJson.Read<AggregateDocument<TState>>(stored.Content) : Upgraded(stored.Content, schema);
        return new Loaded(new Aggregate<TState>(id, document.Version, document.State), document.Pending, stored);
    }

    /// <summary>The number of the stored shape, which stands before the state.</summary>
    private static int SchemaOf(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content);
        while (reader.Read())
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
            {
                continue;
            }

            if (reader.ValueTextEquals("schema"u8))
            {
                return reader.Read() ? reader.GetInt32() : 1;
            }

            reader.Skip();
        }

        return 1;
    }

    /// <exception cref="InvalidOperationException">A newer release has stored it: guessing at its shape could lose what it holds.</exception>
    private static AggregateDocument<TState> Upgraded(ReadOnlyMemory<byte> content, int schema)
    {
        var document = PlatformJson.Read<AggregateDocument<JsonElement>>(content);
        if (schema > TState.Schema)
        {
            throw new InvalidOperationException(
                $"{document.Id} was stored by a newer release: it has schema {schema}, this release knows {TState.Schema}.");
        }

        var state = JsonObject.Create(document.State)!;
        for (; schema < TState.Schema; schema++)
        {
            state = TState.Upgrade(state, schema);
        }

        return new()
        {
            Id = document.Id,
            PartitionKey = document.PartitionKey,
            Kind = document.Kind,
            Schema = TState.Schema,
            Version = document.Version,
            State = state.Deserialize<TState>(PlatformJson.Options)!,
            Pending = document.Pending,
        };
    }

    private sealed record Loaded(Aggregate<TState> Aggregate, IReadOnlyList<EventRecord> Pending, StoredDocument Stored);
}
