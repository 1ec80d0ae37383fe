using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;

namespace EGov.Portal.Dossiers;

/// <summary>
/// Waiting for others: for papers (state 5), money (6) or another decision (8, in a step). How long, the procedure's data says; no law ends a
/// dossier for it.
/// </summary>
internal sealed partial record Dossier
{
    /// <summary>
    /// When the time ends for what the dossier waits for; null while it waits for nothing, was found to have waited too long, or nothing bounds
    /// the wait. A suspension by an official has a bound of its own.
    /// </summary>
    public DateTimeOffset? WaitEnds(WorkingCalendar calendar) => WaitOverdueAt is not null ? null : Status switch
    {
        DossierStatus.AwaitingSupplement when SupplementEnds(calendar) is { } last => VietnamTime.At(last.AddDays(1), TimeOnly.MinValue),
        DossierStatus.AwaitingFee => Step?.DueAt,
        DossierStatus.Suspended when Suspension is null => Step?.DueAt,
        _ => null,
    };

    private DossierEvent[] WaitOverdueBy(DateTimeOffset at, WorkingCalendar calendar) =>
        WaitEnds(calendar) is { } due && at > due ? [new DossierWaitOverdue(at, SystemActor.Id, (int)Status, due)] : [];
}
