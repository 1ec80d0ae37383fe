using EGov.Cabinet.Ballots;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;

namespace EGov.Cabinet.Answers;

/// <summary>A voter's answer as it is shown to the voter.</summary>
/// <param name="Seat">The voter's seat.</param>
/// <param name="State">How it stands.</param>
/// <param name="Answers">What the member chose; left out before they did, and to assistants.</param>
/// <param name="Discuss">Why the member asks to discuss it.</param>
/// <param name="Draft">What the assistant drew up.</param>
/// <param name="Revisions">All that the member gave, oldest first: when, and the receipt of each.</param>
/// <param name="Receipt">What proves the last of them; to be kept away from this system.</param>
/// <param name="Sealed">Whether it no longer changes.</param>
internal sealed record AnswerView(
    string Ballot,
    string Seat,
    AnswerState State,
    IReadOnlyList<QuestionAnswer>? Answers,
    string? Discuss,
    DraftForMember? Draft,
    IReadOnlyList<AnswerRevision> Revisions,
    Receipt? Receipt,
    bool Sealed)
{
    public static AnswerView Of(Ballot ballot, Aggregate<Answer> answer)
    {
        var state = answer.State;
        return new(
            state.Ballot,
            state.Seat,
            state.State,
            state.Given?.Content.Answers,
            state.Given?.Content.Discuss,
            DraftForMember.Of(state.Draft),
            [.. state.Revisions.Select(revision => revision with { At = revision.At.InVietnam() })],
            state.Given is { } given ? Receipt.Of(ballot, state.Seat, given) : null,
            state.SealedAt is not null);
    }

    /// <summary>As it is shown to an assistant: not what the member said.</summary>
    public static AnswerView OfDraft(Ballot ballot, Aggregate<Answer> answer) =>
        new(ballot.Id, answer.State.Seat, answer.State.State, null, null, DraftForMember.Of(answer.State.Draft), [], null, answer.State.SealedAt is not null);
}

/// <param name="By">The assistant.</param>
internal sealed record DraftForMember(IReadOnlyList<QuestionAnswer> Answers, string? Discuss, string? Note, string By, DateTimeOffset At)
{
    public static DraftForMember? Of(AnswerDraft? draft) =>
        draft is null ? null : new(draft.Content.Answers, draft.Content.Discuss, draft.Note, draft.By, draft.At.InVietnam());
}

/// <summary>What proves a member's answer.</summary>
/// <param name="Statement">What was signed.</param>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="Late">Whether it came after the time to answer.</param>
/// <param name="SignedBy">The name in the certificate; left out where no signature is asked for.</param>
/// <param name="Cms">The signature over the statement, DER in base64.</param>
internal sealed record Receipt(Statement Statement, string Hash, bool Late, string? SignedBy, string? Cms)
{
    public static Receipt Of(Ballot ballot, string seat, GivenAnswer given) =>
        new(Answers.Statement.Of(ballot, seat, given), given.Hash, given.Late, given.Signature?.Signer, given.Signature?.Cms);
}
