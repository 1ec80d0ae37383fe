using EGov.Cabinet.Ballots;
using EGov.Cabinet.Submissions;
using EGov.Cabinet.Submissions.Drafts;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Cabinet.Remarks;

/// <summary>Finds remarks for who sees the submission.</summary>
internal sealed class RemarkDesk(AggregateStore<Remark, RemarkEvent> remarks, SubmissionDesk desk, DraftDesk drafts)
{
    /// <summary>The remark and its submission.</summary>
    public async Task<Result<SeenRemark>> ReadAsync(Caller caller, string id, CancellationToken cancellation) =>
        BallotDesk.IsId(id)
        && await remarks.FindAsync(Remark.AggregateId(id), cancellation) is { } found
        && (await desk.ReadAsync(caller, found.State.Submission, cancellation)).Succeeded(out var seen, out _)
            ? new SeenRemark(found, seen)
            : PlatformErrors.NotFound.With(id);

    /// <summary>How it is shown.</summary>
    public async Task<RemarkView> ViewAsync(Aggregate<Remark> remark, Submission submission, CancellationToken cancellation) =>
        RemarkView.Of(remark.State, remark.Version, submission.Drafts.Count, (await drafts.NewestAsync(submission, cancellation))!);
}

/// <summary>A remark that somebody may see.</summary>
internal sealed record SeenRemark(Aggregate<Remark> Aggregate, SeenSubmission Submission);
