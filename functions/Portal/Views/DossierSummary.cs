using System.Diagnostics;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;

namespace EGov.Portal.Views;

/// <summary>What lists show of a dossier.</summary>
/// <param name="Agency">The registry id of the agency that decides.</param>
/// <param name="StepAgency">The registry id of another agency that the open step is with, or null.</param>
/// <param name="Steps">How many steps the procedure has.</param>
/// <param name="IntakeOverdue">Whether it awaits acceptance beyond the limit for that.</param>
/// <param name="Agents">Who did something in the applicant's name; null for nobody.</param>
/// <param name="FiledBy">Who filed it; null in rows of releases that did not keep it.</param>
/// <param name="Before">What a suspended dossier goes back to, or null.</param>
internal sealed record DossierSummary(
    string Code,
    string Owner,
    string Agency,
    string Procedure,
    Text Name,
    DossierStatus Status,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? DueAt,
    bool Paid,
    bool Overdue,
    int Steps,
    bool DueProvisional = false,
    Channel Channel = Channel.Online,
    string? Assignee = null,
    string? StepAgency = null,
    bool ReasonRequested = false,
    bool Rescheduled = false,
    DossierStatus? Before = null,
    bool Accepted = false,
    bool IntakeOverdue = false,
    bool WaitOverdue = false,
    IReadOnlyList<string>? Agents = null,
    string? FiledBy = null)
{
    public static DossierSummary? After(DossierSummary? state, DossierEvent happened)
    {
        var next = Next(state, happened);
        return next is null || happened.ActsFor is null
            ? next
            : next with { Agents = [.. (next.Agents ?? []).Union([happened.By], StringComparer.Ordinal)] };
    }

    /// <summary>Whether the application is the person's own in any way (<see cref="Standing.IsApplicant"/>).</summary>
    public bool IsOf(string person) => Owner == person || Agents?.Contains(person, StringComparer.Ordinal) == true;

    private static DossierSummary? Next(DossierSummary? state, DossierEvent happened) => happened switch
    {
        DossierSubmitted submitted => Begin(submitted),
        DossierSubmittedFirst first => Begin(first.ToPresent()),
        _ when state is null => null,
        _ => Waited(state.AfterFee(happened) ?? state.AfterClock(happened) ?? state.AfterWork(happened)),
    };

    /// <summary>A wait ends whenever the dossier goes on.</summary>
    private static DossierSummary Waited(DossierSummary state) =>
        state.WaitOverdue && state.Status is not (DossierStatus.AwaitingSupplement or DossierStatus.AwaitingFee or DossierStatus.Suspended)
            ? state with { WaitOverdue = false }
            : state;

    private static DossierSummary Begin(DossierSubmitted submitted) => new(
        submitted.Code,
        submitted.Owner,
        submitted.Terms.Agency.Id,
        submitted.Terms.Procedure,
        submitted.Terms.Name,
        DossierStatus.Submitted,
        submitted.At,
        null,
        submitted.Terms.FeesAtSubmission.Count == 0,
        false,
        submitted.Terms.Steps.Count,
        Channel: submitted.Terms.Channel,
        FiledBy: submitted.By);

    private DossierSummary? AfterFee(DossierEvent happened) => happened switch
    {
        DossierFeeRequested requested => this with { Paid = requested.Exemption is not null },
        DossierFeePaid => this with { Paid = true },
        DossierPaymentBegun or DossierPaymentDeclined or DossierRefundDue or DossierRefundPaid => this,
        _ => null,
    };

    private DossierSummary? AfterClock(DossierEvent happened) => happened switch
    {
        DossierSuspended => this with { Status = DossierStatus.Suspended, Before = Status },
        DossierResumed resumed => Due(resumed.DueAt, resumed.DueProvisional) with { Status = Before ?? DossierStatus.Processing, Before = null },
        DossierReasonRequested => this with { ReasonRequested = true },
        DossierRescheduled rescheduled => this with { DueAt = rescheduled.DueAt, DueProvisional = false, Rescheduled = true },
        DossierBecameOverdue => this with { Overdue = true },
        DossierIntakeOverdue => this with { IntakeOverdue = true },
        DossierEscalated => this,
        DossierWaitOverdue => this with { WaitOverdue = true },
        _ => null,
    };

    private DossierSummary AfterWork(DossierEvent happened) => happened switch
    {
        DossierAssigned assigned => this with { Assignee = assigned.To },
        DossierAccepted accepted => this with
        {
            Status = DossierStatus.Accepted,
            Accepted = true,
            IntakeOverdue = false,
            DueAt = accepted.DueAt,
            DueProvisional = accepted.DueProvisional,
        },
        DossierRefused or DossierSettlementRefused or DossierClosedUnsupplemented => End(DossierStatus.Refused),
        DossierWithdrawn => End(DossierStatus.Withdrawn),
        DossierStepOpened opened => this with { Status = (DossierStatus)opened.Status, StepAgency = opened.Agency },
        DossierStepCompleted completed => Due(completed.DueAt, completed.DueProvisional) with
        {
            Status = completed.Index + 1 == Steps ? DossierStatus.Completed : DossierStatus.Processing,
            Assignee = null,
            StepAgency = null,
        },
        DossierStepReturned returned => Due(returned.DueAt, returned.DueProvisional) with
        {
            Status = DossierStatus.Processing,
            Assignee = null,
            StepAgency = null,
        },
        DossierSupplementRequested => this with
        {
            Status = DossierStatus.AwaitingSupplement,
            IntakeOverdue = false,
            DueAt = null,
            DueProvisional = false,
            StepAgency = null,
        },
        DossierSupplemented supplemented => this with
        {
            Status = Accepted ? DossierStatus.Accepted : DossierStatus.Submitted,
            DueAt = supplemented.DueAt,
            DueProvisional = supplemented.DueProvisional,
            Overdue = false,
            ReasonRequested = false,
        },
        DossierResultReturned => this with { Status = DossierStatus.Returned },
        DossierRated or DossierFormIssued => this,
        _ => throw new UnreachableException($"The lists do not know {happened.GetType()}."),
    };

    private DossierSummary Due(DateTimeOffset? due, bool provisional) =>
        due is null || due == DueAt ? this : this with { DueAt = due, DueProvisional = provisional, ReasonRequested = false };

    /// <summary>What is not paid when a dossier ends is owed no more.</summary>
    private DossierSummary End(DossierStatus status) => this with
    {
        Status = status,
        Paid = true,
        Assignee = null,
        StepAgency = null,
        Before = null,
        IntakeOverdue = false,
    };
}
