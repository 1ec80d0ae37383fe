using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Regimes;

/// <summary>The agency that issued a regime, or that took over from it, gives it its last day. What was opened by it goes on to its end.</summary>
internal sealed class EndRegime(
    RegimeBook book, RegimeCatalogue regimes, AggregateStore<IssuedRegime, RegimeEvent> issued, AgencySuccession succession, TimeProvider clock)
{
    [Function(nameof(EndRegime))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<EndRegimeBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<RegimeView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/regimes/{code}/end")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error)
            || !(await JsonBody.ReadAsync<EndRegimeBody>(request, cancellation)).Succeeded(out var body, out error)
            || !(await EndAsync(request.Caller(), code, wanted, body.Value, cancellation)).Succeeded(out var ended, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = ended.ETag;
        return TypedResults.Ok(RegimeView.Of([ended.State.Content], ended.State.Content, ended, request.Caller()));
    }

    private async Task<Result<Aggregate<IssuedRegime>>> EndAsync(
        Caller caller, string code, IfMatch wanted, EndRegimeBody asked, CancellationToken cancellation)
    {
        if (book.VersionsOf(code) is [.., var shipped])
        {
            return ReportingErrors.RegimeIsShipped.With(code, shipped.Instrument);
        }

        if (await regimes.FindIssuedAsync(code, cancellation) is not { } found)
        {
            return PlatformErrors.NotFound.With(code);
        }

        if (caller.Office is not { } office || await succession.AnsweredForAsync(office, [found.State.Content.Issuer], cancellation) is not [_])
        {
            return PlatformErrors.NotAllowed.With();
        }

        if (string.IsNullOrWhiteSpace(asked.Reason))
        {
            return PlatformErrors.InvalidFields.For(PlatformErrors.FieldBlank.At("/reason"));
        }

        return !wanted.Matches(found.Version)
            ? PlatformErrors.StaleVersion.With(found.Version)
            : await issued.ChangeAsync(
                found.Id, found.Version, state => state.End(asked.On, asked.Reason, caller.Id, clock.GetUtcNow()), cancellation);
    }
}

/// <param name="On">The last day.</param>
/// <param name="Reason">Why.</param>
internal sealed record EndRegimeBody(DateOnly On, string Reason);
