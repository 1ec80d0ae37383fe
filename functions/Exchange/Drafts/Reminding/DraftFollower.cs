using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Orchestrations;
using Microsoft.DurableTask.Client;

namespace EGov.Exchange.Drafts.Reminding;

/// <summary>Starts the orchestration of an outgoing document that is issued or over, and wakes it when something changed.</summary>
internal sealed class DraftFollower(AggregateStore<OutgoingDocument, DraftEvent> drafts)
{
    /// <summary>What the orchestration itself brings about need not wake it.</summary>
    private static readonly string Own = EventTypes.NameOf(typeof(DraftReminded));

    /// <summary>Takes what was told of an outgoing document.</summary>
    public async Task FollowAsync(EventNotice notice, DurableTaskClient client, CancellationToken cancellation)
    {
        if (notice.Type == Own || await drafts.FindAsync(notice.Aggregate, cancellation) is not { State: var draft })
        {
            return;
        }

        if (!await client.WakeAsync(notice.Aggregate, notice.Sequence, cancellation) && (draft.RemindAt is not null || draft.IsOver))
        {
            await client.StartOnceAsync(nameof(DraftOrchestrator), notice.Aggregate, notice.Aggregate, cancellation);
        }
    }
}
