using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>An official takes the money for a request in cash or by transfer.</summary>
internal sealed class PayAtDesk(DossierDesk desk, TimeProvider clock)
{
    [Function(nameof(PayAtDesk))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<PayAtDeskRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/pay-at-desk")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync<PayAtDeskRequest>(
            request,
            code,
            DossierTransition.PayAtDesk,
            (caller, dossier, body) => dossier.PayAtDesk(caller.Id, clock.GetUtcNow(), body.Request, body.Means, body.Receipt),
            cancellation);
}

/// <param name="Request">The ordinal of the request.</param>
/// <param name="Receipt">The number of the receipt (<c>biên lai</c>).</param>
internal sealed record PayAtDeskRequest(int Request, PaymentMeans Means, string Receipt);
