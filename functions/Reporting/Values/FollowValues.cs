using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Streams;
using EGov.Reporting.Values.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Values;

/// <summary>
/// Tells what changes in a measure's values: as a list, as a list that waits for news (<c>wait</c>), or as a stream of at most one telling in a second,
/// which has all that changed within it.
/// </summary>
internal sealed class FollowValues(ValueAccess access, ValueReader values, ViewStreams streams)
{
    private const int MostSheets = 12;
    private static readonly TimeSpan Merged = TimeSpan.FromSeconds(1);

    [Function(nameof(FollowValues))]
    [Allow(Callers.Citizen, Callers.Official, Callers.Leader, Callers.Operator, Callers.System)]
    [Query("after", "The last sequence that the caller has; 0 when left out.", Type = typeof(long))]
    [Query("wait", "For how many seconds a list without news waits for some: 0 to 20, 0 when left out.", Type = typeof(int))]
    [Query("area", "Of one area only.")]
    [Query("category", "Of one category only.")]
    public async Task<Results<Ok<ValueNewsPage>, EventStream<ValueNews>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/indicators/{code}/values/stream")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        if (!(await access.ReadAsync(request, code, cancellation)).Succeeded(out _, out var error)
            || !StreamRequest.Of(request).Succeeded(out var wanted, out error)
            || !ValueFilter.Of(request).Succeeded(out var filter, out error))
        {
            return error.ToProblem(request);
        }

        var partition = SheetPlaces.PartitionOf(code);
        if (wanted.IsStream)
        {
            return (await streams.OpenAsync<ValueNews>(request, partition, wanted, ReadAsync, cancellation, Merged)).Succeeded(out var stream, out error)
                ? stream
                : error.ToProblem(request);
        }

        return (await streams.ListAsync<ValueNews>(request, partition, wanted, ReadAsync, cancellation)).Succeeded(out var news, out error)
            ? TypedResults.Ok(new ValueNewsPage([.. news.Select(static placed => placed.Value)], news.Count > 0 ? news[^1].Sequence : wanted.After))
            : error.ToProblem(request);

        async Task<IReadOnlyList<Placed<ValueNews>>?> ReadAsync(long after, CancellationToken aborted)
        {
            if (await values.HeadAsync(code, aborted) is not { } head || head.Sequence <= after)
            {
                return [];
            }

            if (head.After(after) is not { Count: <= MostSheets } changed)
            {
                return [new(head.Sequence, ValueNews.EventName, new(code, Whole: true, []))];
            }

            var sheets = await Task.WhenAll(changed.Select(period => values.FindAsync(code, period, aborted)));
            return [new(head.Sequence, ValueNews.EventName, new(code, Whole: false, [.. sheets.OfType<ValueSheet>().SelectMany(filter.Of)]))];
        }
    }
}

/// <summary>What changed in a measure.</summary>
/// <param name="Measure">Its code.</param>
/// <param name="Whole">Whether so much did that the values are to be read anew.</param>
/// <param name="Items">Otherwise the values of the periods in which something changed.</param>
internal sealed record ValueNews(string Measure, bool Whole, IReadOnlyList<ValueItem> Items)
{
    public const string EventName = "values";
}

/// <param name="Items">What changed; at most one.</param>
/// <param name="Last">What to ask after next time.</param>
internal sealed record ValueNewsPage(IReadOnlyList<ValueNews> Items, long Last);
