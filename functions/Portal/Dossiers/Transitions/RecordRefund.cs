using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Dossiers.Transitions;

/// <summary>An official records that money was given back to the applicant.</summary>
internal sealed class RecordRefund(DossierDesk desk, TimeProvider clock)
{
    [Function(nameof(RecordRefund))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<RecordRefundRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DossierView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/record-refund")] HttpRequest request,
        string code,
        CancellationToken cancellation) => desk.ChangeAsync<RecordRefundRequest>(
            request,
            code,
            DossierTransition.RecordRefund,
            (caller, dossier, body) => dossier.RecordRefund(
                caller.Id, clock.GetUtcNow(), body.Request, body.Transaction, body.Amount, body.Reference, body.PaidOn),
            cancellation);
}

/// <param name="Request">The ordinal of the demand that the money was meant for.</param>
/// <param name="Transaction">The transaction that took it, as in the dossier's <c>refunds</c>.</param>
/// <param name="Amount">What was given back, in VND: all that was owed of it.</param>
/// <param name="Reference">The number of the payment order or of the receipt.</param>
/// <param name="PaidOn">The day on which it was given back, in Vietnam; not before it was owed, not later than today.</param>
internal sealed record RecordRefundRequest(int Request, string Transaction, long Amount, string Reference, DateOnly PaidOn);
