using EGov.Platform.Aggregates;

namespace EGov.Cabinet.Answers;

/// <summary>What happens to a voter's answer.</summary>
internal abstract record AnswerEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>Something is done with it for the first time.</summary>
/// <param name="Ballot">The ballot's id.</param>
/// <param name="Body">The body's id.</param>
/// <param name="Seat">The voter's seat.</param>
/// <param name="Person">Who holds it.</param>
[EventType("vn.egov.cabinet.answer.begun.v1", Private = ["person"])]
internal sealed record AnswerBegun(DateTimeOffset At, string By, string Ballot, string Body, string Seat, string Person) : AnswerEvent(At, By);

/// <summary>An assistant drew up a draft.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Note">What the assistant tells the member.</param>
[EventType("vn.egov.cabinet.answer.drafted.v1", Private = ["content", "note"])]
internal sealed record AnswerDrafted(DateTimeOffset At, string By, AnswerContent Content, string? Note) : AnswerEvent(At, By);

/// <summary>The member answered, or changed their answer.</summary>
/// <param name="Answer">The answer.</param>
[EventType("vn.egov.cabinet.answer.given.v1", Private = ["answer"])]
internal sealed record AnswerGiven(DateTimeOffset At, string By, GivenAnswer Answer) : AnswerEvent(At, By);

/// <summary>The member, and who assists them, were told that an answer is wanted.</summary>
/// <param name="Overdue">Whether the time has passed.</param>
[EventType("vn.egov.cabinet.answer.reminded.v1")]
internal sealed record AnswerReminded(DateTimeOffset At, string By, bool Overdue) : AnswerEvent(At, By);

/// <summary>It no longer changes.</summary>
/// <param name="Revision">The revision that counts; 0 when there is none.</param>
[EventType("vn.egov.cabinet.answer.sealed.v1")]
internal sealed record AnswerSealed(DateTimeOffset At, string By, int Revision) : AnswerEvent(At, By);
