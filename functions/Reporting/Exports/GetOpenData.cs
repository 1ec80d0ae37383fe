using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Definitions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Exports;

/// <summary>Gives the values of a dataset of the shipped catalogue as a file (<c>dữ liệu mở</c>, Decree 47/2020/NĐ-CP), to anyone.</summary>
internal sealed class GetOpenData(MeasureBook book, Measures measures, ExportDesk desk)
{
    [Function(nameof(GetOpenData))]
    [Allow(Callers.Anyone)]
    [Query("format", "csv, sdmx-csv, sdmx-json or xlsx; what Accept asks for when left out, else csv.")]
    [Query("from", "The first period; the first that there is when left out.")]
    [Query("to", "The last period; the last that there is when left out.")]
    [Query("area", "Of one area only: VN, a province's statistics code, an agency's id.")]
    [Query("category", "Of one category only; _T is all together.")]
    public async Task<Results<FileStreamHttpResult, StatusCodeHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/open-data/{dataset}")] HttpRequest request, string dataset, CancellationToken cancellation)
    {
        if (book.Datasets.FirstOrDefault(known => known.Code == dataset) is not { } found)
        {
            return PlatformErrors.NotFound.With(dataset).ToProblem(request);
        }

        if (!ExportOrder.Of(request).Succeeded(out var order, out var error))
        {
            return error.ToProblem(request);
        }

        var map = (await measures.LoadAsync(cancellation)).Map;
        return await desk.AnswerAsync(request, new(found.Code, found.Name, [.. map.All.Where(measure => measure.Dataset == dataset)]), order, isOpen: true, cancellation);
    }
}
