using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Regimes;

/// <summary>Shows a regime: the version of a day, or the latest, and which others there are.</summary>
internal sealed class GetRegime(RegimeCatalogue regimes)
{
    [Function(nameof(GetRegime))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("on", "The day whose version is shown; the latest when left out.", Type = typeof(DateOnly))]
    public async Task<Results<Ok<RegimeView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/regimes/{code}")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        if (!QueryDay.Of(request, "on").Succeeded(out var on, out var error))
        {
            return error.ToProblem(request);
        }

        var issued = await regimes.FindIssuedAsync(code, cancellation);
        var versions = issued is null ? await regimes.VersionsAsync(code, cancellation) : [issued.State.Content];
        if (versions.LastOrDefault(version => on.Date is not { } day || version.IsInForceOn(day)) is not { } shown)
        {
            return PlatformErrors.NotFound.With(on.Date is { } day ? $"{code} {IsoDate.TextOf(day)}" : code).ToProblem(request);
        }

        if (issued is not null)
        {
            request.HttpContext.Response.Headers.ETag = issued.ETag;
        }

        return TypedResults.Ok(RegimeView.Of(versions, shown, issued, request.Caller()));
    }
}
