using EGov.Platform.Aggregates;

namespace EGov.Exchange.Push;

/// <summary>What happens to the sending of what comes to an agency's system. What is sent is told by the deliveries.</summary>
internal abstract record PushEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>Something is to be sent to the system for the first time.</summary>
/// <param name="System">The system's id.</param>
/// <param name="Agency">The registry id of its agency.</param>
[EventType("vn.egov.exchange.push.begun.v1")]
internal sealed record PushBegun(DateTimeOffset At, string By, string System, string Agency) : PushEvent(At, By);

/// <summary>The system takes nothing any more: from now on it is only tried now and then.</summary>
/// <param name="Failures">How often in a row it did not take what was sent.</param>
/// <param name="Error">What went wrong the last time.</param>
[EventType("vn.egov.exchange.push.interrupted.v1", Private = ["error"])]
internal sealed record PushInterrupted(DateTimeOffset At, string By, int Failures, string Error) : PushEvent(At, By);

/// <summary>The system takes again what is sent.</summary>
/// <param name="Since">Since when it had not.</param>
[EventType("vn.egov.exchange.push.resumed.v1")]
internal sealed record PushResumed(DateTimeOffset At, string By, DateTimeOffset Since) : PushEvent(At, By);

/// <summary>The system has taken nothing for long; somebody has to look after it. Told again each day until it does.</summary>
/// <param name="System">The system's id.</param>
/// <param name="Agency">The registry id of its agency.</param>
/// <param name="Since">Since when.</param>
/// <param name="Waiting">How much waits for it, counted to a bound.</param>
[EventType("vn.egov.exchange.push.stalled.v1")]
internal sealed record PushStalled(DateTimeOffset At, string By, string System, string Agency, DateTimeOffset Since, int Waiting) : PushEvent(At, By);

/// <summary>The system refused one packet again and again while it answered; it was set apart so that others go on.</summary>
/// <param name="Document">The axis's id of the document.</param>
/// <param name="Reason">What the system answered.</param>
[EventType("vn.egov.exchange.push.set-apart.v1", Private = ["reason"])]
internal sealed record PushSetApart(DateTimeOffset At, string By, string Document, string Reason) : PushEvent(At, By);
