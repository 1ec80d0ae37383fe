using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Streams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Imports;

/// <summary>
/// Tells how far an import is: as a list of at most one, as one that waits for news (<c>wait</c>), or, to who accepts <c>text/event-stream</c>, as a
/// stream of at most one telling in half a second.
/// </summary>
internal sealed class GetImportProgress(ImportDesk desk, ImportProgresses progresses, ViewStreams streams)
{
    private static readonly TimeSpan Merged = TimeSpan.FromMilliseconds(500);

    [Function(nameof(GetImportProgress))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("after", "The last sequence that the caller has; 0 when left out.", Type = typeof(long))]
    [Query("wait", "For how many seconds a list without news waits for some: 0 to 20, 0 when left out.", Type = typeof(int))]
    public async Task<Results<Ok<ImportProgressPage>, EventStream<ImportProgress>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/imports/{id}/progress")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!StreamRequest.Of(request).Succeeded(out var wanted, out var error)
            || !(await desk.ReadAsync(caller, id, cancellation)).Succeeded(out _, out error))
        {
            return error.ToProblem(request);
        }

        var partition = ImportProgresses.PartitionOf(id);
        if (wanted.IsStream)
        {
            return (await streams.OpenAsync<ImportProgress>(request, partition, wanted, ReadAsync, cancellation, Merged)).Succeeded(out var stream, out error)
                ? stream
                : error.ToProblem(request);
        }

        return (await streams.ListAsync<ImportProgress>(request, partition, wanted, ReadAsync, cancellation)).Succeeded(out var news, out error)
            ? TypedResults.Ok(new ImportProgressPage([.. news.Select(placed => placed.Value)], news.Count > 0 ? news[^1].Sequence : wanted.After))
            : error.ToProblem(request);

        async Task<IReadOnlyList<Placed<ImportProgress>>?> ReadAsync(long after, CancellationToken aborted)
        {
            var news = await progresses.ReadAsync(id, after, aborted);
            return news.Count == 0 || (await desk.ReadAsync(caller, id, aborted)).Succeeded(out _, out _) ? news : null;
        }
    }
}

/// <param name="Items">How far it is; none when nothing is new.</param>
/// <param name="Last">What to ask after next time.</param>
internal sealed record ImportProgressPage(IReadOnlyList<ImportProgress> Items, long Last);
