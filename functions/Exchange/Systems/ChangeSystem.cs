using EGov.Exchange.Errors;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Systems;

/// <summary>An operator changes what is registered of a system: the body takes the place of all of it. Id and agency stay.</summary>
internal sealed class ChangeSystem(SystemDesk desk)
{
    [Function(nameof(ChangeSystem))]
    [Allow(Callers.Operator)]
    [Takes<SystemSettings>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<SystemView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "exchange/systems/{id}/change")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<SystemSettings>(request, cancellation)).Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        return SystemRules.WrongIn(body.Value, string.Empty) is { Count: > 0 } wrong
            ? ExchangeErrors.InvalidSystem.For(wrong).ToProblem(request)
            : request.Answer(await desk.ChangeAsync(request, id, (system, at, by) => system.Change(body.Value, at, by), cancellation));
    }
}
