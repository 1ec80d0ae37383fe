using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Periods;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Indicators.Datasets;

/// <summary>Shows which rules of a dataset its values break in a period.</summary>
internal sealed class GetFindings(MeasureBook book, DatasetCheck check)
{
    [Function(nameof(GetFindings))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("period", "The period: 2020-08", Required = true)]
    public async Task<Results<Ok<FindingsAnswer>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/datasets/{code}/findings")] HttpRequest request, string code, CancellationToken cancellation) =>
        book.Datasets.All(dataset => dataset.Code != code) ? ReportingErrors.DatasetUnknown.With(code).ToProblem(request)
        : PeriodCode.Read(request.Query["period"].ToString()).Succeeded(out var period, out var error)
            ? TypedResults.Ok(await check.FindAsync(code, period, cancellation))
            : error.ToProblem(request);
}
