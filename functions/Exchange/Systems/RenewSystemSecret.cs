using EGov.Exchange.Errors;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Systems;

/// <summary>
/// An operator has a new secret made for a system. It is shown this once; the one before stays good for the days that are asked for, none when it
/// has leaked. A third is good no more.
/// </summary>
internal sealed class RenewSystemSecret(SystemDesk desk, SystemSecrets secrets)
{
    private const int MostDays = 30;

    [Function(nameof(RenewSystemSecret))]
    [Allow(Callers.Operator)]
    [Takes<RenewSecretRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<SystemWithSecret>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "exchange/systems/{id}/new-secret")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<RenewSecretRequest>(request, cancellation)).Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        if (body.Value.OverlapDays is < 0 or > MostDays)
        {
            return ExchangeErrors.InvalidSystem.For(ExchangeErrors.OverlapDays.At("/overlapDays", MostDays)).ToProblem(request);
        }

        var (fresh, overlap) = (SystemSecrets.Fresh(), TimeSpan.FromDays(body.Value.OverlapDays));
        var box = await secrets.SealAsync(id, fresh, cancellation);
        return request.Answer(await desk.ChangeAsync(request, id, (system, at, by) => system.RenewSecret(box, overlap, at, by), cancellation), fresh);
    }
}

/// <param name="OverlapDays">For how many days the secret of before stays good: 0 to 30, 7 when left out.</param>
internal sealed record RenewSecretRequest(int OverlapDays = 7);
