using System.Globalization;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Cabinet.Submissions.Drafts;

/// <summary>Finds the versions of a draft for who sees the submission.</summary>
internal sealed class DraftDesk(SubmissionDesk desk, AggregateStore<DraftText, DraftEvent> drafts)
{
    /// <summary>A version with its text.</summary>
    /// <param name="caller">Who reads it.</param>
    /// <param name="id">The submission's id.</param>
    /// <param name="number">The number of the version, as it stands in the address.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<SeenDraft>> ReadAsync(Caller caller, string id, string number, CancellationToken cancellation)
    {
        if (!(await desk.ReadAsync(caller, id, cancellation)).Succeeded(out var seen, out var error))
        {
            return error;
        }

        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) && wanted >= 1 && wanted <= seen.State.Drafts.Count
            ? new SeenDraft(seen, seen.State.Drafts[wanted - 1], await TextOfAsync(seen.State.Drafts[wanted - 1], cancellation))
            : PlatformErrors.NotFound.With(number);
    }

    /// <summary>The text of the newest version; null when there is none.</summary>
    public async Task<DraftText?> NewestAsync(Submission submission, CancellationToken cancellation) =>
        submission.Drafts.Count > 0 ? await TextOfAsync(submission.Drafts[^1], cancellation) : null;

    private async Task<DraftText> TextOfAsync(DraftVersion version, CancellationToken cancellation) =>
        (await drafts.FindAsync(DraftText.AggregateId(version.Draft), cancellation))?.State
        ?? throw new InvalidOperationException($"The text {version.Draft} is not there.");
}

/// <summary>A version of a draft that somebody may see.</summary>
internal sealed record SeenDraft(SeenSubmission Seen, DraftVersion Version, DraftText Text);
