using EGov.Platform.Aggregates;

namespace EGov.Identity.Mandates;

/// <summary>What happens to a mandate. Who acts for whom stays inside.</summary>
internal abstract record MandateEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>Somebody was given a mandate.</summary>
/// <param name="Principal">In whose name the agent acts: a personal number or an enterprise code.</param>
/// <param name="Agent">Who acts: a personal number.</param>
/// <param name="Rights">What they may do.</param>
/// <param name="Procedures">For which procedures; left out for all.</param>
/// <param name="From">The first day, in Viet Nam.</param>
/// <param name="Until">The last day.</param>
[EventType("vn.egov.identity.mandate.granted.v1", Private = ["by", "principal", "agent"])]
internal sealed record MandateGranted(
    DateTimeOffset At,
    string By,
    string Principal,
    string Agent,
    IReadOnlyList<string> Rights,
    IReadOnlyList<string>? Procedures,
    DateOnly From,
    DateOnly Until)
    : MandateEvent(At, By);

/// <summary>The principal took the mandate back, or the agent gave it up.</summary>
[EventType("vn.egov.identity.mandate.revoked.v1", Private = ["by"])]
internal sealed record MandateRevoked(DateTimeOffset At, string By) : MandateEvent(At, By);
