using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Systems;

/// <summary>An operator stops a system: it may do nothing, and is told nothing.</summary>
internal sealed class DisableSystem(SystemDesk desk)
{
    [Function(nameof(DisableSystem))]
    [Allow(Callers.Operator)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<SystemView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "exchange/systems/{id}/disable")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        request.Answer(await desk.ChangeAsync(request, id, (system, at, by) => system.Disable(at, by), cancellation));
}
