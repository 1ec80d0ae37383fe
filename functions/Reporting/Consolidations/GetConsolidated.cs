using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Reporting.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Consolidations;

/// <summary>Gives what an agency received for a period, put together: as a paper with its seal, or as a workbook.</summary>
internal sealed class GetConsolidated(ConsolidationDesk desk, ConsolidatedPapers papers, AuditTrail trail)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Function(nameof(GetConsolidated))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("format", "pdf or xlsx; pdf when left out.")]
    public async Task<Results<FileContentHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/reports/{regime}/{period}/{agency}/consolidated")] HttpRequest request,
        string regime,
        string period,
        string agency,
        CancellationToken cancellation)
    {
        var format = request.Query["format"].ToString() is { Length: > 0 } named ? named : "pdf";
        if (format is not ("pdf" or "xlsx"))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldChoice.At("format")).ToProblem(request);
        }

        var found = (await desk.ReadAsync(request.Caller(), new(regime, period, agency), cancellation)).Succeeded(out var what, out var error);
        await trail.RecordReadAsync(request, "report.read-consolidated", $"{Report.Kind}-{regime}-{period}-{agency}", found, cancellation);
        if (!found)
        {
            return error!.ToProblem(request);
        }

        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        if (format is "xlsx")
        {
            return TypedResults.Bytes(ConsolidatedWorkbook.Write(what!, request.LanguageOf()), Workbook, ConsolidatedPapers.NameOf(what!, format));
        }

        return (await papers.PdfOfAsync(what!, cancellation)).Succeeded(out var pdf, out error)
            ? TypedResults.Bytes(pdf, "application/pdf", ConsolidatedPapers.NameOf(what!, format))
            : error.ToProblem(request);
    }
}
