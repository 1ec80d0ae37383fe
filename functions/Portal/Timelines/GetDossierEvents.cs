using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Platform.Streams;
using EGov.Portal.Dossiers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Timelines;

/// <summary>
/// Tells what happened to a dossier: as a list, as a list that waits for news (<c>wait</c>), or, to who accepts <c>text/event-stream</c>, as a
/// stream that goes on where <c>Last-Event-ID</c> says. The audit trail has one entry for each request, so for a stream one at its opening.
/// </summary>
internal sealed class GetDossierEvents(DossierDesk desk, ViewStreams streams, ViewReader views, AppStores stores, AuditTrail trail)
{
    [Function(nameof(GetDossierEvents))]
    [Allow(Callers.Citizen, Callers.Official, Callers.Leader)]
    [Query("after", "The last sequence that the caller has; 0 when left out.", Type = typeof(long))]
    [Query("wait", "For how many seconds a list without news waits for some: 0 to 20, 0 when left out.", Type = typeof(int))]
    public async Task<Results<Ok<TimelinePage>, EventStream<TimelineEntry>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dossiers/{code}/events")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!StreamRequest.Of(request).Succeeded(out var wanted, out var error))
        {
            return error.ToProblem(request);
        }

        var readable = (await desk.ReadAsync(caller, code, cancellation)).Succeeded(out _, out error);
        await trail.RecordReadAsync(
            request, wanted.IsStream ? "dossier-events.stream" : "dossier-events.read", Dossier.AggregateId(code), readable, cancellation);
        if (!readable)
        {
            return error!.ToProblem(request);
        }

        if (wanted.IsStream)
        {
            return (await streams.OpenAsync<TimelineEntry>(request, DossierTimeline.Partition(code), wanted, ReadAsync, cancellation)).Succeeded(out var stream, out error)
                ? stream
                : error.ToProblem(request);
        }

        return (await streams.ListAsync<TimelineEntry>(request, DossierTimeline.Partition(code), wanted, ReadAsync, cancellation)).Succeeded(out var news, out error)
            ? TypedResults.Ok(new TimelinePage([.. news.Select(placed => placed.Value)], news.Count > 0 ? news[^1].Sequence : wanted.After))
            : error.ToProblem(request);

        async Task<IReadOnlyList<Placed<TimelineEntry>>?> ReadAsync(long after, CancellationToken aborted)
        {
            var rows = await RowsAsync(code, after, aborted);
            if (rows.Count == 0)
            {
                return [];
            }

            return (await desk.ReadAsync(caller, code, aborted)).Succeeded(out var dossier, out _)
                ? [.. rows.Select(row => row.Entry.ShownTo(DossierPolicy.SeesInside(dossier.By, dossier.State))).OfType<TimelineEntry>().Select(Place)]
                : null; // no longer the caller's to read
        }
    }

    /// <summary>Asked anew each time where the rows stand, for a rebuild moves them.</summary>
    private async Task<List<TimelineRow>> RowsAsync(string code, long after, CancellationToken cancellation)
    {
        var partition = await views.PartitionAsync(DossierTimeline.ProjectionName, DossierTimeline.Partition(code), cancellation);
        var documents = await stores.Views.ListAsync(partition, EventJournal.IdOf(after + 1), Limits.ListLength, cancellation);
        return [.. documents.Select(document => PlatformJson.Read<TimelineRow>(document.Content))];
    }

    private static Placed<TimelineEntry> Place(TimelineEntry entry) => new(entry.Sequence, entry.What, entry);
}
