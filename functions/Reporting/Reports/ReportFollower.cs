using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Reporting.Collections;
using EGov.Reporting.Values.Intakes;

namespace EGov.Reporting.Reports;

/// <summary>Gives on what follows from a report: its accepted values to the measures, and how it stands to the report that sums it up.</summary>
internal sealed class ReportFollower(
    AppStores stores,
    AggregateStore<Report, ReportEvent> reports,
    AggregateStore<Collection, CollectionEvent> collections,
    ReportTemplates templates,
    ValueIntake intake,
    ReportChildren children)
{
    private static readonly string Accepted = EventTypes.NameOf(typeof(ReportAccepted));
    private static readonly string[] Told = [Accepted, EventTypes.NameOf(typeof(ReportDeclaredMissing))];

    public async Task FollowAsync(EventNotice notice, CancellationToken cancellation)
    {
        if (!Told.Contains(notice.Type, StringComparer.Ordinal)
            || await reports.FindAsync(notice.Aggregate, cancellation) is not { } found)
        {
            return;
        }

        Must(await children.NoteAsync(found, cancellation));
        if (notice.Type == Accepted && found.State.Feeds && found.State.FedThrough < notice.Sequence)
        {
            await FeedAsync(found.State, notice, cancellation);
            Must(await reports.NoteAsync(notice.Aggregate, report => report.NoteFed(notice.Sequence), cancellation));
        }
    }

    /// <summary>
    /// Gives on every acceptance since the last that was given on, in order, each with the values of that moment: by now it may have been opened
    /// again and changed.
    /// </summary>
    private async Task FeedAsync(Report present, EventNotice notice, CancellationToken cancellation)
    {
        var collection = await collections.FindAsync(Collection.AggregateId(present.Place.Regime, present.Place.Period), cancellation)
            ?? throw new InvalidOperationException($"The collection of {notice.Aggregate} is gone.");
        var regime = await templates.OfAsync(collection.State, cancellation);
        var (state, before) = ((Report?)null, (IReadOnlyList<string>)[]);
        foreach (var record in await EventJournal.ReadAsync(stores, notice.Aggregate, 1, notice.Sequence, cancellation))
        {
            var happened = EventTypes.FromRecord<ReportEvent>(record)!;
            before = state?.AcceptedKeys ?? [];
            state = Report.Fold(state, happened);
            if (happened is ReportAccepted && record.Sequence > present.FedThrough)
            {
                var accepted = AcceptedReports.Of(regime, state, before, record.Sequence, happened.By);
                Must(await intake.TakeAsync(accepted.Dataset, accepted.Batch, new(IntakeSource.Report, accepted.Report, accepted.By), accepted.Values, cancellation));
            }
        }
    }

    private static void Must<T>(Result<T> result)
        where T : notnull
    {
        if (!result.Succeeded(out _, out var error))
        {
            throw new InvalidOperationException(error.DetailIn(Language.English));
        }
    }
}
