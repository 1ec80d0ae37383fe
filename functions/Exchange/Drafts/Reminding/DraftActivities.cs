using EGov.Exchange.Deliveries;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts.Reminding;

/// <summary>What the orchestration of an outgoing document does. Each may run again after a crash.</summary>
internal sealed class DraftActivities(
    AggregateStore<OutgoingDocument, DraftEvent> drafts, DraftNumbers numbers, DraftContents contents, AnswerClock answers, TimeProvider clock)
{
    [Function(nameof(ReadDraftTurn))]
    [Allow(Callers.Host)]
    public async Task<DraftTurn> ReadDraftTurn([ActivityTrigger] string draft, CancellationToken cancellation)
    {
        var found = await FindAsync(draft, cancellation);
        return new(found.Version, found.State.IsOver, found.State.RemindAt?.UtcDateTime);
    }

    /// <summary>Says again that it is to be sent: to the clerk, then to the leader too.</summary>
    [Function(nameof(RemindOfDraft))]
    [Allow(Callers.Host)]
    public async Task RemindOfDraft([ActivityTrigger] string draft, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var reminding = drafts.ChangeAsync(
            draft,
            null,
            state => state.Remind(AnswerClock.RemindsLeader(state.Reminders + 1, now), answers.RemindAgain(state.Content.Priority, now), now),
            cancellation);
        if (!(await reminding).Succeeded(out _, out var error))
        {
            throw new InvalidOperationException($"{draft} refuses: {error.DetailIn(Language.English)}");
        }
    }

    /// <summary>Declares the number of a discarded document void and deletes the files of one that is over: of one that was sent the document has them.</summary>
    [Function(nameof(ClearDraft))]
    [Allow(Callers.Host)]
    public async Task ClearDraft([ActivityTrigger] string draft, CancellationToken cancellation)
    {
        var state = (await FindAsync(draft, cancellation)).State;
        if (state.Stage is DraftStage.Discarded)
        {
            await numbers.VoidAsync(state, cancellation);
        }

        await contents.DeleteAsync(state, cancellation);
    }

    private async Task<Aggregate<OutgoingDocument>> FindAsync(string id, CancellationToken cancellation) =>
        await drafts.FindAsync(id, cancellation) ?? throw new InvalidOperationException($"There is no {id}.");
}
