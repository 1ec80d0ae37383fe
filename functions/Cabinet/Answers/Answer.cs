using EGov.Cabinet.About;
using EGov.Cabinet.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Cabinet.Answers;

/// <summary>What a voter does with a ballot. It is a document of its own, so that a thousand answer at once; sealed, it no longer changes.</summary>
/// <param name="Ballot">The ballot's id.</param>
/// <param name="Body">The body's id.</param>
/// <param name="Seat">The voter's seat.</param>
/// <param name="Person">Who holds it.</param>
internal sealed record Answer(string Ballot, string Body, string Seat, string Person) : IAggregateState<Answer, AnswerEvent>
{
    private static readonly AnswerEvent[] Nothing = [];

    public static string Kind => "answer";

    /// <summary>The assistant's draft.</summary>
    public AnswerDraft? Draft { get; init; }

    /// <summary>The last answer that the member gave.</summary>
    public GivenAnswer? Given { get; init; }

    /// <summary>All that the member gave, oldest first.</summary>
    public IReadOnlyList<AnswerRevision> Revisions { get; init; } = [];

    /// <summary>When the member was first told that an answer is wanted.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When they were told that their time has passed.</summary>
    public DateTimeOffset? OverdueAt { get; init; }

    /// <summary>When it was sealed.</summary>
    public DateTimeOffset? SealedAt { get; init; }

    public AnswerState State => Given is not null ? AnswerState.Answered : Draft is not null ? AnswerState.Drafted : AnswerState.Unanswered;

    public static string AggregateId(string ballot, string seat) => $"{Kind}-{ballot}-{seat}";

    public static Answer Fold(Answer? state, AnswerEvent happened) => (state, happened) switch
    {
        (null, AnswerBegun begun) => new(begun.Ballot, begun.Body, begun.Seat, begun.Person),
        ({ } known, AnswerDrafted drafted) => known with { Draft = new(drafted.Content, drafted.Note, drafted.By, drafted.At) },
        ({ } known, AnswerGiven { Answer: var given }) => known with
        {
            Given = given,
            Revisions = [.. known.Revisions, new(given.Revision, given.At, given.Hash, given.Late)],
        },
        ({ } known, AnswerReminded { Overdue: true } reminded) => known with { OverdueAt = known.OverdueAt ?? reminded.At },
        ({ } known, AnswerReminded reminded) => known with { RemindedAt = known.RemindedAt ?? reminded.At },
        ({ } known, AnswerSealed done) => known with { SealedAt = done.At },
        _ => throw new InvalidOperationException($"An answer cannot begin with {happened.GetType().Name}."),
    };

    /// <summary>Keeps an assistant's draft. Once the member has answered there is nothing left to draft.</summary>
    public Result<IReadOnlyList<AnswerEvent>> Drafted(AnswerContent content, string? note, string by, DateTimeOffset now) =>
        SealedAt is not null ? CabinetErrors.AnswerSealed.With()
        : Given is not null ? CabinetErrors.MemberAnswered.With()
        : new AnswerEvent[] { new AnswerDrafted(now, by, content, note) };

    /// <summary>Takes the member's answer, or another in its place.</summary>
    public Result<IReadOnlyList<AnswerEvent>> Give(GivenAnswer answer, string by) =>
        SealedAt is not null ? CabinetErrors.AnswerSealed.With()
        : Revisions.Count >= CabinetLimits.AnswerRevisions ? CabinetErrors.TooManyRevisions.With(CabinetLimits.AnswerRevisions)
        : answer.Revision != Revisions.Count + 1 ? CabinetErrors.AnsweredMeanwhile.With(Revisions.Count)
        : new AnswerEvent[] { new AnswerGiven(answer.At, by, answer) };

    /// <summary>Notes that the member was told, once for each kind; nobody is told who has answered.</summary>
    public Result<IReadOnlyList<AnswerEvent>> Remind(bool overdue, DateTimeOffset now) =>
        Given is not null || SealedAt is not null || (overdue ? OverdueAt : RemindedAt) is not null
            ? Nothing
            : new AnswerEvent[] { new AnswerReminded(now, SystemActor.Id, overdue) };

    /// <summary>Seals it; once.</summary>
    public Result<IReadOnlyList<AnswerEvent>> Seal(DateTimeOffset now) =>
        SealedAt is not null ? Nothing : new AnswerEvent[] { new AnswerSealed(now, SystemActor.Id, Given?.Revision ?? 0) };
}
