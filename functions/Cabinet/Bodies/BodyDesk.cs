using EGov.Cabinet.Regulations;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Cabinet.Bodies;

/// <summary>Lets the secretariat change its body, on the version that was read.</summary>
internal sealed class BodyDesk(CabinetPolicy policy, RegulationBook book, AggregateStore<Body, BodyEvent> bodies, TimeProvider clock)
{
    public async Task<Results<Ok<BodyView>, ProblemHttpResult>> ChangeAsync(
        HttpRequest request, string body, Func<Body, Result<IReadOnlyList<BodyEvent>>> decide, CancellationToken cancellation)
    {
        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error)
            || !(await policy.ActingAsync(request.Caller(), body, [SeatRole.Secretary], cancellation)).Succeeded(out var standing, out error))
        {
            return error.ToProblem(request);
        }

        if (!wanted.Matches(standing.Aggregate.Version))
        {
            return PlatformErrors.StaleVersion.With(standing.Aggregate.Version).ToProblem(request);
        }

        if (!(await bodies.ChangeAsync(standing.Aggregate.Id, standing.Aggregate.Version, decide, cancellation)).Succeeded(out var changed, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = changed.ETag;
        return TypedResults.Ok(BodyView.Of(standing with { Aggregate = changed }, book, clock.GetUtcNow()));
    }
}
