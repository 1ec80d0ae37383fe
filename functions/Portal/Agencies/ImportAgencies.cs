using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace EGov.Portal.Agencies;

/// <summary>
/// Takes agencies of a CSV file into the registry. Sending a file again changes nothing, so the request needs no key; rows that are wrong are told
/// by number and line, the others are taken.
/// </summary>
internal sealed class ImportAgencies(AgencyImport import, ILogger<ImportAgencies> log)
{
    private const string MediaType = "text/csv";

    [Function(nameof(ImportAgencies))]
    [Allow(Callers.Operator)]
    [Query("dryRun", "true to check the file and keep nothing", Type = typeof(bool))]
    public async Task<Results<Ok<AgencyImportView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "agencies/import")] HttpRequest request, CancellationToken cancellation)
    {
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
        if (!(await import.RunAsync(request.Body, dryRun, cancellation)).Succeeded(out var report, out var error))
        {
            return error.ToProblem(request);
        }

        log.LogInformation(
            "{Caller} imported agencies: {Rows} rows, {Accepted} accepted, dry run {DryRun}.", request.Caller().Id, report.Rows, report.Accepted, dryRun);
        return TypedResults.Ok(AgencyImportView.Of(report, request.LanguageOf()));
    }
}

/// <param name="Errors">The first hundred.</param>
/// <param name="Stopped">Why the rest of the file was not read; rows before were taken.</param>
internal sealed record AgencyImportView(
    bool DryRun, int Rows, int Accepted, int Refused, IReadOnlyList<AgencyImportError> Errors, AgencyImportError? Stopped)
{
    public static AgencyImportView Of(AgencyImportReport report, Language language) => new(
        report.DryRun,
        report.Rows,
        report.Accepted,
        report.Refused,
        [.. report.Errors.Select(error => AgencyImportError.Of(error, language))],
        report.Stopped is { } stopped ? AgencyImportError.Of(stopped, language) : null);
}

/// <param name="Line">Counted from 1, the header among them.</param>
/// <param name="Code">The error's number.</param>
internal sealed record AgencyImportError(long Line, string Id, string Code, string Title, string Detail)
{
    public static AgencyImportError Of(AgencyRowError row, Language language) =>
        new(row.Line, row.Id, row.Error.Definition.Code, row.Error.Definition.Title.In(language), row.Error.DetailIn(language));
}
