using EGov.Cabinet.Ballots;
using EGov.Cabinet.Regulations;
using EGov.Platform.Calendar;

namespace EGov.Cabinet.Submissions;

/// <summary>A submission as it is shown to both sides.</summary>
/// <param name="Agency">The registry id of the agency that submits it.</param>
/// <param name="Pages">Pages of all papers but summaries, as far as they can be counted.</param>
/// <param name="Regulation">The working regulation of the day on which it was submitted.</param>
/// <param name="Due">Until when the secretariat has to do something; left out when it is not its turn.</param>
/// <param name="Overdue">Whether that has passed.</param>
/// <param name="Returned">Why it was sent back last.</param>
/// <param name="OfAgency">Whether the caller acts for the agency.</param>
/// <param name="OfSecretariat">Whether the caller is of the body's secretariat.</param>
internal sealed record SubmissionView(
    string Id,
    string Body,
    string Agency,
    SubmissionStage Stage,
    string Title,
    string? Summary,
    int Pages,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<Paper> Papers,
    IReadOnlyList<Opinion> Opinions,
    DateTimeOffset DrawnUpAt,
    DateTimeOffset? SubmittedAt,
    int Rounds,
    RegulationVersion? Regulation,
    DateTimeOffset? CheckBy,
    DateTimeOffset? VerifyBy,
    DateTimeOffset? Due,
    bool Overdue,
    SubmissionReturn? Returned,
    IReadOnlyList<DraftVersion> Drafts,
    IReadOnlyList<SubmissionBallot> Ballots,
    IReadOnlyList<SubmissionStep> History,
    bool OfAgency,
    bool OfSecretariat,
    long Version)
{
    public static SubmissionView Of(SeenSubmission seen, DateTimeOffset now)
    {
        var (state, content) = (seen.State, seen.State.Content);
        return new(
            state.Id,
            state.Body,
            state.Agency,
            state.Stage,
            content.Title,
            content.Summary,
            content.Pages,
            content.Questions,
            content.Papers,
            content.Opinions,
            state.DrawnUpAt.InVietnam(),
            state.SubmittedAt?.InVietnam(),
            state.Rounds,
            state.Regulation,
            state.CheckBy?.InVietnam(),
            state.VerifyBy?.InVietnam(),
            state.Due?.InVietnam(),
            now > state.Due,
            state.Return is { } back ? back with { At = back.At.InVietnam() } : null,
            [.. state.Drafts.Select(draft => draft with { At = draft.At.InVietnam() })],
            state.Ballots,
            [.. state.History.Select(step => step with { At = step.At.InVietnam(), Due = step.Due?.InVietnam() })],
            seen.OfAgency,
            seen.OfSecretariat,
            seen.Aggregate.Version);
    }
}
