using EGov.Platform.Access;
using EGov.Platform.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EGov.Cabinet.Submissions;

/// <summary>
/// Watches over a submission from the first time that it is submitted until it is over, and notes when the secretariat is late. It reads all it knows
/// through an activity; an event only wakes it, and so does the clock, at least once a day.
/// </summary>
internal sealed class SubmissionOrchestrator
{
    private const int TurnsPerHistory = 40;

    [Function(nameof(SubmissionOrchestrator))]
    [Allow(Callers.Host)]
    public async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var submission = context.GetInput<string>()!;
        for (var turn = 0; turn < TurnsPerHistory; turn++)
        {
            var known = await context.CallActivityAsync<SubmissionTurn>(nameof(SubmissionActivities.ReadSubmissionTurn), submission, Retry.Patiently);
            if (known.IsOver)
            {
                return;
            }

            if (context.CurrentUtcDateTime >= known.OverdueAt)
            {
                await context.CallActivityAsync(nameof(SubmissionActivities.NoteSubmissionOverdue), submission, Retry.Patiently);
            }
            else
            {
                var latest = context.CurrentUtcDateTime + Sleep.Longest;
                await context.SleepAsync(known.Sequence, known.OverdueAt is { } due && due < latest ? due : latest);
            }
        }

        context.ContinueAsNew(submission);
    }
}

/// <summary>What the orchestration needs to know of a submission.</summary>
/// <param name="Sequence">The last event that it reflects.</param>
/// <param name="IsOver">Whether nothing happens to it any more.</param>
/// <param name="OverdueAt">In UTC, when it is to be noted that the secretariat is late.</param>
internal sealed record SubmissionTurn(long Sequence, bool IsOver, DateTime? OverdueAt);
