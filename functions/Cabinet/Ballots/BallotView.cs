using EGov.Cabinet.Bodies;
using EGov.Cabinet.Regulations;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;

namespace EGov.Cabinet.Ballots;

/// <summary>A ballot as it is shown to who holds a seat in the body; never what members answered.</summary>
/// <param name="Number">Number and notation; left out before it is opened.</param>
/// <param name="Voters">How many vote; 0 before it is opened.</param>
/// <param name="Due">Until when members may answer.</param>
/// <param name="ClosesAt">When it closes by itself.</param>
/// <param name="Overdue">Whether the time to answer has passed while it is open.</param>
/// <param name="Regulation">The working regulation by which it goes.</param>
/// <param name="For">The seats for which the caller may answer or draft an answer.</param>
/// <param name="MayAnswer">Whether the caller votes in it.</param>
/// <param name="MaySeeResult">Whether the result is shown to the caller now.</param>
internal sealed record BallotView(
    string Id,
    string Body,
    string? Submission,
    BallotStage Stage,
    string? Number,
    string Title,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<Paper> Papers,
    int? AnswerDays,
    int Voters,
    DateTimeOffset PreparedAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? Due,
    DateTimeOffset? ClosesAt,
    bool Overdue,
    RegulationVersion? Regulation,
    IReadOnlyList<Extension> Extensions,
    string? RecallReason,
    DateTimeOffset? ClosedAt,
    DateTimeOffset? PublishedAt,
    SessionProposal? Proposal,
    string? Sheet,
    PublishedResolution? Resolution,
    IReadOnlyList<string> For,
    bool MayAnswer,
    bool MaySeeResult,
    long Version)
{
    public static BallotView Of(Aggregate<Ballot> ballot, Standing standing, DateTimeOffset now)
    {
        var state = ballot.State;
        var maySee = BallotDesk.MaySeeResult(state, standing);
        var own = BallotDesk.OwnPlace(state, standing);
        return new(
            state.Id,
            state.Body,
            state.Submission,
            state.Stage,
            state.NumberText,
            state.Content.Title,
            state.Content.Questions,
            state.Content.Papers,
            state.Content.AnswerDays,
            state.Voters.Count,
            state.PreparedAt.InVietnam(),
            state.OpenedAt?.InVietnam(),
            state.Due?.InVietnam(),
            state.ClosesAt?.InVietnam(),
            state.Stage is BallotStage.Open && now > state.Due,
            state.Regulation,
            [.. state.Extensions.Select(extension => extension with { At = extension.At.InVietnam(), Due = extension.Due.InVietnam() })],
            state.RecallReason,
            state.ClosedAt?.InVietnam(),
            state.PublishedAt?.InVietnam(),
            maySee && state.Proposal is { } proposal
                ? proposal with { At = proposal.At.InVietnam(), DecidedAt = proposal.DecidedAt?.InVietnam() }
                : null,
            maySee ? state.Sheet?.File : null,
            state.Resolution?.InVietnam(),
            [.. own >= 0 ? [state.Voters[own].Seat] : Array.Empty<string>(), .. BallotDesk.AssistedSeats(state, standing)],
            own >= 0 && state.RefuseAnswer() is null,
            maySee && state.IsCounted,
            ballot.Version);
    }
}
