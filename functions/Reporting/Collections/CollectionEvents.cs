using EGov.Platform.Aggregates;
using EGov.Reporting.Periods;
using EGov.Reporting.Reports;

namespace EGov.Reporting.Collections;

/// <summary>What happens to a collection.</summary>
internal abstract record CollectionEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A period was opened.</summary>
/// <param name="Regime">The version of the regime by which it goes.</param>
/// <param name="Cycle">The regime's cycle.</param>
/// <param name="Period">The period.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, the cut-off (<c>thời gian chốt số liệu</c>).</param>
/// <param name="Levels">Lowest first, each with its deadline.</param>
/// <param name="LocksAt">When nothing of its reports changes any more.</param>
/// <param name="Reporters">How many agencies report.</param>
[EventType("vn.egov.reporting.period.opened.v1")]
internal sealed record CollectionOpened(
    DateTimeOffset At,
    string By,
    CollectedRegime Regime,
    string Cycle,
    PeriodCode Period,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<CollectionLevel> Levels,
    DateTimeOffset LocksAt,
    int Reporters) : CollectionEvent(At, By);

/// <summary>Some of those who report were put down.</summary>
/// <param name="Reporters">They, in their order.</param>
[EventType("vn.egov.reporting.period.roster-drawn.v1")]
internal sealed record RosterDrawn(DateTimeOffset At, string By, IReadOnlyList<Reporter> Reporters) : CollectionEvent(At, By);

/// <summary>Those of a level who have not sent their reports were told something.</summary>
/// <param name="Level">The level.</param>
/// <param name="Reminder">What they were told.</param>
[EventType("vn.egov.reporting.period.reminded.v1")]
internal sealed record CollectionReminded(DateTimeOffset At, string By, string Level, ReportReminder Reminder) : CollectionEvent(At, By);

/// <summary>Entry has ended.</summary>
[EventType("vn.egov.reporting.period.closing.v1")]
internal sealed record CollectionClosing(DateTimeOffset At, string By) : CollectionEvent(At, By);

/// <summary>All its reports are locked, and counted.</summary>
/// <param name="Counts">By level.</param>
[EventType("vn.egov.reporting.period.closed.v1")]
internal sealed record CollectionClosed(DateTimeOffset At, string By, IReadOnlyList<LevelCount> Counts) : CollectionEvent(At, By);
