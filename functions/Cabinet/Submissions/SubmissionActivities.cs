using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Submissions;

/// <summary>What the orchestration of a submission does. Each may run again after a crash.</summary>
internal sealed class SubmissionActivities(AggregateStore<Submission, SubmissionEvent> submissions, TimeProvider clock)
{
    [Function(nameof(ReadSubmissionTurn))]
    [Allow(Callers.Host)]
    public async Task<SubmissionTurn> ReadSubmissionTurn([ActivityTrigger] string submission, CancellationToken cancellation)
    {
        var found = await submissions.FindAsync(submission, cancellation) ?? throw new InvalidOperationException($"There is no {submission}.");
        return new(found.Version, found.State.IsOver, found.State.OverdueAt?.UtcDateTime);
    }

    /// <summary>Notes that the secretariat is late, which puts the submission on its list of what it is reminded of.</summary>
    [Function(nameof(NoteSubmissionOverdue))]
    [Allow(Callers.Host)]
    public async Task NoteSubmissionOverdue([ActivityTrigger] string submission, CancellationToken cancellation)
    {
        if (!(await submissions.ChangeAsync(submission, null, state => state.NoteOverdue(clock.GetUtcNow()), cancellation)).Succeeded(out _, out var error))
        {
            throw new InvalidOperationException($"{submission} refuses: {error.DetailIn(Language.English)}");
        }
    }
}
