using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Reporting.Completeness;
using EGov.Reporting.Reports;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Collections;

/// <summary>What the orchestration of a collection does. Each may run again after a crash.</summary>
internal sealed class CollectionActivities(
    AggregateStore<Collection, CollectionEvent> collections,
    AggregateStore<Report, ReportEvent> reports,
    IAgencyRegistry registry,
    CollectionSteps steps,
    TimeProvider clock)
{
    private const int AtOnce = 8;

    [Function(nameof(ReadCollectionTurn))]
    [Allow(Callers.Host)]
    public async Task<CollectionTurn> ReadCollectionTurn([ActivityTrigger] string collection, CancellationToken cancellation)
    {
        var found = await FindAsync(collection, cancellation);
        return new(found.Version, found.State.Stage, found.State.Roster.Count, steps.NextOf(found.State), found.State.LocksAt.UtcDateTime);
    }

    /// <summary>Opens the reports of some, so that they stand at their desks.</summary>
    [Function(nameof(OpenReports))]
    [Allow(Callers.Host)]
    public Task OpenReports([ActivityTrigger] ReporterBatch batch, CancellationToken cancellation) => ForEachAsync(
        batch,
        async (collection, reporter) =>
        {
            var agency = await registry.FindOnAsync(reporter.Agency, collection.To, cancellation)
                ?? throw new InvalidOperationException($"There is no {reporter.Agency}, which is in the roster of {batch.Collection}.");
            var level = collection.LevelOf(reporter.Level);
            var place = new ReportPlace(collection.Regime.Code, collection.Period, reporter.Agency);
            var opened = new ReportOpened(
                clock.GetUtcNow(),
                SystemActor.Id,
                place.Regime,
                collection.Regime.Name,
                place.Period,
                place.Agency,
                agency.Name,
                level.Code,
                reporter.Receiver,
                agency.Codes.Administrative ?? agency.Id.Replace('.', '-'),
                level.Due,
                collection.LocksAt,
                level.Consolidates,
                level.Feeds,
                collection.ReporterOf(reporter.Receiver) is not null);
            Must(await reports.CreateAsync(place.AggregateId, [opened], cancellation));
        },
        cancellation);

    /// <summary>Tells some of a level what falls due; who has sent the report is told nothing.</summary>
    [Function(nameof(RemindReporters))]
    [Allow(Callers.Host)]
    public Task RemindReporters([ActivityTrigger] ReporterBatch batch, CancellationToken cancellation) => ForEachAsync(
        batch,
        async (collection, reporter) =>
        {
            if (reporter.Level == batch.Told!.Level)
            {
                Must(await reports.ChangeAsync(IdOf(collection, reporter), null, report => report.Remind(batch.Told.Reminder, clock.GetUtcNow()), cancellation));
            }
        },
        cancellation);

    /// <summary>Notes that a level was told; after it was, so that none is lost.</summary>
    [Function(nameof(NoteReminded))]
    [Allow(Callers.Host)]
    public async Task NoteReminded([ActivityTrigger] ReporterBatch batch, CancellationToken cancellation) =>
        Must(await collections.ChangeAsync(batch.Collection, null, state => state.Remind(batch.Told!, clock.GetUtcNow()), cancellation));

    /// <summary>Ends entry when its time has come, by the orchestration's clock: this machine's may be behind, and that one would ask again at once.</summary>
    [Function(nameof(EndEntry))]
    [Allow(Callers.Host)]
    public async Task EndEntry([ActivityTrigger] EntryEnd end, CancellationToken cancellation) =>
        Must(await collections.ChangeAsync(end.Collection, null, state => state.BeginClosing(new(end.At, TimeSpan.Zero)), cancellation));

    /// <summary>Locks the reports of some.</summary>
    [Function(nameof(LockReports))]
    [Allow(Callers.Host)]
    public Task LockReports([ActivityTrigger] ReporterBatch batch, CancellationToken cancellation) => ForEachAsync(
        batch,
        async (collection, reporter) => Must(await reports.ChangeAsync(IdOf(collection, reporter), null, report => report.Lock(clock.GetUtcNow()), cancellation)),
        cancellation);

    /// <summary>Counts the locked reports of a collection.</summary>
    [Function(nameof(CountReports))]
    [Allow(Callers.Host)]
    public async Task CountReports([ActivityTrigger] string collection, CancellationToken cancellation)
    {
        var state = (await FindAsync(collection, cancellation)).State;
        var all = new List<Report>();
        foreach (var some in state.Roster.Chunk(AtOnce))
        {
            var read = await Task.WhenAll(some.Select(reporter => reports.FindAsync(IdOf(state, reporter), cancellation)));
            all.AddRange(read.Select(found => found is { State.LockedAt: not null } ? found.State : throw new InvalidOperationException($"A report of {collection} is not locked.")));
        }

        var counts = state.Levels.Select(level => Punctuality.Count(level.Code, all.Where(report => report.Level == level.Code)));
        Must(await collections.ChangeAsync(collection, null, present => present.Close([.. counts], clock.GetUtcNow()), cancellation));
    }

    private async Task ForEachAsync(ReporterBatch batch, Func<Collection, Reporter, Task> act, CancellationToken cancellation)
    {
        var state = (await FindAsync(batch.Collection, cancellation)).State;
        foreach (var some in state.Roster.Skip(batch.From).Take(batch.Count).Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(reporter => act(state, reporter)));
        }
    }

    private static string IdOf(Collection collection, Reporter reporter) =>
        new ReportPlace(collection.Regime.Code, collection.Period, reporter.Agency).AggregateId;

    private async Task<Aggregate<Collection>> FindAsync(string id, CancellationToken cancellation) =>
        await collections.FindAsync(id, cancellation) ?? throw new InvalidOperationException($"There is no {id}.");

    private static void Must<T>(Result<T> result)
        where T : notnull
    {
        if (!result.Succeeded(out _, out var error))
        {
            throw new InvalidOperationException(error.DetailIn(Language.English));
        }
    }
}
