namespace EGov.Portal.Dossiers;

/// <summary>What the events of the time limit make of a dossier.</summary>
internal static class ClockFold
{
    /// <summary>The dossier after the event; null for an event of another theme.</summary>
    internal static Dossier? After(Dossier state, DossierEvent happened) => happened switch
    {
        DossierSuspended suspended => state with
        {
            Status = DossierStatus.Suspended,
            Suspension = new(suspended.Reason, suspended.At, state.Status, suspended.Until),
            StoppedAt = state.StoppedAt ?? suspended.At,
        },
        DossierResumed resumed => Resume(state, resumed),
        DossierReasonRequested requested => state with { ReasonRequestedAt = requested.At },
        DossierRescheduled rescheduled => state with
        {
            DueAt = rescheduled.DueAt,
            DueProvisional = false,
            Rescheduled = new(rescheduled.Reason, rescheduled.From, rescheduled.DueAt, rescheduled.At),
            Forms = [.. state.Forms, new FormOfDossier(Forms.DossierForm.Apology, rescheduled.At)],
        },
        DossierIntakeOverdue late => state with { IntakeOverdueAt = late.At },
        DossierBecameOverdue overdue => state with { OverdueAt = overdue.At },
        DossierEscalated => state,
        DossierWaitOverdue late => state with { WaitOverdueAt = late.At },
        _ => null,
    };

    /// <summary>Lets a limit that stood still run again. One that ends later because of that is a new one to be reminded of.</summary>
    internal static Dossier Run(Dossier state, DateTimeOffset? due, bool provisional, DateTimeOffset? promised)
    {
        var running = state with { StoppedAt = null };
        return due is null || due == state.DueAt ? running : running with
        {
            DueAt = due,
            DueProvisional = provisional,
            ReasonRequestedAt = null,
            Rescheduled = state.Rescheduled is { Over: false } before
                ? before with { From = promised ?? (before.From + (due.Value - state.DueAt!.Value)), To = due.Value }
                : state.Rescheduled,
        };
    }

    private static Dossier Resume(Dossier state, DossierResumed resumed)
    {
        var before = state.Suspension?.Before ?? DossierStatus.Processing;
        var going = state with { Status = before, Suspension = null, SuspendedDays = resumed.SuspendedDays ?? state.SuspendedDays };
        return before is DossierStatus.AwaitingFee ? going : Run(going, resumed.DueAt, resumed.DueProvisional, resumed.PromisedAt);
    }
}
