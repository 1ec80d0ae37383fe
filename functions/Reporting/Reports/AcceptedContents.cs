using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Reporting.Reports;

/// <summary>
/// Finds what a report said when it was last accepted, which counts while it is open again. It is read from the events: kept in the report it would
/// take the room that the report itself may need.
/// </summary>
internal sealed class AcceptedContents(AppStores stores)
{
    /// <summary>The content; null when it was never accepted, or that is not published yet.</summary>
    public async Task<ReportContent?> FindAsync(Aggregate<Report> found, CancellationToken cancellation)
    {
        if (found.State.AcceptedAt is null)
        {
            return null;
        }

        var (state, accepted) = ((Report?)null, (ReportContent?)null);
        foreach (var record in await EventJournal.ReadAsync(stores, found.Id, 1, found.Version, cancellation))
        {
            var happened = EventTypes.FromRecord<ReportEvent>(record)!;
            state = Report.Fold(state, happened);
            accepted = happened is ReportAccepted ? ReportContent.Of(state) : accepted;
        }

        return accepted;
    }
}
