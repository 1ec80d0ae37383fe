using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Formats;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Imports;

/// <summary>
/// Takes a file of values as the body of the request; its media type says the format. It is checked and taken afterwards: <c>GET</c> says how far
/// that is. Where a row is wrong nothing is taken, unless <c>partial</c> is set.
/// </summary>
internal sealed class BringImport(ImportDesk desk)
{
    [Function(nameof(BringImport))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("profile", "By which profile the file is read.", Required = true)]
    [Query("dryRun", "true to check the file and take nothing", Type = typeof(bool))]
    [Query("partial", "true to take the rows that are right though others are wrong", Type = typeof(bool))]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<ImportView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/imports")] HttpRequest request, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound)
        {
            bound.MaxRequestBodySize = FormatLimits.ValueFile;
        }

        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !OrderOf(request).Succeeded(out var order, out error)
            || !(await desk.TakeAsync(request.Caller(), key, order, request.Body, cancellation)).Succeeded(out var import, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = import.ETag;
        return TypedResults.Created($"/api/reporting/imports/{import.State.Id}", ImportView.Of(import.State, import.Version, request.LanguageOf()));
    }

    private static Result<ImportOrder> OrderOf(HttpRequest request)
    {
        if (DataMediaTypes.OfBody(request.GetTypedHeaders().ContentType) is not { } format)
        {
            return ReportingErrors.FormatNotRead.With();
        }

        List<FieldError> wrong =
        [
            .. ((string[])["dryRun", "partial"]).Where(name => request.Query[name].ToString() is not ("" or "true" or "false"))
                .Select(name => new FieldError(name, new("Chỉ nhận true hoặc false.", "Either true or false."))),
            .. request.Query["profile"].ToString().Length == 0 ? [PlatformErrors.FieldRequired.At("profile")] : Array.Empty<FieldError>(),
        ];
        return wrong.Count > 0
            ? PlatformErrors.InvalidFields.For(wrong)
            : new ImportOrder(request.Query["profile"].ToString(), format, request.Query["dryRun"] == "true", request.Query["partial"] == "true");
    }
}
