using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using EGov.Portal.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Payments;

/// <summary>
/// The applicant pays the fee of a dossier. Each step may be cut and done again: the payment exists once per dossier, the gateway charges
/// once per payment, and the dossier takes note once.
/// </summary>
internal sealed class PayFee(
    DossierDesk desk,
    IdempotencyClaims claims,
    AggregateStore<Payment, PaymentEvent> payments,
    AggregateStore<Dossier, DossierEvent> dossiers,
    IPaymentGateway gateway,
    TimeProvider clock)
{
    [Function(nameof(PayFee))]
    [Allow(Callers.Citizen)]
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
            || !(await claims.ReserveAsync(caller.Id, key, $"POST dossiers/{code}/payments", body.Bytes, cancellation)).Succeeded(out _, out error)
            || !(await PayAsync(caller, dossier.State, cancellation)).Succeeded(out var payment, out error))
        {
            return error!.ToProblem(request);
        }

        return TypedResults.Created($"/api/dossiers/{code}", PaymentView.Of(payment));
    }

    private async Task<Result<Payment>> PayAsync(Caller caller, Dossier dossier, CancellationToken cancellation)
    {
        if (dossier.Terms.Fee == 0 || (dossier.IsFinal && !dossier.IsPaid))
        {
            return PortalErrors.NoFeeDue.With();
        }

        var id = Payment.AggregateId(dossier.Code);
        var requested = new PaymentRequested(clock.GetUtcNow(), caller.Id, dossier.Code, dossier.Terms.Fee);
        if (!(await payments.CreateAsync(id, [requested], cancellation)).Succeeded(out var payment, out var large))
        {
            return large;
        }

        if (payment.State.Transaction is null)
        {
            if (await gateway.ChargeAsync(id, payment.State.Amount, cancellation) is not { } charge)
            {
                return PortalErrors.PaymentRefused.With();
            }

            var confirmed = await payments.ChangeAsync(
                id, null, state => state.Confirm(caller.Id, charge.Transaction, charge.At), cancellation);
            if (!confirmed.Succeeded(out var settled, out var failed))
            {
                return failed;
            }

            payment = settled;
        }

        var noted = await dossiers.ChangeAsync(
            Dossier.AggregateId(dossier.Code),
            null,
            state => state.Pay(payment.State.Transaction!, payment.State.Amount, payment.State.ConfirmedAt!.Value),
            cancellation);
        return noted.Succeeded(out _, out var error) ? payment.State : error;
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
