using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace EGov.Platform.Agencies;

/// <summary>Takes the requests that bring a CSV file of agencies, the same for each app with a registry.</summary>
public sealed class AgencyImportDesk(AgencyImport import, ILogger<AgencyImportDesk> log)
{
    private const string MediaType = "text/csv";

    /// <summary>Imports the request's body, or tries to, and tells of it.</summary>
    /// <param name="request">With <c>dryRun</c> where nothing is to be kept.</param>
    /// <param name="cancellation">Ends the import; the rows so far stay.</param>
    public async Task<Results<Ok<AgencyImportView>, ProblemHttpResult>> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.GetTypedHeaders().ContentType?.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase) != true)
        {
            return PlatformErrors.UnsupportedMediaType.With(MediaType).ToProblem(request);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound)
        {
            bound.MaxRequestBodySize = AgencyImport.MostBytes;
        }

        if (request.Query["dryRun"].ToString() is not ("" or "true" or "false"))
        {
            return PlatformErrors.InvalidFields.For(new FieldError("dryRun", new("Chỉ nhận true hoặc false.", "Either true or false."))).ToProblem(request);
        }

        var dryRun = request.Query["dryRun"].ToString() is "true";
        if (!(await import.RunAsync(request.Body, dryRun, cancellation).ConfigureAwait(false)).Succeeded(out var report, out var error))
        {
            return error.ToProblem(request);
        }

        log.LogInformation(
            "{Caller} imported agencies: {Rows} rows, {Accepted} accepted, dry run {DryRun}.", request.Caller().Id, report.Rows, report.Accepted, dryRun);
        return TypedResults.Ok(AgencyImportView.Of(report, request.LanguageOf()));
    }
}
