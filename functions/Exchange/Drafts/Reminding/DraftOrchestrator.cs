using EGov.Platform.Access;
using EGov.Platform.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EGov.Exchange.Drafts.Reminding;

/// <summary>
/// Watches over an outgoing document from its issue on: reminds, again and again, that it is to be sent, and clears away what is left once it is
/// over. It reads all it knows through an activity; an event only wakes it, and so does the clock, at least once a day.
/// </summary>
internal sealed class DraftOrchestrator
{
    private const int TurnsPerHistory = 40;

    [Function(nameof(DraftOrchestrator))]
    [Allow(Callers.Host)]
    public async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var draft = context.GetInput<string>()!;
        for (var turn = 0; turn < TurnsPerHistory; turn++)
        {
            var known = await context.CallActivityAsync<DraftTurn>(nameof(DraftActivities.ReadDraftTurn), draft, Retry.Patiently);
            if (known.IsOver)
            {
                // Requests that were under way when it ended may still have left something: nothing of them is, so long after.
                await context.CallActivityAsync(nameof(DraftActivities.ClearDraft), draft, Retry.Patiently);
                await context.CreateTimer(context.CurrentUtcDateTime + OutgoingDocument.LeaseLength, CancellationToken.None);
                await context.CallActivityAsync(nameof(DraftActivities.ClearDraft), draft, Retry.Patiently);
                return;
            }

            if (known.RemindAt is { } due && context.CurrentUtcDateTime >= due)
            {
                await context.CallActivityAsync(nameof(DraftActivities.RemindOfDraft), draft, Retry.Patiently);
            }
            else
            {
                await SleepAsync(context, known);
            }
        }

        context.ContinueAsNew(draft);
    }

    private static Task SleepAsync(TaskOrchestrationContext context, DraftTurn known)
    {
        var wake = context.CurrentUtcDateTime + Sleep.Longest;
        if (known.RemindAt is { } due && due < wake)
        {
            wake = due;
        }

        return context.SleepAsync(known.Sequence, wake);
    }
}

/// <summary>What the orchestration needs to know of an outgoing document.</summary>
/// <param name="Sequence">The last event that it reflects.</param>
/// <param name="IsOver">Whether nothing happens to it any more.</param>
/// <param name="RemindAt">In UTC, when somebody is to be reminded.</param>
internal sealed record DraftTurn(long Sequence, bool IsOver, DateTime? RemindAt);
