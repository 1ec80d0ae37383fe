using System.Globalization;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Regulations;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;

namespace EGov.Cabinet.Ballots;

/// <summary>
/// A ballot by which members decide without meeting (<c>phiếu lấy ý kiến</c>). Here is what is asked of whom and what came out; what each member
/// says is a document of its own.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">Whose members vote.</param>
/// <param name="Submission">The submission that it puts to them; null when there is none.</param>
/// <param name="Content">What is put to them.</param>
internal sealed partial record Ballot(string Id, string Body, string? Submission, string PreparedBy, DateTimeOffset PreparedAt, BallotContent Content)
    : IAggregateState<Ballot, BallotEvent>
{
    public static string Kind => "ballot";

    /// <summary>How far it is.</summary>
    public BallotStage Stage { get; init; }

    /// <summary>The year of its number as soon as one is asked for; noted first, so that asked again it is of the same year.</summary>
    public int? NumberingIn { get; init; }

    /// <summary>Its number within the year; null before it is opened.</summary>
    public int? Number { get; init; }

    /// <summary>Who votes, in the order of their seats; frozen when it is opened.</summary>
    public IReadOnlyList<Voter> Voters { get; init; } = [];

    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Until when members may answer.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>When it closes by itself.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>The working regulation by which it goes.</summary>
    public RegulationVersion? Regulation { get; init; }

    /// <summary>The digest of what is asked of whom.</summary>
    public string? Asked { get; init; }

    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    /// <summary>For which end of the time to answer members were reminded beforehand, and for which they were told that it has passed.</summary>
    public DateTimeOffset? RemindedFor { get; init; }

    public DateTimeOffset? OverdueFor { get; init; }

    public string? RecallReason { get; init; }

    /// <summary>When it was counted.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public BallotResult? Result { get; init; }

    /// <summary>The proposal to discuss it in a session; null when there is none.</summary>
    public SessionProposal? Proposal { get; init; }

    /// <summary>The signed sheet of the result.</summary>
    public IssuedSheet? Sheet { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public PublishedResolution? Resolution { get; init; }

    /// <summary>Number and notation as documents write it: <c>1025/PLYK/2025</c>.</summary>
    public string? NumberText => Number is { } number ? TextOf(number, NumberingIn!.Value) : null;

    /// <summary>Whether it is counted.</summary>
    public bool IsCounted => Stage is BallotStage.Closed or BallotStage.Published;

    /// <summary>Whether no answer is taken any more and nothing is left to be sealed.</summary>
    public bool IsOver => IsCounted || Stage is BallotStage.Recalled;

    public static string AggregateId(string id) => $"{Kind}-{id}";

    /// <summary>Number and notation as documents write it.</summary>
    public static string TextOf(int number, int year) => string.Create(CultureInfo.InvariantCulture, $"{number}/PLYK/{year}");

    /// <summary>The series of the numbers of a body's ballots in a year.</summary>
    public static string SeriesOf(string body, int year) => string.Create(CultureInfo.InvariantCulture, $"plyk-{body}-{year}");

    /// <summary>The voter's place in the electorate; -1 for a seat that does not vote.</summary>
    public int PlaceOf(string seat)
    {
        for (var place = 0; place < Voters.Count; place++)
        {
            if (Voters[place].Seat == seat)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>The person's place in the electorate; -1 for who does not vote.</summary>
    public int PlaceOfPerson(string person)
    {
        for (var place = 0; place < Voters.Count; place++)
        {
            if (Voters[place].Person == person)
            {
                return place;
            }
        }

        return -1;
    }

    public static Ballot Fold(Ballot? state, BallotEvent happened) => (state, happened) switch
    {
        (null, BallotPrepared made) => new(made.Id, made.Body, made.Submission, made.By, made.At, made.Content),
        ({ } known, BallotChanged changed) => known with { Content = changed.Content },
        ({ } known, ElectorateFrozen frozen) => known with { Voters = [.. known.Voters, .. frozen.Voters] },
        ({ } known, BallotOpened opened) => known with
        {
            Stage = BallotStage.Open,
            NumberingIn = opened.Year,
            Number = opened.Number,
            OpenedAt = opened.At,
            Due = opened.Due,
            ClosesAt = opened.ClosesAt,
            Regulation = opened.Regulation,
            Asked = opened.Asked,
        },
        ({ } known, BallotExtended more) => known with
        {
            Due = more.Due,
            ClosesAt = more.ClosesAt,
            Extensions = [.. known.Extensions, new(more.At, more.By, more.Due, more.Reason)],
        },
        ({ } known, BallotReminding { Overdue: true }) => known with { OverdueFor = known.Due },
        ({ } known, BallotReminding) => known with { RemindedFor = known.Due },
        ({ } known, BallotRecalled recalled) => known with { Stage = BallotStage.Recalled, RecallReason = recalled.Reason },
        ({ } known, BallotClosing) => known with { Stage = BallotStage.Closing },
        ({ } known, BallotClosed closed) => known with
        {
            Stage = BallotStage.Closed,
            ClosedAt = closed.At,
            Result = closed.Result,
            Proposal = SessionProposal.Of(closed),
        },
        ({ } known, PaperSaved) => known,
        ({ } known, SessionDecided decided) => known with
        {
            Proposal = known.Proposal! with { Accepted = decided.Accepted, Reason = decided.Reason, DecidedAt = decided.At },
        },
        ({ } known, SheetIssued issued) => known with { Sheet = new(issued.File, issued.Sha256, issued.At) },
        ({ } known, BallotPublished published) => known with { Stage = BallotStage.Published, PublishedAt = published.At },
        ({ } known, ResolutionPublished resolved) => known with { Resolution = PublishedResolution.Of(resolved) },
        _ => throw new InvalidOperationException($"A ballot cannot begin with {happened.GetType().Name}."),
    };
}

/// <summary>The proposal to discuss a ballot in the next session; the chair decides.</summary>
/// <param name="At">When it was proposed.</param>
/// <param name="NotPassed">Whether a question did not pass.</param>
/// <param name="AskedBy">The seats of those who ask to discuss it.</param>
internal sealed record SessionProposal(DateTimeOffset At, bool NotPassed, IReadOnlyList<string> AskedBy)
{
    /// <summary>What is proposed of a ballot that is counted: one that did not pass, or that somebody asks to discuss; else null.</summary>
    public static SessionProposal? Of(BallotClosed closed) => closed.Result is { Passed: true, AskedToDiscuss: [] }
        ? null
        : new(closed.At, !closed.Result.Passed, closed.Result.AskedToDiscuss);

    /// <summary>Whether it comes on the agenda; null while the chair has not decided.</summary>
    public bool? Accepted { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }
}

/// <param name="File">The id of the file.</param>
internal sealed record IssuedSheet(string File, string Sha256, DateTimeOffset At);

/// <summary>A signed resolution that was published.</summary>
/// <param name="File">The id of the signed file.</param>
/// <param name="Number">Number and notation.</param>
/// <param name="At">When it was published.</param>
/// <param name="SignedAt">When its person signed.</param>
/// <param name="SignedBy">Who, by the certificate.</param>
/// <param name="SealedBy">The agency whose seal it bears, by the certificate.</param>
/// <param name="PublishBy">The day by which the regulation has it published.</param>
/// <param name="Late">Whether it was published after that day.</param>
internal sealed record PublishedResolution(
    string File, string Number, DateOnly IssuedOn, DateTimeOffset At, DateTimeOffset SignedAt, string SignedBy, string SealedBy, DateOnly PublishBy, bool Late)
{
    public static PublishedResolution Of(ResolutionPublished happened) => new(
        happened.File,
        happened.Number,
        happened.IssuedOn,
        happened.At,
        happened.SignedAt,
        happened.SignedBy,
        happened.SealedBy,
        happened.PublishBy,
        happened.At.DateInVietnam() > happened.PublishBy);

    /// <summary>With its times as they are in Vietnam.</summary>
    public PublishedResolution InVietnam() => this with { At = At.InVietnam(), SignedAt = SignedAt.InVietnam() };
}
