using EGov.Cabinet.Closing;
using EGov.Cabinet.Regulations;
using EGov.Platform.Aggregates;

namespace EGov.Cabinet.Ballots;

/// <summary>What happens to a ballot.</summary>
internal abstract record BallotEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>The secretariat drew it up.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">Whose members vote.</param>
/// <param name="Submission">The id of the submission that it puts to them; null when there is none.</param>
/// <param name="Content">What is put to them.</param>
[EventType("vn.egov.cabinet.ballot.prepared.v1", Private = ["content"])]
internal sealed record BallotPrepared(DateTimeOffset At, string By, string Id, string Body, string? Submission, BallotContent Content) : BallotEvent(At, By);

/// <summary>It was drawn up anew.</summary>
/// <param name="Content">What is put to the members now.</param>
[EventType("vn.egov.cabinet.ballot.changed.v1", Private = ["content"])]
internal sealed record BallotChanged(DateTimeOffset At, string By, BallotContent Content) : BallotEvent(At, By);

/// <summary>Some of those who vote, in the order of their seats.</summary>
/// <param name="Voters">They.</param>
[EventType("vn.egov.cabinet.ballot.electorate-frozen.v1", Private = ["voters"])]
internal sealed record ElectorateFrozen(DateTimeOffset At, string By, IReadOnlyList<Voter> Voters) : BallotEvent(At, By);

/// <summary>It was sent to the members.</summary>
/// <param name="Year">Of its number.</param>
/// <param name="Number">Its number within the year.</param>
/// <param name="Voters">How many vote.</param>
/// <param name="Due">Until when they may answer.</param>
/// <param name="ClosesAt">When it closes by itself.</param>
/// <param name="Regulation">The working regulation by which it goes.</param>
/// <param name="Asked">The digest of what is asked of whom.</param>
[EventType("vn.egov.cabinet.ballot.opened.v1")]
internal sealed record BallotOpened(
    DateTimeOffset At, string By, int Year, int Number, int Voters, DateTimeOffset Due, DateTimeOffset ClosesAt, RegulationVersion Regulation, string Asked) : BallotEvent(At, By);

/// <summary>The members have more time.</summary>
/// <param name="Due">Until when they may answer now.</param>
/// <param name="ClosesAt">When it closes by itself now.</param>
/// <param name="Reason">Why.</param>
[EventType("vn.egov.cabinet.ballot.extended.v1", Private = ["reason"])]
internal sealed record BallotExtended(DateTimeOffset At, string By, DateTimeOffset Due, DateTimeOffset ClosesAt, string Reason) : BallotEvent(At, By);

/// <summary>Those who have not answered are being told so.</summary>
/// <param name="Overdue">Whether their time has passed; else it soon will.</param>
[EventType("vn.egov.cabinet.ballot.reminding.v1")]
internal sealed record BallotReminding(DateTimeOffset At, string By, bool Overdue) : BallotEvent(At, By);

/// <summary>It was taken back.</summary>
/// <param name="Reason">Why.</param>
[EventType("vn.egov.cabinet.ballot.recalled.v1", Private = ["reason"])]
internal sealed record BallotRecalled(DateTimeOffset At, string By, string Reason) : BallotEvent(At, By);

/// <summary>Its answers are being sealed.</summary>
[EventType("vn.egov.cabinet.ballot.closing.v1")]
internal sealed record BallotClosing(DateTimeOffset At, string By) : BallotEvent(At, By);

/// <summary>It was counted.</summary>
/// <param name="Result">What came out, and how.</param>
[EventType("vn.egov.cabinet.ballot.closed.v1", Private = ["result"])]
internal sealed record BallotClosed(DateTimeOffset At, string By, BallotResult Result) : BallotEvent(At, By);

/// <summary>What was not printed because it went without paper, for the ledger of savings.</summary>
/// <param name="Pages">Pages of all papers together; those that cannot be counted are left out.</param>
/// <param name="Copies">So many of each would have been printed.</param>
/// <param name="Ballots">So many ballots would have been printed.</param>
[EventType("vn.egov.cabinet.ballot.paper-saved.v1")]
internal sealed record PaperSaved(DateTimeOffset At, string By, int Pages, int Copies, int Ballots) : BallotEvent(At, By);

/// <summary>The chair decided whether it comes on the agenda of the next session, for which it was proposed.</summary>
/// <param name="Accepted">Whether it comes on the agenda.</param>
/// <param name="Reason">Why, where it does not.</param>
[EventType("vn.egov.cabinet.ballot.session-decided.v1", Private = ["reason"])]
internal sealed record SessionDecided(DateTimeOffset At, string By, bool Accepted, string? Reason) : BallotEvent(At, By);

/// <summary>The signed sheet of its result was issued.</summary>
/// <param name="File">The id of the file.</param>
/// <param name="Sha256">The digest of its content.</param>
[EventType("vn.egov.cabinet.ballot.sheet-issued.v1")]
internal sealed record SheetIssued(DateTimeOffset At, string By, string File, string Sha256) : BallotEvent(At, By);

/// <summary>Its result is shown to those entitled.</summary>
[EventType("vn.egov.cabinet.ballot.published.v1")]
internal sealed record BallotPublished(DateTimeOffset At, string By) : BallotEvent(At, By);

/// <summary>The signed resolution that rests on it was published.</summary>
/// <param name="File">The id of the file.</param>
/// <param name="Number">Number and notation: <c>388/NQ-CP</c>.</param>
/// <param name="IssuedOn">The day of issue.</param>
/// <param name="SignedAt">When its person signed.</param>
/// <param name="SignedBy">Who, by the certificate.</param>
/// <param name="SealedBy">The agency whose seal it bears, by the certificate.</param>
/// <param name="PublishBy">The day by which the regulation has it published.</param>
[EventType("vn.egov.cabinet.ballot.resolution-published.v1", Private = ["signedBy"])]
internal sealed record ResolutionPublished(
    DateTimeOffset At,
    string By,
    string File,
    string Number,
    DateOnly IssuedOn,
    DateTimeOffset SignedAt,
    string SignedBy,
    string SealedBy,
    DateOnly PublishBy) : BallotEvent(At, By);
