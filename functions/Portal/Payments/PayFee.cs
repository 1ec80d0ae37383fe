using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Portal.Dossiers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Payments;

/// <summary>The applicant pays the fee of a dossier; a repeat, with whatever key, finishes or gives the same payment.</summary>
internal sealed class PayFee(DossierDesk desk, IdempotencyClaims claims, PaymentDesk payments)
{
    [Function(nameof(PayFee))]
    [Allow(Callers.Citizen)]
    [Takes<PayRequest>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<PaymentView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dossiers/{code}/payments")] HttpRequest request,
        string code,
        CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !(await JsonBody.ReadAsync<PayRequest>(request, cancellation)).Succeeded(out var body, out error)
            || !(await desk.ReadAsync(caller, code, cancellation)).Succeeded(out var dossier, out error)
            || (error = DossierPolicy.ActAsOwner(caller, dossier.State)) is not null
            || !(await claims.ReserveAsync(caller.KeyHolder, key, $"POST dossiers/{code}/payments", body.Bytes, cancellation)).Succeeded(out _, out error)
            || !(await payments.PayAsync(code, cancellation)).Succeeded(out var payment, out error))
        {
            return error!.ToProblem(request);
        }

        return TypedResults.Created($"/api/dossiers/{code}", PaymentView.Of(payment));
    }
}

internal sealed record PayRequest(PaymentMethod Method);

/// <summary>How a fee is paid.</summary>
internal enum PaymentMethod
{
    /// <summary>Through the payment gateway.</summary>
    Online,
}

/// <param name="Amount">In VND.</param>
internal sealed record PaymentView(string Dossier, long Amount, string Transaction, DateTimeOffset PaidAt)
{
    public static PaymentView Of(Payment payment) =>
        new(payment.Dossier, payment.Amount, payment.Transaction!, payment.ConfirmedAt!.Value.InVietnam());
}
