using EGov.Platform.Access;
using EGov.Platform.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EGov.Reporting.Collections;

/// <summary>
/// Watches over a collection from its opening on: opens the reports of all who report, reminds, warns and escalates level by level, locks and counts.
/// It reads all it knows through an activity; an event only wakes it, and so does the clock, at least once a day.
/// </summary>
internal sealed class CollectionOrchestrator
{
    private const int TurnsPerHistory = 40;
    private const int ReportersAtOnce = 50;

    [Function(nameof(CollectionOrchestrator))]
    [Allow(Callers.Host)]
    public async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var watch = context.GetInput<CollectionWatch>()!;
        for (var turn = 0; turn < TurnsPerHistory; turn++)
        {
            var known = await context.CallActivityAsync<CollectionTurn>(nameof(CollectionActivities.ReadCollectionTurn), watch.Collection, Retry.Patiently);
            if (known.Stage is CollectionStage.Closed)
            {
                return;
            }

            if (!watch.Begun)
            {
                await ForAllAsync(context, known, watch.Collection, nameof(CollectionActivities.OpenReports), null);
                watch = watch with { Begun = true };
            }
            else if (known.Stage is CollectionStage.Closing)
            {
                await ForAllAsync(context, known, watch.Collection, nameof(CollectionActivities.LockReports), null);
                await context.CallActivityAsync(nameof(CollectionActivities.CountReports), watch.Collection, Retry.Patiently);
            }
            else
            {
                await TurnAsync(context, known, watch.Collection);
            }
        }

        context.ContinueAsNew(watch);
    }

    private static async Task TurnAsync(TaskOrchestrationContext context, CollectionTurn known, string collection)
    {
        var now = context.CurrentUtcDateTime;
        if (now >= known.LocksAt)
        {
            await context.CallActivityAsync(nameof(CollectionActivities.EndEntry), new EntryEnd(collection, now), Retry.Patiently);
        }
        else if (known.Next is { } step && now >= step.At)
        {
            await ForAllAsync(context, known, collection, nameof(CollectionActivities.RemindReporters), step.Told);
            await context.CallActivityAsync(nameof(CollectionActivities.NoteReminded), new ReporterBatch(collection, 0, 0, step.Told), Retry.Patiently);
        }
        else
        {
            var latest = now + Sleep.Longest;
            var next = known.Next is { } waiting && waiting.At < known.LocksAt ? waiting.At : known.LocksAt;
            await context.SleepAsync(known.Sequence, next < latest ? next : latest);
        }
    }

    private static Task ForAllAsync(TaskOrchestrationContext context, CollectionTurn known, string collection, string activity, ToldLevel? told) =>
        Task.WhenAll(Enumerable.Range(0, (known.Reporters + ReportersAtOnce - 1) / ReportersAtOnce).Select(batch =>
            context.CallActivityAsync(activity, new ReporterBatch(collection, batch * ReportersAtOnce, ReportersAtOnce, told), Retry.Patiently)));
}

/// <summary>What the orchestration carries on.</summary>
/// <param name="Collection">The collection's aggregate id.</param>
/// <param name="Begun">Whether the reports of all are opened.</param>
internal sealed record CollectionWatch(string Collection, bool Begun);
