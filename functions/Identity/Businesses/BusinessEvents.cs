using EGov.Platform.Aggregates;

namespace EGov.Identity.Businesses;

/// <summary>What happens to a business. Who its representatives are stays inside.</summary>
internal abstract record BusinessEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>An operator entered a business as the register of enterprises has it.</summary>
[EventType("vn.egov.identity.business.registered.v1", Private = ["representatives"])]
internal sealed record BusinessRegistered(DateTimeOffset At, string By, string Code, string Name, IReadOnlyList<Representative> Representatives)
    : BusinessEvent(At, By);

/// <summary>An operator followed a change in the register of enterprises.</summary>
[EventType("vn.egov.identity.business.changed.v1", Private = ["representatives"])]
internal sealed record BusinessChanged(DateTimeOffset At, string By, string Name, IReadOnlyList<Representative> Representatives)
    : BusinessEvent(At, By);
