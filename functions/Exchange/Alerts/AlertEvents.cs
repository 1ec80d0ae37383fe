using EGov.Platform.Aggregates;

namespace EGov.Exchange.Alerts;

/// <summary>What happens to an alert.</summary>
internal abstract record AlertEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>Something needs somebody; also when it does again after it was settled.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Agency">The registry id of the agency whom it concerns.</param>
/// <param name="System">The system that it is about; null where it is about none.</param>
/// <param name="Document">The document that it is about; null where it is about none.</param>
/// <param name="Since">Since when it is so.</param>
/// <param name="Detail">What is known of the cause.</param>
/// <param name="Recipient">The registry id of the recipient where the document lies; left out where it is the agency itself.</param>
[EventType("vn.egov.exchange.alert.raised.v1", Private = ["detail"])]
internal sealed record AlertRaised(
    DateTimeOffset At, string By, AlertKind Kind, string Agency, string? System, string? Document, DateTimeOffset Since, string? Detail, string? Recipient = null)
    : AlertEvent(At, By);

/// <summary>A queue of the axis has set messages apart; also when it does again after it was settled.</summary>
/// <param name="Queue">The queue, or topic and subscription, as the bus names it.</param>
/// <param name="Since">When the oldest of them was sent.</param>
/// <param name="Detail">Why the first was set apart.</param>
[EventType("vn.egov.exchange.alert.queue-raised.v1", Private = ["detail"])]
internal sealed record AlertOfQueueRaised(DateTimeOffset At, string By, string Queue, DateTimeOffset Since, string? Detail) : AlertEvent(At, By);

/// <summary>It is still so, and is said again.</summary>
/// <param name="Round">How often it was said before.</param>
[EventType("vn.egov.exchange.alert.repeated.v1")]
internal sealed record AlertRepeated(DateTimeOffset At, string By, int Round) : AlertEvent(At, By);

/// <summary>Somebody looks after it.</summary>
[EventType("vn.egov.exchange.alert.acknowledged.v1")]
internal sealed record AlertAcknowledged(DateTimeOffset At, string By) : AlertEvent(At, By);

/// <summary>It is no longer so.</summary>
[EventType("vn.egov.exchange.alert.resolved.v1")]
internal sealed record AlertResolved(DateTimeOffset At, string By) : AlertEvent(At, By);

/// <summary>What an alert is.</summary>
internal enum AlertKind
{
    /// <summary>A system has taken nothing of what it is sent for long.</summary>
    PushStalled,

    /// <summary>A recipient's software could not take a packet, which waits until somebody has looked at it.</summary>
    DeliverySetApart,

    /// <summary>A queue of the axis has set messages apart that failed too often: they wait to be resubmitted.</summary>
    MessagesSetApart,

    /// <summary>A status message that an agency is owed cannot be sent, as when it has ended and left no successor; it is tried for 30 days.</summary>
    MessageUntold,
}
