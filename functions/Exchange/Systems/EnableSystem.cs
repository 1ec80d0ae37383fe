using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Systems;

/// <summary>An operator lets a system go on that was stopped.</summary>
internal sealed class EnableSystem(SystemDesk desk)
{
    [Function(nameof(EnableSystem))]
    [Allow(Callers.Operator)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<SystemView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "exchange/systems/{id}/enable")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        var told = await desk.FindAsync(id, cancellation) is { } found ? await desk.ToldOfAsync(found.Agency, cancellation) : null;
        return request.Answer(await desk.ChangeAsync(request, id, (system, at, by) => system.Enable(told?.Id, at, by), cancellation));
    }
}
