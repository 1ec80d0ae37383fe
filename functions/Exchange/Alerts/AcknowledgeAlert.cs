using EGov.Exchange.Documents;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Alerts;

/// <summary>Somebody says that they look after what an alert says. It comes back after a day if it is still so.</summary>
internal sealed class AcknowledgeAlert(AggregateStore<Alert, AlertEvent> alerts, DocumentPolicy policy, TimeProvider clock)
{
    [Function(nameof(AcknowledgeAlert))]
    [Allow(Callers.Leader, Callers.Operator)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<AlertView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "exchange/alerts/{id}/acknowledge")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked)
        {
            return unasked.ToProblem(request);
        }

        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error))
        {
            return error.ToProblem(request);
        }

        var (caller, aggregate) = (request.Caller(), Alert.AggregateId(id));
        if (!DocumentNames.AreTaken(aggregate, aggregate)
            || await alerts.FindAsync(aggregate, cancellation) is not { } seen
            || !(caller.Is(Callers.Operator) || (seen.State.Agency is { } agency && await policy.AnswersForAsync(caller, agency, cancellation))))
        {
            return PlatformErrors.NotFound.With(id).ToProblem(request);
        }

        if (!wanted.Matches(seen.Version))
        {
            return PlatformErrors.StaleVersion.With(seen.Version).ToProblem(request);
        }

        if (!(await alerts.ChangeAsync(aggregate, seen.Version, alert => alert.Acknowledge(caller.Id, clock.GetUtcNow()), cancellation)).Succeeded(out var taken, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = taken.ETag;
        return TypedResults.Ok(AlertView.Of(id, taken.State, taken.Version));
    }
}
