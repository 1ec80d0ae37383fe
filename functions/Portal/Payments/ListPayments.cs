using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Portal.Dossiers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Payments;

/// <summary>
/// Shows what was tried and paid for a dossier, and what is to be given back. A dossier has at most ten demands with twenty attempts each, so
/// that it is one answer and no list in pages.
/// </summary>
internal sealed class ListPayments(DossierDesk desk, AggregateStore<Payment, PaymentEvent> stored, AuditTrail trail)
{
    [Function(nameof(ListPayments))]
    [Allow(Callers.Citizen, Callers.Official, Callers.Leader)]
    public async Task<Results<Ok<PaymentsOfDossier>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dossiers/{code}/payments")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var found = await desk.ReadAsync(request.Caller(), code, cancellation);
        var read = found.Succeeded(out var seen, out var error);
        await trail.RecordReadAsync(request, "dossier.payments", Dossier.AggregateId(code), read, cancellation);
        return read ? TypedResults.Ok(PaymentsOfDossier.Of(seen!.State, await PaymentsOfAsync(seen.State, cancellation))) : error!.ToProblem(request);
    }

    /// <summary>What is stored of the requests that somebody tried to pay through a gateway.</summary>
    private async Task<Dictionary<int, Payment>> PaymentsOfAsync(Dossier dossier, CancellationToken cancellation)
    {
        var payments = new Dictionary<int, Payment>();
        foreach (var fee in dossier.Fees.Where(fee => fee.Attempts > 0))
        {
            if (await stored.FindAsync(Payment.AggregateId(dossier.Code, fee.Ordinal), cancellation) is { } payment)
            {
                payments.Add(fee.Ordinal, payment.State);
            }
        }

        return payments;
    }
}
