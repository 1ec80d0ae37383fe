using EGov.Platform.Aggregates;

namespace EGov.Exchange.Registers.Numbers;

/// <summary>What an agency decides of its numbers.</summary>
internal abstract record NumberingEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A leader said by which series the agency numbers from a year on (Decree 30/2020/NĐ-CP, article 15.1.c).</summary>
/// <param name="Agency">The agency's registry id.</param>
/// <param name="Scheme">From when, and the series.</param>
[EventType("vn.egov.exchange.series.defined.v1")]
internal sealed record SeriesDefined(DateTimeOffset At, string By, string Agency, YearScheme Scheme) : NumberingEvent(At, By);
