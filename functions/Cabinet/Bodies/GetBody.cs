using EGov.Cabinet.Regulations;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Bodies;

/// <summary>Shows a body to who holds a seat in it.</summary>
internal sealed class GetBody(CabinetPolicy policy, RegulationBook book, AuditTrail trail, TimeProvider clock)
{
    [Function(nameof(GetBody))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<Ok<BodyView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/bodies/{body}")] HttpRequest request, string body, CancellationToken cancellation)
    {
        var found = (await policy.StandingAsync(request.Caller(), body, cancellation)).Succeeded(out var standing, out var error);
        await trail.RecordReadAsync(request, "body.read", Body.AggregateId(body), found, cancellation);
        if (!found)
        {
            return error!.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = standing!.Aggregate.ETag;
        return TypedResults.Ok(BodyView.Of(standing, book, clock.GetUtcNow()));
    }
}
