using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>An official demands fees that were not demanded yet.</summary>
internal sealed class RequestPayment(DossierDesk desk, TimeProvider clock)
{
    [Function(nameof(RequestPayment))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<RequestPaymentRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/request-payment")] HttpRequest request,
        string code,
        CancellationToken cancellation) =>
        desk.ChangeAsync<RequestPaymentRequest>(
            request,
            code,
            DossierTransition.RequestPayment,
            (caller, dossier, body) => dossier.RequestPayment(caller.Id, clock.GetUtcNow(), body.Fees, body.Exemption),
            cancellation);
}

/// <param name="Fees">The codes of the procedure's fees; left out for all that are left.</param>
/// <param name="Exemption">Why the applicant has nothing to pay (<c>đối tượng miễn phí</c>); left out where it is to be paid.</param>
internal sealed record RequestPaymentRequest(IReadOnlyList<string>? Fees = null, string? Exemption = null);
