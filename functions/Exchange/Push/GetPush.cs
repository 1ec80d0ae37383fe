using EGov.Platform.Access;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Push;

/// <summary>Shows how the sending to a system goes: whether it takes what it is sent, what went wrong last, how much waits.</summary>
internal sealed class GetPush(PushOversight oversight)
{
    [Function(nameof(GetPush))]
    [Allow(Callers.Leader, Callers.Operator)]
    public async Task<Results<Ok<PushView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/systems/{id}/push")] HttpRequest request, string id, CancellationToken cancellation) =>
        (await oversight.SeeAsync(request.Caller(), id, cancellation)).Succeeded(out var target, out var error)
            ? TypedResults.Ok(await oversight.ViewAsync(target, cancellation))
            : error.ToProblem(request);
}
