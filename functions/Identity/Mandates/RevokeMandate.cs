using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Mandates;

/// <summary>Who gave a mandate takes it back, or who got it gives it up. No token is made by it from then on.</summary>
internal sealed class RevokeMandate(AggregateStore<Mandate, MandateEvent> mandates, TimeProvider clock)
{
    [Function(nameof(RevokeMandate))]
    [Allow(Callers.Citizen, IdentityProof = 1)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<MandateView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/mandates/{id}/revoke")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error)
            || !(await RevokeAsync(caller, id, wanted, cancellation)).Succeeded(out var mandate, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = mandate.ETag;
        return TypedResults.Ok(MandateView.Of(id, mandate.State, mandate.Version, caller.Party));
    }

    /// <summary>Who is no party to it learns that there is none, and not its version either.</summary>
    private async Task<Result<Aggregate<Mandate>>> RevokeAsync(Caller caller, string id, IfMatch wanted, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(id, "N", out _)
            || await mandates.FindAsync(Mandate.AggregateId(id), cancellation) is not { } found
            || !MandatePolicy.IsPartyTo(caller, found.State))
        {
            return PlatformErrors.NotFound.With(id);
        }

        return wanted.Matches(found.Version)
            ? await mandates.ChangeAsync(found.Id, found.Version, mandate => mandate.Revoke(caller.Id, clock.GetUtcNow()), cancellation)
            : PlatformErrors.StaleVersion.With(found.Version);
    }
}
