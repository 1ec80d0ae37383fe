using EGov.Platform.Aggregates;

namespace EGov.Reporting.Regimes;

/// <summary>What happens to a regime that an agency issued.</summary>
internal abstract record RegimeEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>It was issued.</summary>
/// <param name="Claim">The id that the request reserved, by which a repeat is known.</param>
/// <param name="Regime">The regime.</param>
[EventType("vn.egov.reporting.regime.issued.v1")]
internal sealed record RegimeIssued(DateTimeOffset At, string By, string Claim, Regime Regime) : RegimeEvent(At, By);

/// <summary>It has a last day.</summary>
/// <param name="On">The last day.</param>
/// <param name="Reason">Why.</param>
[EventType("vn.egov.reporting.regime.ended.v1")]
internal sealed record RegimeEnded(DateTimeOffset At, string By, DateOnly On, string Reason) : RegimeEvent(At, By);
