using EGov.Exchange.Documents;
using EGov.Exchange.Errors;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Registers.Numbers;

/// <summary>
/// A leader says by which series the agency numbers, from this year on while no number of it was taken, or from the next (Decree 30/2020/NĐ-CP,
/// article 15.1.c). The body takes the place of all that was defined for that year.
/// </summary>
internal sealed class DefineNumberSeries(
    DocumentPolicy policy, YearSchemes schemes, AggregateStore<Numbering, NumberingEvent> numberings, TimeProvider clock)
{
    [Function(nameof(DefineNumberSeries))]
    [Allow(Callers.Leader)]
    [Takes<YearScheme>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<NumberSeriesView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "exchange/registers/series")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<YearScheme>(request, cancellation)).Succeeded(out var body, out var error)
            || !IfMatch.Of(request).Succeeded(out var wanted, out error)
            || !(await policy.ActingAsync(request.Caller(), cancellation)).Succeeded(out var agency, out error)
            || !(await DefineAsync(agency, body.Value, wanted, request.Caller().Id, cancellation)).Succeeded(out var defined, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = defined.ETag;
        return TypedResults.Ok(new NumberSeriesView(agency, body.Value.From, false, body.Value.Abbreviation, body.Value.Series));
    }

    private async Task<Result<Aggregate<Numbering>>> DefineAsync(
        string agency, YearScheme scheme, IfMatch wanted, string by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var today = now.DateInVietnam();
        if (scheme.From < today.Year || scheme.From > today.Year + 1)
        {
            return PlatformErrors.InvalidFields.For(ExchangeErrors.YearOutOfRange.At("/from", today.Year, today.Year + 1));
        }

        if (SeriesRules.WrongIn(scheme, today) is { Count: > 0 } wrong)
        {
            return ExchangeErrors.InvalidSeries.For(wrong);
        }

        var id = Numbering.AggregateId(agency);
        var seen = await numberings.FindAsync(id, cancellation);
        if (!wanted.Matches(seen?.Version ?? 0))
        {
            return PlatformErrors.StaleVersion.With(seen?.Version ?? 0);
        }

        if (await schemes.FindFixedAsync(agency, scheme.From, cancellation) is not null)
        {
            return ExchangeErrors.YearBegun.With(scheme.From, scheme.From + 1);
        }

        if (seen is not null)
        {
            return await numberings.ChangeAsync(id, seen.Version, state => state.Define(scheme, by, now), cancellation);
        }

        // Of two who define the first series at once, the other one's stand.
        return (await numberings.CreateAsync(id, [new SeriesDefined(now, by, agency, scheme)], cancellation)).Succeeded(out var created, out var error)
            ? created.State.Schemes.Any(scheme.IsSameAs) ? created : PlatformErrors.StaleVersion.With(created.Version)
            : error;
    }
}
