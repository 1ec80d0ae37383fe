using EGov.Platform.Access;
using EGov.Platform.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EGov.Cabinet.Ballots;

/// <summary>
/// Watches over a ballot from its opening on: puts it on the desks, reminds, tells who is late, closes it in time, seals and counts. It reads all
/// it knows through an activity; an event only wakes it, and so does the clock, at least once a day.
/// </summary>
internal sealed class BallotOrchestrator
{
    private const int TurnsPerHistory = 40;
    private const int VotersAtOnce = 50;

    [Function(nameof(BallotOrchestrator))]
    [Allow(Callers.Host)]
    public async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var watch = context.GetInput<BallotWatch>()!;
        for (var turn = 0; turn < TurnsPerHistory; turn++)
        {
            var known = await context.CallActivityAsync<BallotTurn>(nameof(BallotActivities.ReadBallotTurn), watch.Ballot, Retry.Patiently);
            if (known.Stage is BallotStage.Closing or BallotStage.Recalled)
            {
                await ForAllAsync(context, known, watch.Ballot, nameof(BallotActivities.SealAnswers), false);
                await context.CallActivityAsync(nameof(BallotActivities.CountBallot), watch.Ballot, Retry.Patiently);
                return;
            }

            if (known.Stage is BallotStage.Closed or BallotStage.Published)
            {
                return;
            }

            if (!watch.Begun && known.Stage is BallotStage.Open)
            {
                await ForAllAsync(context, known, watch.Ballot, nameof(BallotActivities.BeginAnswers), false);
                watch = watch with { Begun = true };
            }
            else
            {
                await TurnAsync(context, known, watch.Ballot);
            }
        }

        context.ContinueAsNew(watch);
    }

    private static async Task TurnAsync(TaskOrchestrationContext context, BallotTurn known, string ballot)
    {
        var now = context.CurrentUtcDateTime;
        if (now >= known.ClosesAt)
        {
            await context.CallActivityAsync(nameof(BallotActivities.CloseInTime), ballot, Retry.Patiently);
        }
        else if (now >= known.OverdueAt)
        {
            await RemindAsync(context, known, ballot, overdue: true);
        }
        else if (now >= known.RemindAt)
        {
            await RemindAsync(context, known, ballot, overdue: false);
        }
        else
        {
            var latest = now + Sleep.Longest;
            await context.SleepAsync(known.Sequence, known.Next is { } next && next < latest ? next : latest);
        }
    }

    private static async Task RemindAsync(TaskOrchestrationContext context, BallotTurn known, string ballot, bool overdue)
    {
        await ForAllAsync(context, known, ballot, nameof(BallotActivities.RemindVoters), overdue);
        await context.CallActivityAsync(nameof(BallotActivities.NoteReminders), new VoterBatch(ballot, 0, 0, overdue), Retry.Patiently);
    }

    private static Task ForAllAsync(TaskOrchestrationContext context, BallotTurn known, string ballot, string activity, bool overdue) =>
        Task.WhenAll(Enumerable.Range(0, (known.Voters + VotersAtOnce - 1) / VotersAtOnce).Select(batch =>
            context.CallActivityAsync(activity, new VoterBatch(ballot, batch * VotersAtOnce, VotersAtOnce, overdue), Retry.Patiently)));
}

/// <summary>What the orchestration carries on.</summary>
/// <param name="Ballot">The ballot's aggregate id.</param>
/// <param name="Begun">Whether the answers of all voters are begun.</param>
internal sealed record BallotWatch(string Ballot, bool Begun);
