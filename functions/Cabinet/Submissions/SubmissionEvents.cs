using EGov.Cabinet.Regulations;
using EGov.Platform.Aggregates;

namespace EGov.Cabinet.Submissions;

/// <summary>What happens to a submission.</summary>
internal abstract record SubmissionEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A ministry drew it up.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">The body for which it is.</param>
/// <param name="Agency">The registry id of the agency that submits it.</param>
/// <param name="Content">What it says.</param>
[EventType("vn.egov.cabinet.submission.drawn-up.v1", Private = ["content"])]
internal sealed record SubmissionDrawnUp(DateTimeOffset At, string By, string Id, string Body, string Agency, SubmissionContent Content) : SubmissionEvent(At, By);

/// <summary>It was drawn up anew.</summary>
/// <param name="Content">What it says now.</param>
[EventType("vn.egov.cabinet.submission.changed.v1", Private = ["content"])]
internal sealed record SubmissionChanged(DateTimeOffset At, string By, SubmissionContent Content) : SubmissionEvent(At, By);

/// <summary>It came to the secretariat.</summary>
/// <param name="Round">For which time, from 1.</param>
/// <param name="Regulation">The working regulation of the day.</param>
/// <param name="CheckBy">Until when the secretariat says whether it is valid.</param>
[EventType("vn.egov.cabinet.submission.submitted.v1")]
internal sealed record SubmissionSubmitted(DateTimeOffset At, string By, int Round, RegulationVersion Regulation, DateTimeOffset CheckBy) : SubmissionEvent(At, By);

/// <summary>The secretariat sent it back.</summary>
/// <param name="Grounds">On which grounds.</param>
/// <param name="Reason">Why, in words.</param>
[EventType("vn.egov.cabinet.submission.returned.v1", Private = ["reason"])]
internal sealed record SubmissionReturned(DateTimeOffset At, string By, IReadOnlyList<ReturnGround> Grounds, string Reason) : SubmissionEvent(At, By);

/// <summary>It is valid.</summary>
/// <param name="VerifyBy">Until when it is put before the leaders.</param>
[EventType("vn.egov.cabinet.submission.accepted.v1")]
internal sealed record SubmissionAccepted(DateTimeOffset At, string By, DateTimeOffset VerifyBy) : SubmissionEvent(At, By);

/// <summary>The ministry took it back.</summary>
/// <param name="Reason">Why.</param>
[EventType("vn.egov.cabinet.submission.withdrawn.v1", Private = ["reason"])]
internal sealed record SubmissionWithdrawn(DateTimeOffset At, string By, string Reason) : SubmissionEvent(At, By);

/// <summary>The secretariat is late.</summary>
/// <param name="Task">With what.</param>
/// <param name="Due">Until when it should have done it.</param>
[EventType("vn.egov.cabinet.submission.overdue.v1")]
internal sealed record SubmissionOverdue(DateTimeOffset At, string By, SubmissionTask Task, DateTimeOffset Due) : SubmissionEvent(At, By);

/// <summary>There is another version of its draft text.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Draft">The id of the text.</param>
/// <param name="Note">What is new in it.</param>
[EventType("vn.egov.cabinet.submission.draft-added.v1", Private = ["note"])]
internal sealed record SubmissionDraftAdded(DateTimeOffset At, string By, int Number, string Draft, string? Note) : SubmissionEvent(At, By);

/// <summary>A ballot was drawn up for it.</summary>
/// <param name="Ballot">The ballot's id.</param>
[EventType("vn.egov.cabinet.submission.balloted.v1")]
internal sealed record SubmissionBalloted(DateTimeOffset At, string By, string Ballot) : SubmissionEvent(At, By);

/// <summary>The ballot ended: its result is published, or it was recalled.</summary>
/// <param name="Ballot">The ballot's id.</param>
/// <param name="Outcome">How.</param>
[EventType("vn.egov.cabinet.submission.ballot-ended.v1")]
internal sealed record SubmissionBallotEnded(DateTimeOffset At, string By, string Ballot, SubmissionOutcome Outcome) : SubmissionEvent(At, By);
