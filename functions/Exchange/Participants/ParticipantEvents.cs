using EGov.Platform.Aggregates;

namespace EGov.Exchange.Participants;

/// <summary>What happens to an agency as a participant of the axis. Every agency of the registry is one from the first, by its mailbox.</summary>
internal abstract record ParticipantEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>The agency may neither send nor receive for the time being.</summary>
/// <param name="Agency">Its registry id.</param>
/// <param name="Reason">Why, as others are told.</param>
[EventType("vn.egov.exchange.participant.locked.v1")]
internal sealed record ParticipantLocked(DateTimeOffset At, string By, string Agency, string Reason) : ParticipantEvent(At, By);

/// <summary>It may again.</summary>
[EventType("vn.egov.exchange.participant.unlocked.v1")]
internal sealed record ParticipantUnlocked(DateTimeOffset At, string By, string Agency) : ParticipantEvent(At, By);
