using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Cabinet.Bodies;

/// <summary>The seats of each person, over all bodies.</summary>
internal sealed class SeatLists : IProjection<Body>
{
    public const string ProjectionName = "seat-lists";

    public string Name => ProjectionName;

    public string Kind => Body.Kind;

    public static string PartitionOf(string person) => $"seats-{person}";

    public Body? Fold(Body? state, string aggregate, EventRecord happened) =>
        EventTypes.FromRecord<BodyEvent>(happened) is { } known ? Body.Fold(state, known) : state;

    public IEnumerable<ViewRow> RowsOf(Body state, long sequence) => state.Seats.Select(seat =>
    {
        var id = $"{state.Id}-{seat.Id}";
        return new ViewRow(PartitionOf(seat.Person), id, place => PlatformJson.Write(new SeatRow(id, place, sequence, state.Id, state.Name, seat)));
    });
}

/// <summary>A seat in a list, as it is stored.</summary>
internal sealed record SeatRow(string Id, string PartitionKey, long Sequence, string Body, Text Name, Seat Seat);
