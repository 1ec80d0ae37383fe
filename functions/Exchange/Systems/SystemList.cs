using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Exchange.Systems;

/// <summary>The lists of systems by their ids: all of them, and those of each agency.</summary>
internal sealed class SystemList : IProjection<ConnectedSystem>
{
    public const string ProjectionName = "system-list";

    public const string All = "systems";

    public string Name => ProjectionName;

    public string Kind => ConnectedSystem.Kind;

    /// <summary>The list of an agency's systems.</summary>
    public static string PartitionOf(string agency) => $"systems-of-{agency}";

    public ConnectedSystem? Fold(ConnectedSystem? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<SystemEvent>(happened) is { } known ? ConnectedSystem.Fold(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(ConnectedSystem state, long sequence)
    {
        // Boxes stay with the aggregate alone: a list is copied to more places.
        var shown = state with { Secret = new([]), EarlierSecret = null, Push = state.Push is { } push ? push with { Secret = [], Earlier = push.Earlier is { } earlier ? earlier with { Box = [] } : null } : null };
        foreach (var partition in (string[])[All, PartitionOf(state.Agency)])
        {
            yield return new ViewRow(partition, state.Id, place => PlatformJson.Write(new SystemRow(state.Id, place, sequence, shown)));
        }
    }
}

/// <summary>A system in a list, as it is stored.</summary>
internal sealed record SystemRow(string Id, string PartitionKey, long Sequence, ConnectedSystem System);
