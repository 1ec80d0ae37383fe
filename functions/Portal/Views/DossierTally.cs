using EGov.Platform.Calendar;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;

namespace EGov.Portal.Views;

/// <summary>What one dossier adds to the counts of its agency, month by month.</summary>
/// <param name="Agency">The registry id of the agency that decides.</param>
/// <param name="PutOffFrom">When the limit ended before the return was put off, or null.</param>
/// <param name="Overdue">Whether it is in process beyond its limit.</param>
/// <param name="Settled">The month and the class under which it is settled; null while it is not.</param>
/// <param name="Months">What it adds: by month, by name of the count.</param>
/// <param name="AtIntake">Whether it is counted as awaiting acceptance.</param>
/// <param name="IntakeOverdue">Whether it is counted as awaiting acceptance beyond the limit for that.</param>
internal sealed record DossierTally(
    string Agency,
    Channel Channel,
    int Steps,
    bool Accepted,
    DateTimeOffset? DueAt,
    DateTimeOffset? PutOffFrom,
    bool Overdue,
    Settlement? Settled,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Months,
    bool AtIntake = false,
    bool IntakeOverdue = false)
{
    public static DossierTally? After(DossierTally? state, DossierEvent happened) => happened switch
    {
        DossierSubmitted submitted => Begin(submitted),
        DossierSubmittedFirst first => Begin(first.ToPresent()),
        _ when state is null => null,
        DossierAccepted accepted => state.EndIntake(accepted.At).Add(accepted.At, state.Channel is Channel.Online ? DossierCounts.ReceivedOnline : DossierCounts.ReceivedOtherwise, 1)
            with
        { Accepted = true, DueAt = accepted.DueAt },
        DossierRescheduled put => state with { DueAt = put.DueAt, PutOffFrom = put.From },
        DossierResumed resumed => state.Due(resumed.DueAt, resumed.PromisedAt),
        DossierSupplementRequested asked => state.EndIntake(asked.At) with { DueAt = null, PutOffFrom = null },
        DossierSupplemented { DueAt: var due } supplied when state.Accepted => state.Mend(supplied.At) with { DueAt = due },
        DossierSupplemented supplied => state.BeginIntake(supplied.At),
        DossierIntakeOverdue late when state.AtIntake => state.Add(late.At, DossierCounts.IntakeBecameOverdue, 1) with { IntakeOverdue = true },
        DossierBecameOverdue overdue => state.Add(overdue.At, DossierCounts.BecameOverdue, 1) with { Overdue = true },
        DossierStepReturned returned => state.Reopen(returned.At).Due(returned.DueAt, returned.PromisedAt),
        DossierStepCompleted completed when completed.Index + 1 == state.Steps => state.Due(completed.DueAt, completed.PromisedAt).Settle(completed.At),
        DossierStepCompleted completed => state.Due(completed.DueAt, completed.PromisedAt),
        DossierSettlementRefused or DossierClosedUnsupplemented or DossierWithdrawn => state.Accepted ? state.Settle(happened.At) : state.EndIntake(happened.At),
        DossierRefused refused => state.EndIntake(refused.At),
        _ => state,
    };

    private static DossierTally Begin(DossierSubmitted submitted) => new DossierTally(
        submitted.Terms.Agency.Id,
        submitted.Terms.Channel,
        submitted.Terms.Steps.Count,
        Accepted: false,
        null,
        null,
        Overdue: false,
        null,
        new Dictionary<string, IReadOnlyDictionary<string, long>>()).BeginIntake(submitted.At);

    private DossierTally BeginIntake(DateTimeOffset at) => Add(at, DossierCounts.IntakeBegan, 1) with { AtIntake = true };

    /// <summary>What was never counted as awaiting acceptance, since it came before that was counted, is not counted out either.</summary>
    private DossierTally EndIntake(DateTimeOffset at)
    {
        var ended = AtIntake ? Add(at, DossierCounts.IntakeEnded, 1) with { AtIntake = false } : this;
        return IntakeOverdue ? ended.Add(at, DossierCounts.IntakeNoLongerOverdue, 1) with { IntakeOverdue = false } : ended;
    }

    private DossierTally Due(DateTimeOffset? due, DateTimeOffset? promised) =>
        due is null ? this : this with { DueAt = due, PutOffFrom = PutOffFrom is null ? null : promised ?? (PutOffFrom + (due - DueAt)) };

    private DossierTally Settle(DateTimeOffset at)
    {
        var kind = ClassOf(at);
        return Mend(at).Add(at, kind, 1) with { Settled = new(at, kind, Overdue) };
    }

    /// <summary>
    /// What was settled and is not any more is in process again, as late as it was. Within the month it was never settled; of a month that has
    /// passed the figures were reported, and it comes in again.
    /// </summary>
    private DossierTally Reopen(DateTimeOffset at)
    {
        if (Settled is not { } before)
        {
            return this;
        }

        var open = (DossierCounts.MonthOf(before.At) == DossierCounts.MonthOf(at) ? Add(at, before.Kind, -1) : Add(at, DossierCounts.Reopened, 1)) with { Settled = null };
        return before.WasOverdue ? open.Add(at, DossierCounts.BecameOverdue, 1) with { Overdue = true } : open;
    }

    /// <summary>No longer in process beyond its limit.</summary>
    private DossierTally Mend(DateTimeOffset at) => Overdue ? Add(at, DossierCounts.NoLongerOverdue, 1) with { Overdue = false } : this;

    private string ClassOf(DateTimeOffset at)
    {
        if (DueAt is not { } due)
        {
            return DossierCounts.SettledOnTime;
        }

        var promised = PutOffFrom ?? due;
        return at > due ? DossierCounts.SettledOverdueWithoutApology
            : at > promised ? DossierCounts.SettledOverdueWithApology
            : at.DateInVietnam() < promised.DateInVietnam() ? DossierCounts.SettledBeforeTime
            : DossierCounts.SettledOnTime;
    }

    private DossierTally Add(DateTimeOffset at, string count, long amount)
    {
        var month = DossierCounts.MonthOf(at);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, value) in Months.GetValueOrDefault(month) ?? new Dictionary<string, long>())
        {
            counts[name] = value;
        }

        counts[count] = counts.GetValueOrDefault(count) + amount;
        var months = new SortedDictionary<string, IReadOnlyDictionary<string, long>>(StringComparer.Ordinal);
        foreach (var (name, value) in Months)
        {
            months[name] = value;
        }

        months[month] = counts;
        return this with { Months = months };
    }
}

/// <param name="Kind">The count under which it was settled.</param>
/// <param name="WasOverdue">Whether it had been found overdue.</param>
internal sealed record Settlement(DateTimeOffset At, string Kind, bool WasOverdue);
