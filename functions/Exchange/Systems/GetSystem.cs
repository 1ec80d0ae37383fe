using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Systems;

/// <summary>Shows a connected system, without its secrets.</summary>
internal sealed class GetSystem(SystemDesk desk, AuditTrail trail)
{
    [Function(nameof(GetSystem))]
    [Allow(Callers.Leader, Callers.Operator)]
    public async Task<Results<Ok<SystemView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/systems/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await desk.LoadAsync(id, cancellation) is not { } system || !await desk.ShowsAsync(request.Caller(), system.State, cancellation))
        {
            return PlatformErrors.NotFound.With(id).ToProblem(request);
        }

        await trail.RecordAsync(request, "system.read", system.Id, AuditOutcome.Done, AuditPurpose.Operation, cancellation);
        request.HttpContext.Response.Headers.ETag = system.ETag;
        return TypedResults.Ok(SystemView.Of(system));
    }
}
