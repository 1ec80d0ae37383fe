using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Cabinet.Answers;

/// <summary>
/// How a ballot stands with each voter, never what they say: by voter, of ballots that are not sealed and, by year, of those that are; and by ballot.
/// </summary>
internal sealed class AnswerLists : IProjection<AnswerSummary>
{
    public const string ProjectionName = "answer-lists";

    public string Name => ProjectionName;

    public string Kind => Answer.Kind;

    /// <summary>What a person is to answer.</summary>
    public static string DeskPartition(string person) => $"desk-{person}";

    /// <summary>How a ballot stands with its voters, by their seats.</summary>
    public static string ProgressPartition(string ballot) => $"progress-{ballot}";

    public AnswerSummary? Fold(AnswerSummary? state, string aggregate, EventRecord happened) => EventTypes.FromRecord<AnswerEvent>(happened) switch
    {
        AnswerBegun begun => new(begun.Ballot, begun.Body, begun.Seat, begun.Person, AnswerState.Unanswered, 0, null, false, false, null, null, false),
        AnswerDrafted => state! with { State = state.State is AnswerState.Unanswered ? AnswerState.Drafted : state.State },
        AnswerGiven { Answer: var given } => state! with
        {
            State = AnswerState.Answered,
            Revision = given.Revision,
            AnsweredAt = given.At,
            Late = given.Late,
            Signed = given.Signature is not null,
        },
        AnswerReminded { Overdue: true } reminded => state! with { OverdueAt = reminded.At },
        AnswerReminded reminded => state! with { RemindedAt = reminded.At },
        AnswerSealed => state! with { Sealed = true },
        _ => state,
    };

    public IEnumerable<ViewRow> RowsOf(AnswerSummary state, long sequence)
    {
        yield return Row(ProgressPartition(state.Ballot), SeatId(state.Seat), state, sequence);
        if (!state.Sealed)
        {
            yield return Row(DeskPartition(state.Person), $"{state.Ballot}-{state.Seat}", state, sequence);
        }
    }

    /// <summary>Seats in the order of their numbers.</summary>
    private static string SeatId(string seat) => seat[1..].PadLeft(6, '0');

    private static ViewRow Row(string partition, string id, AnswerSummary state, long sequence) =>
        new(partition, id, place => PlatformJson.Write(new AnswerRow(id, place, sequence, state)));
}

/// <summary>A vote in a list, as it is stored.</summary>
internal sealed record AnswerRow(string Id, string PartitionKey, long Sequence, AnswerSummary Answer);

/// <summary>What lists keep of a vote.</summary>
internal sealed record AnswerSummary(
    string Ballot,
    string Body,
    string Seat,
    string Person,
    AnswerState State,
    int Revision,
    DateTimeOffset? AnsweredAt,
    bool Late,
    bool Signed,
    DateTimeOffset? RemindedAt,
    DateTimeOffset? OverdueAt,
    bool Sealed);
