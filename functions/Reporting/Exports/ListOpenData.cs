using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Reporting.Formats;
using EGov.Reporting.Formats.Writing;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Definitions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Exports;

/// <summary>Lists the datasets that anyone may have as files; there are few.</summary>
internal sealed class ListOpenData(MeasureBook book, Measures measures)
{
    [Function(nameof(ListOpenData))]
    [Allow(Callers.Anyone)]
    public async Task<Ok<Listing<OpenDataset>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/open-data")] HttpRequest request, CancellationToken cancellation)
    {
        var (map, language) = ((await measures.LoadAsync(cancellation)).Map, request.LanguageOf());
        return TypedResults.Ok(new Listing<OpenDataset>(
            [
                .. book.Datasets.Select(dataset => new OpenDataset(
                    dataset.Code,
                    dataset.Name.In(language),
                    dataset.Source.In(language),
                    dataset.Agency,
                    [.. map.All.Where(measure => measure.Dataset == dataset.Code).Select(measure => measure.Code)],
                    [.. DataWriters.Formats.Select(DataMediaTypes.Written)],
                    $"/api/reporting/open-data/{dataset.Code}")),
            ],
            null));
    }
}

/// <summary>A dataset that anyone may have.</summary>
/// <param name="Code">By which it is named.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Source">Where its figures are from.</param>
/// <param name="Agency">The registry id of the agency that is responsible for it.</param>
/// <param name="Measures">The measures in it.</param>
/// <param name="MediaTypes">The formats in which it is given.</param>
/// <param name="Path">Where it is.</param>
internal sealed record OpenDataset(
    string Code, string Name, string Source, string Agency, IReadOnlyList<string> Measures, IReadOnlyList<string> MediaTypes, string Path);
