using EGov.Platform.Calendar;

namespace EGov.Cabinet.Submissions;

/// <summary>A submission in a list.</summary>
/// <param name="Agency">The registry id of the agency that submits it.</param>
/// <param name="Rounds">How often it was submitted.</param>
/// <param name="Due">Until when the secretariat has to do something; left out when it is not its turn.</param>
/// <param name="Overdue">Whether that has passed.</param>
/// <param name="Outcome">What came of its last ballot; left out while there is nothing.</param>
internal sealed record SubmissionItem(
    string Id,
    string Body,
    string Agency,
    SubmissionStage Stage,
    string Title,
    DateTimeOffset DrawnUpAt,
    DateTimeOffset? SubmittedAt,
    int Rounds,
    DateTimeOffset? Due,
    bool Overdue,
    int Drafts,
    SubmissionOutcome? Outcome)
{
    public static SubmissionItem Of(SubmissionSummary submission, DateTimeOffset now)
    {
        var due = submission.Stage is SubmissionStage.Submitted or SubmissionStage.Accepted ? submission.Due : null;
        return new(
            submission.Id,
            submission.Body,
            submission.Agency,
            submission.Stage,
            submission.Title,
            submission.DrawnUpAt.InVietnam(),
            submission.SubmittedAt?.InVietnam(),
            submission.Rounds,
            due?.InVietnam(),
            now > due,
            submission.Drafts,
            submission.Ballots.Count > 0 ? submission.Ballots[^1].Outcome : null);
    }
}
