using EGov.Platform.Access;
using EGov.Platform.Events;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Views;

/// <summary>Builds the lists of dossiers again from the events, beside the running updates.</summary>
internal sealed class RebuildViews(Projector<DossierSummary> projector)
{
    [Function(nameof(RebuildViews))]
    [Allow(Callers.Operator)]
    public async Task<Ok<RebuildAnswer>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "portal/views/rebuild")] HttpRequest request,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return TypedResults.Ok(new RebuildAnswer(await projector.RebuildAsync(cancellation)));
    }
}

/// <param name="Dossiers">How many dossiers were read.</param>
internal sealed record RebuildAnswer(int Dossiers);
