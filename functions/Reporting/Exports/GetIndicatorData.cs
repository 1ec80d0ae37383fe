using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Reporting.Formats.Sdmx;
using EGov.Reporting.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Exports;

/// <summary>Gives the values of a measure as a file: CSV, SDMX-CSV 2.0.0, SDMX-JSON 2.1.0 or XLSX.</summary>
internal sealed class GetIndicatorData(ValueAccess access, ExportDesk desk)
{
    [Function(nameof(GetIndicatorData))]
    [Allow(Callers.Anyone, Callers.Official, Callers.Leader, Callers.System)]
    [Query("format", "csv, sdmx-csv, sdmx-json or xlsx; what Accept asks for when left out, else csv.")]
    [Query("from", "The first period; the first that there is when left out.")]
    [Query("to", "The last period; the last that there is when left out.")]
    [Query("area", "Of one area only: VN, a province's statistics code, an agency's id.")]
    [Query("category", "Of one category only; _T is all together.")]
    public async Task<Results<FileStreamHttpResult, StatusCodeHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/indicators/{code}/data")] HttpRequest request, string code, CancellationToken cancellation) =>
        (await access.ReadAsync(request, code, cancellation)).Succeeded(out var measure, out var error) && ExportOrder.Of(request).Succeeded(out var order, out error)
            ? await desk.AnswerAsync(request, new(SdmxCodes.FlowOf(measure.Measure.Code), measure.Measure.Name, [measure.Measure]), order, measure.IsOpen, cancellation)
            : error.ToProblem(request);
}
