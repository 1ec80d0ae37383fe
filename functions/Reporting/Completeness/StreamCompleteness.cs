using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Platform.Streams;
using EGov.Reporting.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Completeness;

/// <summary>
/// Tells what changes in a collection's list: first all of it, then what changed, each time with the counts. Its place is how many events of the
/// reports are shown, so who comes back to an unchanged list is told nothing.
/// </summary>
internal sealed class StreamCompleteness(CompletenessDesk desk, ViewStreams streams, ViewReader views, AppStores stores)
{
    private const string EventName = "completeness";

    [Function(nameof(StreamCompleteness))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("regime", "The regime's code.", Required = true)]
    [Query("period", "The period's code, such as 2020-08.", Required = true)]
    [Query("level", "Those of one level only.")]
    [Query("receiver", "Those who report to one agency only, by its registry id.")]
    [Query("after", "The last sequence that the caller has; 0 when left out.", Type = typeof(long))]
    [Query("wait", "For how many seconds an answer without news waits for some: 0 to 20, 0 when left out.", Type = typeof(int))]
    public async Task<Results<Ok<CompletenessNews>, EventStream<CompletenessChange>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/completeness/stream")] HttpRequest request, CancellationToken cancellation)
    {
        if (!StreamRequest.Of(request).Succeeded(out var wanted, out var error)
            || !(await desk.OfAsync(request, cancellation)).Succeeded(out var list, out error))
        {
            return error.ToProblem(request);
        }

        var told = new Dictionary<string, long>(StringComparer.Ordinal);
        if (wanted.IsStream)
        {
            return (await streams.OpenAsync<CompletenessChange>(request, list.Partition, wanted, ReadAsync, cancellation)).Succeeded(out var stream, out error)
                ? stream
                : error.ToProblem(request);
        }

        return (await streams.ListAsync<CompletenessChange>(request, list.Partition, wanted, ReadAsync, cancellation)).Succeeded(out var news, out error)
            ? TypedResults.Ok(new CompletenessNews([.. news.Select(placed => placed.Value)], news.Count > 0 ? news[^1].Sequence : wanted.After))
            : error.ToProblem(request);

        async Task<IReadOnlyList<Placed<CompletenessChange>>?> ReadAsync(long after, CancellationToken aborted)
        {
            if (!(await desk.OfAsync(request, aborted)).Succeeded(out _, out _))
            {
                return null;
            }

            var rows = await RowsAsync(list, aborted);
            var shown = rows.Sum(row => row.Sequence);
            if (shown <= after)
            {
                return [];
            }

            var changed = rows.Where(row => told.GetValueOrDefault(row.Id) != row.Sequence).ToList();
            changed.ForEach(row => told[row.Id] = row.Sequence);
            var change = new CompletenessChange(shown, await desk.CountsAsync(list, aborted), [.. changed.Select(row => PunctualityView.Of(row.Report))]);
            return [new(shown, EventName, change)];
        }
    }

    /// <summary>Asked anew each time where the rows stand, for a rebuild moves them.</summary>
    private async Task<List<ReportRow>> RowsAsync(CompletenessList list, CancellationToken cancellation)
    {
        var partition = await views.PartitionAsync(ReportLists.ProjectionName, list.Partition, cancellation);
        var documents = await stores.Views.ListAsync(partition, string.Empty, ReportLimits.Reporters, cancellation);
        return [.. documents.Select(document => PlatformJson.Read<ReportRow>(document.Content))];
    }
}

/// <summary>What changed in a list.</summary>
/// <param name="Sequence">How many events of the reports the list shows now.</param>
/// <param name="Levels">The counts of each level.</param>
/// <param name="Items">The reports that changed; all of them at first.</param>
internal sealed record CompletenessChange(long Sequence, IReadOnlyList<LevelView> Levels, IReadOnlyList<PunctualityView> Items);

/// <param name="Items">What is new.</param>
/// <param name="Last">What to ask after next time.</param>
internal sealed record CompletenessNews(IReadOnlyList<CompletenessChange> Items, long Last);
