using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Portal.Timelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Views;

/// <summary>
/// Builds the lists, the counts and the timelines of dossiers again from the events, beside those that are read, and switches to them when they
/// are complete.
/// </summary>
internal sealed class RebuildViews(Projector<DossierSummary> lists, Projector<DossierTally> counts, Projector<TimelineState> timelines)
{
    [Function(nameof(RebuildViews))]
    [Allow(Callers.Operator)]
    public async Task<Results<Ok<RebuildAnswer>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "portal/views/rebuild")] HttpRequest request,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await lists.RebuildAsync(cancellation) is { } read
            && await counts.RebuildAsync(cancellation) is not null
            && await timelines.RebuildAsync(cancellation) is not null
            ? TypedResults.Ok(new RebuildAnswer(read))
            : PlatformErrors.RebuildTakenOver.With().ToProblem(request);
    }
}

/// <param name="Dossiers">How many dossiers were read.</param>
internal sealed record RebuildAnswer(int Dossiers);
