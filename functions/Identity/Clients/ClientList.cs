using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Identity.Clients;

/// <summary>The list of all clients, by their ids.</summary>
internal sealed class ClientList : IProjection<Client>
{
    public const string ProjectionName = "client-list";

    public const string Partition = "clients";

    public string Name => ProjectionName;

    public string Kind => Client.AggregateKind;

    public Client? Fold(Client? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<ClientEvent>(happened) is { } known ? Client.Fold(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(Client state, long sequence)
    {
        // What the secret is known by stays with the client alone.
        var shown = state with { SecretHash = state.SecretHash is null ? null : "-" };
        yield return new ViewRow(Partition, state.Id, place => PlatformJson.Write(new ClientRow(state.Id, place, sequence, shown)));
    }
}

/// <summary>A client in the list, as it is stored.</summary>
internal sealed record ClientRow(string Id, string PartitionKey, long Sequence, Client Client);
