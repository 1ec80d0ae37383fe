using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Wirings;
using EGov.Reporting.Periods;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>Lists measures in the order of the catalogue.</summary>
internal sealed class ListIndicators(Measures measures, WiringPlan wiring)
{
    [Function(nameof(ListIndicators))]
    [Allow(Callers.Anyone)]
    [Query("group", "Only of this group")]
    [Query("dataset", "Only those that rest on this dataset")]
    [Query("wired", "Only those that get values (true) or that do not (false)", Type = typeof(bool))]
    [Query("limit", "At most so many, 1 to 100", Type = typeof(int))]
    [Query("cursor", "Where to go on, from an earlier answer")]
    public async Task<Results<Ok<Listing<IndicatorItem>>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/indicators")] HttpRequest request, CancellationToken cancellation)
    {
        if (!ListPosition.Of(request).Succeeded(out var position, out var error) || !WiredOf(request).Succeeded(out var wired, out error))
        {
            return error.ToProblem(request);
        }

        var all = await measures.LoadAsync(cancellation);
        var (group, dataset) = (request.Query["group"].ToString(), request.Query["dataset"].ToString());
        var found = all.Map.All
            .Where(measure => group.Length == 0 || measure.Group == group)
            .Where(measure => dataset.Length == 0 || all.Map.DatasetsOf(measure.Code).Contains(dataset))
            .Select(measure => IndicatorItem.Of(measure, wiring.Of(all.Map, measure.Code)))
            .Where(item => wired.Wanted is null || item.Wired == wired.Wanted)
            .SkipWhile(item => position.FromId.Length > 0 && item.Code != position.FromId)
            .Take(position.Limit + 1)
            .ToList();
        request.HttpContext.Response.Headers.ETag = all.ETag;
        return TypedResults.Ok(new Listing<IndicatorItem>(
            [.. found.Take(position.Limit)], found.Count > position.Limit ? position.CursorAt(found[^1].Code) : null));
    }

    private static Result<WiredFilter> WiredOf(HttpRequest request) => request.Query["wired"].ToString() switch
    {
        "" => new WiredFilter(Wanted: null),
        "true" => new WiredFilter(Wanted: true),
        "false" => new WiredFilter(Wanted: false),
        _ => PlatformErrors.InvalidFields.For(PlatformErrors.FieldChoice.At("wired")),
    };

    private sealed record WiredFilter(bool? Wanted);
}

/// <summary>A measure in a list.</summary>
/// <param name="Wired">Whether it gets values.</param>
/// <param name="Computed">Whether it follows from others.</param>
/// <param name="Auxiliary">Whether it only serves others.</param>
internal sealed record IndicatorItem(
    string Code, Text Name, string Group, string Unit, int Decimals, Frequency Frequency, string? NationalCode, string? Agency, bool Computed, bool Wired, bool Auxiliary)
{
    public static IndicatorItem Of(Measure measure, Wiring wiring) => new(
        measure.Code,
        measure.Name,
        measure.Group,
        measure.Unit,
        measure.Decimals,
        measure.Frequency,
        measure.NationalCode,
        measure.Agency,
        measure.Expression is not null,
        wiring.IsWired,
        measure.Auxiliary);
}
