using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Views;

/// <summary>Builds all views again from the events, each beside the one that is read, and switches to it when it is complete.</summary>
internal sealed class RebuildViews(IEnumerable<IView> views, AuditTrail trail)
{
    [Function(nameof(RebuildViews))]
    [Allow(Callers.Operator)]
    public async Task<Results<Ok<RebuildAnswer>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/views/rebuild")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked)
        {
            return unasked.ToProblem(request);
        }

        await trail.RecordAsync(request, "views.rebuild", "views", AuditOutcome.Done, AuditPurpose.Operation, cancellation);
        return await views.RebuildAllAsync(cancellation) is { } read
            ? TypedResults.Ok(new RebuildAnswer(read))
            : PlatformErrors.RebuildTakenOver.With().ToProblem(request);
    }
}

/// <param name="Read">How many aggregates were read, by their kind.</param>
internal sealed record RebuildAnswer(IReadOnlyDictionary<string, int> Read);
