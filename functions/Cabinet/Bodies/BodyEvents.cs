using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Cabinet.Bodies;

/// <summary>What happens to a body that decides together.</summary>
internal abstract record BodyEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>It was founded.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Regulation">The key of its working regulation.</param>
/// <param name="Agency">The registry id of the agency whose office is its secretariat.</param>
[EventType("vn.egov.cabinet.body.founded.v1")]
internal sealed record BodyFounded(DateTimeOffset At, string By, string Id, Text Name, string Regulation, string Agency) : BodyEvent(At, By);

/// <summary>People were given seats.</summary>
/// <param name="Seats">The seats.</param>
[EventType("vn.egov.cabinet.body.seats-given.v1", Private = ["seats"])]
internal sealed record SeatsGiven(DateTimeOffset At, string By, IReadOnlyList<Seat> Seats) : BodyEvent(At, By);

/// <summary>A seat has a last day.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="On">The last day.</param>
/// <param name="Reason">Why.</param>
[EventType("vn.egov.cabinet.body.seat-ended.v1", Private = ["reason"])]
internal sealed record SeatEnded(DateTimeOffset At, string By, string Seat, DateOnly On, string Reason) : BodyEvent(At, By);
