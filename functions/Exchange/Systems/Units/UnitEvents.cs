using EGov.Platform.Aggregates;

namespace EGov.Exchange.Systems.Units;

/// <summary>What agencies' systems said of units of their own.</summary>
internal abstract record UnitEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A system registered a unit below its agency, or registered it again after it had ended.</summary>
/// <param name="Unit">The unit's registry id.</param>
/// <param name="Owner">The registry id of the agency whose system it was.</param>
/// <param name="Details">What it said of it.</param>
[EventType("vn.egov.exchange.unit.registered.v1", Private = ["details"])]
internal sealed record UnitRegistered(DateTimeOffset At, string By, string Unit, string Owner, UnitDetails Details) : UnitEvent(At, By);

/// <summary>A system gave a unit another name, place or contact.</summary>
/// <param name="Details">What it says of it now.</param>
[EventType("vn.egov.exchange.unit.changed.v1", Private = ["details"])]
internal sealed record UnitChanged(DateTimeOffset At, string By, UnitDetails Details) : UnitEvent(At, By);

/// <summary>A system deleted a unit.</summary>
/// <param name="LastDay">The last day on which it existed.</param>
[EventType("vn.egov.exchange.unit.ended.v1")]
internal sealed record UnitEnded(DateTimeOffset At, string By, DateOnly LastDay) : UnitEvent(At, By);
