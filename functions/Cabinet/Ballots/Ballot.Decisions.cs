using EGov.Cabinet.About;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Errors;
using EGov.Cabinet.Regulations;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Cabinet.Ballots;

/// <summary>What may happen to a ballot, and what follows.</summary>
internal sealed partial record Ballot
{
    /// <summary>So many voters are told of in one event, which stays far below its bound.</summary>
    private const int VotersAtOnce = 400;

    private static readonly BallotEvent[] Nothing = [];

    /// <summary>Draws it up anew, before anybody votes.</summary>
    public Result<IReadOnlyList<BallotEvent>> Change(BallotContent content, string by, DateTimeOffset now) =>
        Stage is not BallotStage.Prepared || NumberingIn is not null ? CabinetErrors.BallotFixed.With() : Happened(new BallotChanged(now, by, content));

    /// <summary>Notes the year of its number before one is taken.</summary>
    public Result<Ballot> BeginNumbering(int year) =>
        Stage is not BallotStage.Prepared ? (Stage is BallotStage.Recalled ? Over() : this)
        : NumberingIn is null ? this with { NumberingIn = year }
        : this;

    /// <summary>Forgets the year when no number was asked for after all, so that it can be drawn up anew.</summary>
    public Result<Ballot> GiveNumberingUp() => Stage is BallotStage.Prepared && NumberingIn is not null ? this with { NumberingIn = null } : this;

    /// <summary>Sends it to the members: number, electorate and regulation stay as they are from now on. Once.</summary>
    public Result<IReadOnlyList<BallotEvent>> Open(
        int year, int number, IReadOnlyList<Voter> voters, RegulationVersion regulation, DateTimeOffset due, DateTimeOffset closesAt, string by, DateTimeOffset now) =>
        Stage is BallotStage.Recalled ? Over()
        : Stage is not BallotStage.Prepared ? Nothing
        : Happened(
        [
            .. voters.Chunk(VotersAtOnce).Select(some => new ElectorateFrozen(now, by, some)),
            new BallotOpened(
                now, by, year, number, voters.Count, due, closesAt, regulation, AskedOfWhom.Of(this, TextOf(number, year), voters, regulation).Hash()),
        ]);

    /// <summary>Why nobody may answer now, or null.</summary>
    public Error? RefuseAnswer() => Stage switch
    {
        BallotStage.Open or BallotStage.Closing => null,
        BallotStage.Prepared => CabinetErrors.NotOpen.With(),
        _ => Over(),
    };

    /// <summary>Gives the members more time; never less.</summary>
    public Result<IReadOnlyList<BallotEvent>> Extend(DateTimeOffset due, DateTimeOffset closesAt, string reason, string by, DateTimeOffset now) =>
        Stage is not BallotStage.Open ? NotRunning()
        : due == Due ? Nothing
        : due <= Due || due <= now ? CabinetErrors.NoMoreTime.With(Due!.Value)
        : Extensions.Count >= CabinetLimits.Extensions ? CabinetErrors.TooManyExtensions.With(CabinetLimits.Extensions)
        : Happened(new BallotExtended(now, by, due, closesAt, reason));

    /// <summary>Takes it back; once. What is being counted or was counted stays.</summary>
    public Result<IReadOnlyList<BallotEvent>> Recall(string reason, string by, DateTimeOffset now) => Stage switch
    {
        BallotStage.Recalled => Nothing,
        BallotStage.Prepared or BallotStage.Open => Happened(new BallotRecalled(now, by, reason)),
        _ => CabinetErrors.AlreadyCounted.With(),
    };

    /// <summary>Notes that reminders go out, once for each end of the time to answer.</summary>
    public Result<IReadOnlyList<BallotEvent>> Remind(bool overdue, DateTimeOffset now) =>
        Stage is not BallotStage.Open || (overdue ? OverdueFor : RemindedFor) == Due ? Nothing : Happened(new BallotReminding(now, SystemActor.Id, overdue));

    /// <summary>Begins to seal the answers; once. Before the end of the time only when everybody has answered.</summary>
    public Result<IReadOnlyList<BallotEvent>> BeginClosing(bool allAnswered, string by, DateTimeOffset now) => Stage switch
    {
        BallotStage.Closing or BallotStage.Closed or BallotStage.Published => Nothing,
        BallotStage.Open when allAnswered || now >= Due => Happened(new BallotClosing(now, by)),
        BallotStage.Open => CabinetErrors.TimeNotOver.With(Due!.Value),
        _ => NotRunning(),
    };

    /// <summary>Takes the result; once, and for good.</summary>
    /// <param name="result">What came out.</param>
    /// <param name="now">When.</param>
    public Result<IReadOnlyList<BallotEvent>> Close(BallotResult result, DateTimeOffset now)
    {
        if (Stage is not BallotStage.Closing)
        {
            return IsCounted ? Nothing : NotRunning();
        }

        var pages = Content.Papers.Sum(paper => paper.Pages ?? 0);
        // The same events whatever came out: nobody is to read the result off a version or a history.
        return Happened(new BallotClosed(now, SystemActor.Id, result), new PaperSaved(now, SystemActor.Id, pages, Voters.Count, Voters.Count));
    }

    /// <summary>The chair decides whether it comes on the agenda; once.</summary>
    public Result<IReadOnlyList<BallotEvent>> DecideSession(bool accept, string? reason, string by, DateTimeOffset now) =>
        Proposal is not { } proposal ? CabinetErrors.NothingProposed.With()
        : proposal.Accepted == accept ? Nothing
        : proposal.Accepted is not null ? CabinetErrors.SessionDecided.With()
        : Happened(new SessionDecided(now, by, accept, reason));

    /// <summary>Takes the signed sheet of the result; the first stays.</summary>
    public Result<IReadOnlyList<BallotEvent>> IssueSheet(string file, string sha256, string by, DateTimeOffset now) =>
        !IsCounted ? CabinetErrors.NotCounted.With() : Sheet is not null ? Nothing : Happened(new SheetIssued(now, by, file, sha256));

    /// <summary>Shows the result to those entitled; once, and only with its signed sheet.</summary>
    public Result<IReadOnlyList<BallotEvent>> Publish(string by, DateTimeOffset now) =>
        Stage is BallotStage.Published ? Nothing
        : !IsCounted ? CabinetErrors.NotCounted.With()
        : Sheet is null ? CabinetErrors.SheetFirst.With()
        : Happened(new BallotPublished(now, by));

    /// <summary>Publishes the signed resolution that rests on it; once. Only of what passed and is published.</summary>
    public Result<IReadOnlyList<BallotEvent>> PublishResolution(SignedResolution signed, string by, DateTimeOffset now) =>
        RefuseResolution(signed.File, signed.Number) is { } refused ? refused
        : Resolution is not null ? Nothing
        : Happened(new ResolutionPublished(
            now, by, signed.File, signed.Number, signed.IssuedOn, signed.SignedAt, signed.SignedBy, signed.SealedBy, signed.PublishBy));

    /// <summary>Why no resolution may be published with this file and number now; null when one may, or this one is.</summary>
    public Error? RefuseResolution(string file, string number) =>
        Resolution is { } known ? (known.File == file && known.Number == number ? null : CabinetErrors.ResolutionPublished.With(known.Number))
        : Stage is not BallotStage.Published ? CabinetErrors.NotPublished.With()
        : Result is { Passed: false } ? CabinetErrors.NotPassed.With()
        : null;

    private Error NotRunning() => Stage is BallotStage.Prepared ? CabinetErrors.NotOpen.With() : Over();

    private Error Over() => Stage is BallotStage.Recalled ? CabinetErrors.BallotRecalled.With(RecallReason ?? string.Empty) : CabinetErrors.BallotOver.With();

    private static BallotEvent[] Happened(params BallotEvent[] events) => events;
}
