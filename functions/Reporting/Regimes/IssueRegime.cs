using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Regimes.Checking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Regimes;

/// <summary>An agency issues a regime of its own: thematic, ad hoc or periodic. The same key and body make the same one.</summary>
internal sealed class IssueRegime(
    RegimeBook book,
    RegimeCheck check,
    IssuerCheck issuers,
    AgencySuccession succession,
    IdempotencyClaims claims,
    AggregateStore<IssuedRegime, RegimeEvent> regimes,
    TimeProvider clock)
{
    private const int MostYearsBack = 2;

    [Function(nameof(IssueRegime))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<IssueRegimeBody>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<RegimeView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/regimes")] HttpRequest request, CancellationToken cancellation)
    {
        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !(await JsonBody.ReadAsync<IssueRegimeBody>(request, cancellation)).Succeeded(out var body, out error)
            || !(await IssueAsync(request.Caller(), key, body, cancellation)).Succeeded(out var issued, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = issued.ETag;
        var content = issued.State.Content;
        return TypedResults.Created($"/api/reporting/regimes/{content.Code}", RegimeView.Of([content], content, issued, request.Caller()));
    }

    private async Task<Result<Aggregate<IssuedRegime>>> IssueAsync(
        Caller caller, IdempotencyKey key, JsonBody<IssueRegimeBody> body, CancellationToken cancellation)
    {
        if (caller.Office is not { } office)
        {
            return PlatformErrors.NotAllowed.With();
        }

        if (await succession.AbsenceOfAsync(office, cancellation) is { } absence)
        {
            return absence;
        }

        if (!RegimeWriting.RegimeOf(body.Value, office).Succeeded(out var regime, out var error))
        {
            return error;
        }

        if (FaultsOf(regime) is { Count: > 0 } faults)
        {
            return PlatformErrors.InvalidFields.For(faults);
        }

        var id = IssuedRegime.AggregateId(regime.Code);
        var subject = new ClaimSubject(IssuedRegime.Kind, regime.Code);
        var reserving = claims.ReserveAsync(caller.KeyHolder, key, "POST reporting/regimes", body.Bytes, cancellation, subject);
        if (!(await reserving).Succeeded(out var reserved, out error))
        {
            return error;
        }

        if (await regimes.FindAsync(id, cancellation) is { } present)
        {
            return OfClaim(present, reserved);
        }

        if (OnceFaultOf(regime) is { } late)
        {
            return PlatformErrors.InvalidFields.For(late);
        }

        if (await issuers.FaultsOfAsync(regime, cancellation) is { Count: > 0 } unasked)
        {
            return PlatformErrors.InvalidFields.For(unasked);
        }

        if (reserved.Lapsed(clock) is { } lapsed)
        {
            return lapsed;
        }

        var created = await regimes.CreateAsync(id, [new RegimeIssued(clock.GetUtcNow(), caller.Id, reserved.Id, regime)], cancellation);
        return created.Succeeded(out var issued, out _) ? OfClaim(issued, reserved) : created;
    }

    private IReadOnlyList<FieldError> FaultsOf(Regime regime) =>
    [
        .. check.FaultsOf(regime),
        .. book.VersionsOf(regime.Code).Count > 0 ? [ReportingErrors.RegimeCodeTaken.At("/code", regime.Code)] : Enumerable.Empty<FieldError>(),
        .. regime.Cycles.SelectMany(cycle => cycle.Deadlines).Any(deadline => deadline.Rule.MayBeCutOff)
            ? [ReportingErrors.DeadlineOnCutOff.At("/cycles")]
            : Enumerable.Empty<FieldError>(),
    ];

    /// <summary>What is asked once must still be possible to answer.</summary>
    private FieldError? OnceFaultOf(Regime regime)
    {
        var (today, cycle) = (clock.GetUtcNow().DateInVietnam(), regime.Cycles[0]);
        return cycle.Once is { } once
            && (once.To < once.From || once.From.AddYears(MostYearsBack) < once.To || once.To < today.AddYears(-MostYearsBack)
                || !regime.IsInForceOn(once.To) || cycle.Deadlines.Any(deadline => deadline.Rule.On < today))
            ? ReportingErrors.OncePeriodNotPossible.At("/period")
            : null;
    }

    private static Result<Aggregate<IssuedRegime>> OfClaim(Aggregate<IssuedRegime> found, Reservation reserved) =>
        found.State.Claim == reserved.Id ? found : ReportingErrors.RegimeCodeTaken.With(found.State.Content.Code);
}
