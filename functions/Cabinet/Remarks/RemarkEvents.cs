using EGov.Platform.Aggregates;

namespace EGov.Cabinet.Remarks;

/// <summary>What happens to a remark.</summary>
internal abstract record RemarkEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>It was made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Submission">The submission's id.</param>
/// <param name="Draft">The number of the version.</param>
/// <param name="Paragraph">The paragraph, counted from 0.</param>
/// <param name="Start">The first UTF-16 unit in it, counted from 0.</param>
/// <param name="Quote">What stands there.</param>
/// <param name="Text">What is said of it.</param>
[EventType("vn.egov.cabinet.remark.made.v1", Private = ["quote", "text"])]
internal sealed record RemarkMade(
    DateTimeOffset At, string By, string Id, string Submission, int Draft, int Paragraph, int Start, string Quote, string Text) : RemarkEvent(At, By);

/// <summary>The ministry answered it.</summary>
/// <param name="Submission">The submission's id.</param>
/// <param name="Answer">What it answered.</param>
[EventType("vn.egov.cabinet.remark.settled.v1", Private = ["answer"])]
internal sealed record RemarkSettled(DateTimeOffset At, string By, string Submission, string Answer) : RemarkEvent(At, By);
