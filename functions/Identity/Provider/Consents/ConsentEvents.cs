using EGov.Platform.Aggregates;

namespace EGov.Identity.Provider.Consents;

/// <summary>What happens to a person's consent. Who somebody is stays inside.</summary>
/// <param name="By">The person: nobody else gives or takes it back.</param>
internal abstract record ConsentEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A person lets a client have something.</summary>
[EventType("vn.egov.identity.consent.given.v1", Private = ["by"])]
internal sealed record ConsentGiven(DateTimeOffset At, string By, string Client, IReadOnlyList<string> Scopes) : ConsentEvent(At, By);

/// <summary>A person took back what they let a client have.</summary>
[EventType("vn.egov.identity.consent.withdrawn.v1", Private = ["by"])]
internal sealed record ConsentWithdrawn(DateTimeOffset At, string By) : ConsentEvent(At, By);
