using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>What happens to a dossier. Those of its fees are in <c>FeeEvents.cs</c>, those of its clock in <c>ClockEvents.cs</c>.</summary>
internal abstract record DossierEvent(DateTimeOffset At, string By) : IDomainEvent
{
    /// <summary>The person or business in whose name it was done, where that is somebody else than <see cref="By"/>; left out by releases that knew no such thing.</summary>
    public string? ActsFor { get; init; }

    /// <summary>The mandate by which it was done; left out where there was none, also of those who represent a business by law.</summary>
    public string? Mandate { get; init; }

    /// <summary>The event with the name in which the caller did it; what follows from it by itself has none.</summary>
    public DossierEvent DoneBy(Caller caller) =>
        caller.ActsFor is { } principal && By == caller.Id ? this with { ActsFor = principal, Mandate = caller.Mandate } : this;
}

/// <summary>An application came in.</summary>
/// <param name="Owner">The applicant; who filed it is <see cref="IDomainEvent.By"/>.</param>
/// <param name="Terms">What the dossier keeps of the law of its filing day.</param>
/// <param name="Delivery">How the applicant gets the result; left out by releases that did not ask.</param>
[EventType("vn.egov.portal.dossier.submitted.v2", Private = ["form"])]
[ToldTo(Audience.Applicant)]
internal sealed record DossierSubmitted(
    DateTimeOffset At,
    string By,
    string Code,
    string Owner,
    DossierTerms Terms,
    IReadOnlyDictionary<string, string> Form,
    IReadOnlyList<DossierPaper> Papers,
    ResultDelivery? Delivery = null) : DossierEvent(At, By);

/// <summary>An official took the dossier, or a leader gave it to one.</summary>
/// <param name="To">The official.</param>
[EventType("vn.egov.portal.dossier.assigned.v1")]
[ToldTo(Audience.Officials)]
internal sealed record DossierAssigned(DateTimeOffset At, string By, string To) : DossierEvent(At, By);

/// <summary>The dossier was accepted, and has a time limit since its receipt (<c>tiếp nhận</c>).</summary>
/// <param name="DueAt">When the limit ends; left out where the law sets none.</param>
/// <param name="DueProvisional">Whether the limit was counted with a calendar that was not whole yet.</param>
/// <param name="ReceivedAt">From when the limit counts; left out where it is the moment of acceptance.</param>
[EventType("vn.egov.portal.dossier.accepted.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierAccepted(
    DateTimeOffset At, string By, DateTimeOffset? DueAt, bool DueProvisional = false, DateTimeOffset? ReceivedAt = null)
    : DossierEvent(At, By);

/// <summary>The dossier was not accepted (<c>từ chối tiếp nhận</c>).</summary>
[EventType("vn.egov.portal.dossier.refused.v1", Private = ["reason"])]
[ToldTo(Audience.Applicant)]
internal sealed record DossierRefused(DateTimeOffset At, string By, string Reason) : DossierEvent(At, By);

/// <summary>An accepted dossier was not settled (<c>từ chối giải quyết</c>).</summary>
[EventType("vn.egov.portal.dossier.settlement-refused.v1", Private = ["reason"])]
[ToldTo(Audience.Applicant)]
internal sealed record DossierSettlementRefused(DateTimeOffset At, string By, string Reason) : DossierEvent(At, By);

/// <summary>A step of the procedure was opened.</summary>
/// <param name="DueAt">When the step's limit ends; left out where it has none.</param>
/// <param name="Status">The national status that the dossier has while the step is open.</param>
/// <param name="Agency">The registry id of another agency that works on it; left out for the deciding one.</param>
[EventType("vn.egov.portal.dossier.step-opened.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierStepOpened(
    DateTimeOffset At, string By, int Index, string Step, DateTimeOffset? DueAt, int Status = 4, string? Agency = null) : DossierEvent(At, By);

/// <summary>A step of the procedure was done.</summary>
/// <param name="DueAt">When the dossier's limit ends, where it had stood still during the step.</param>
/// <param name="PromisedAt">When it would end had it not been put off; left out where it was not.</param>
[EventType("vn.egov.portal.dossier.step-completed.v1", Private = ["note"])]
[ToldTo(Audience.ApplicantWithoutNote)]
internal sealed record DossierStepCompleted(
    DateTimeOffset At, string By, int Index, string Step, string? Note, DateTimeOffset? DueAt = null, bool DueProvisional = false, DateTimeOffset? PromisedAt = null)
    : DossierEvent(At, By);

/// <summary>The dossier went back to the step before (<c>trả lại bước trước</c>).</summary>
/// <param name="Index">The place of the step to which it went.</param>
/// <param name="DueAt">As in <see cref="DossierStepCompleted"/>.</param>
/// <param name="PromisedAt">As in <see cref="DossierStepCompleted"/>.</param>
[EventType("vn.egov.portal.dossier.step-returned.v1", Private = ["reason"])]
[ToldTo(Audience.ApplicantWithoutNote)]
internal sealed record DossierStepReturned(
    DateTimeOffset At, string By, int Index, string Step, string Reason, DateTimeOffset? DueAt = null, bool DueProvisional = false, DateTimeOffset? PromisedAt = null)
    : DossierEvent(At, By);

/// <summary>The applicant was asked, once, for all that is missing (<c>yêu cầu bổ sung, hoàn thiện hồ sơ</c>).</summary>
[EventType("vn.egov.portal.dossier.supplement-requested.v1", Private = ["reason"])]
[ToldTo(Audience.Applicant)]
internal sealed record DossierSupplementRequested(DateTimeOffset At, string By, string Reason, IReadOnlyList<string> Components)
    : DossierEvent(At, By);

/// <summary>The applicant supplied what was asked for; the time limit of an accepted dossier began again.</summary>
/// <param name="DueProvisional">As in <see cref="DossierAccepted"/>.</param>
/// <param name="Channel">How the papers came: online from the applicant, else through an official; left out by releases that knew the former only.</param>
[EventType("vn.egov.portal.dossier.supplemented.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierSupplemented(
    DateTimeOffset At, string By, IReadOnlyList<DossierPaper> Papers, DateTimeOffset? DueAt, bool DueProvisional = false, Channel? Channel = null)
    : DossierEvent(At, By);

/// <summary>The papers did not come in time, and the dossier was closed (<c>không tiếp nhận quá hạn bổ sung</c>).</summary>
[EventType("vn.egov.portal.dossier.closed-unsupplemented.v1", Private = ["reason"])]
[ToldTo(Audience.Applicant)]
internal sealed record DossierClosedUnsupplemented(DateTimeOffset At, string By, string Reason) : DossierEvent(At, By);

/// <summary>The applicant withdrew the application (<c>rút hồ sơ</c>).</summary>
[EventType("vn.egov.portal.dossier.withdrawn.v1", Private = ["reason"])]
[ToldTo(Audience.Applicant)]
internal sealed record DossierWithdrawn(DateTimeOffset At, string By, string? Reason) : DossierEvent(At, By);

/// <summary>The result was given to the applicant (<c>trả kết quả</c>).</summary>
[EventType("vn.egov.portal.dossier.result-returned.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierResultReturned(DateTimeOffset At, string By, string ResultCode, IReadOnlyList<string> Files)
    : DossierEvent(At, By);

/// <summary>The applicant said what they think of it.</summary>
/// <param name="Score">From 1, very dissatisfied, to 5, very satisfied.</param>
[EventType("vn.egov.portal.dossier.rated.v1", Private = ["comment"])]
[ToldTo(Audience.Applicant)]
internal sealed record DossierRated(DateTimeOffset At, string By, int Score, string? Comment) : DossierEvent(At, By);

/// <summary>A form of the one-stop mechanism was issued.</summary>
/// <param name="Form">Which one.</param>
/// <param name="Number">Its number in the register of the agency's year.</param>
/// <param name="File">The id of its file.</param>
[EventType("vn.egov.portal.dossier.form-issued.v1")]
[ToldTo(Audience.Applicant)]
internal sealed record DossierFormIssued(DateTimeOffset At, string By, Forms.DossierForm Form, string Number, string File)
    : DossierEvent(At, By);
