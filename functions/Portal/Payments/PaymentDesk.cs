using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using EGov.Portal.Errors;

namespace EGov.Portal.Payments;

/// <summary>
/// Pays the fee of a dossier in steps that may each be cut and done again: the dossier notes that a payment has begun and cannot end from then
/// on, the payer goes to the gateway, the payment takes note of what came of it, and the dossier follows the payment. The payment is where it is
/// decided: what ends an attempt first, ends it.
/// </summary>
internal sealed class PaymentDesk(
    AggregateStore<Payment, PaymentEvent> payments, AggregateStore<Dossier, DossierEvent> dossiers, IPaymentGateway gateway, TimeProvider clock)
{
    /// <summary>Begins the payment of a request, or joins the attempt that is open; what is paid is given as it is.</summary>
    /// <param name="code">The dossier.</param>
    /// <param name="payer">Who pays: the applicant, or who acts for them.</param>
    /// <param name="request">The ordinal of the request; null for the one that is to be paid.</param>
    /// <param name="returnUrl">Where the payer goes afterwards.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<PaymentView>> PayAsync(string code, Caller payer, int? request, string returnUrl, CancellationToken cancellation)
    {
        var begun = await dossiers.ChangeAsync(
            Dossier.AggregateId(code),
            null,
            dossier => (request ?? RequestOf(dossier)) is { } ordinal ? DoneBy(payer, dossier.BeginPayment(ordinal, clock.GetUtcNow())) : PortalErrors.NoFeeDue.With(),
            cancellation);
        if (!begun.Succeeded(out var changed, out var error))
        {
            return error;
        }

        var dossier = changed.State;
        var fee = dossier.Fees.First(fee => fee.Ordinal == (request ?? RequestOf(dossier)));
        var attempt = new PaymentReference(code, fee.Ordinal, fee.Paying?.Attempt ?? Math.Max(fee.Attempts, 1));
        if (fee.Payment is { } paid)
        {
            return new PaymentView(attempt.PaymentId, code, fee.Ordinal, attempt.Attempt, PaymentState.Paid, fee.Amount, null, paid.Transaction, paid.At.InVietnam());
        }

        if (!(await EnsureAsync(dossier, fee, cancellation)).Succeeded(out _, out error)
            || !(await payments.ChangeAsync(
                attempt.PaymentId, null, payment => payment.Begin(payer.Id, attempt.Attempt, clock.GetUtcNow()), cancellation)).Succeeded(out var payment, out error))
        {
            return error;
        }

        return payment.State.Transaction is not null || (await gateway.QueryAsync(attempt.ToString(), cancellation)).State is GatewayState.Paid or GatewayState.Refused
            ? await FinishedAsync(attempt, cancellation)
            : await SendAsync(attempt, fee, returnUrl, cancellation);
    }

    /// <summary>Asks the gateway what came of the payment that the dossier holds open, and ends it.</summary>
    public async Task<Result<Payment>> FinishAsync(PaymentReference attempt, CancellationToken cancellation)
    {
        var dossier = (await dossiers.FindAsync(Dossier.AggregateId(attempt.Dossier), cancellation))!.State;
        if (!(await EnsureAsync(dossier, dossier.Fees[attempt.Request - 1], cancellation)).Succeeded(out var payment, out var error))
        {
            return error;
        }

        var answer = await gateway.QueryAsync(attempt.ToString(), cancellation);
        if (answer.Charge is { } charge)
        {
            var taken = await TakeAsync(attempt, charge, isInDong: true, cancellation);
            if (!taken.Succeeded(out var state, out _) || state.Transaction is not null)
            {
                return taken;
            }
        }

        return payment.State.Transaction is not null
            ? await TellAsync(attempt, payment.State, cancellation)
            : await FailAsync(attempt, answer.State is GatewayState.Refused ? PaymentFailure.Refused : PaymentFailure.Expired, cancellation);
    }

    /// <summary>Takes note of money that the gateway says it took.</summary>
    public async Task<Result<Payment>> TakeAsync(PaymentReference attempt, Charge charge, bool isInDong, CancellationToken cancellation)
    {
        var taken = await payments.ChangeAsync(
            attempt.PaymentId, null, payment => payment.Take(gateway.Name, attempt.Attempt, charge, isInDong), cancellation);
        if (!taken.Succeeded(out var payment, out var error))
        {
            return error;
        }

        return payment.State.IncidentOf(charge.Transaction) switch
        {
            null => await TellAsync(attempt, payment.State, cancellation),
            { Kind: PaymentIncidentKind.Surplus } surplus => await OweAsync(surplus, RefundReason.Surplus),
            { Kind: PaymentIncidentKind.WrongAmount, Amount: > 0 } wrong when isInDong => await OweAsync(wrong, RefundReason.WrongAmount),
            // What is owed is counted in dong, so that nothing can be said to be owed of another currency.
            _ => payment.State,
        };

        async Task<Result<Payment>> OweAsync(PaymentIncident incident, RefundReason reason) => (await dossiers.ChangeAsync(
            Dossier.AggregateId(attempt.Dossier),
            null,
            dossier => dossier.OweRefund(attempt.Request, incident.Transaction, incident.Amount, reason, clock.GetUtcNow()),
            cancellation)).Select(_ => payment.State);
    }

    /// <summary>Takes note that nothing comes of the attempt.</summary>
    public async Task<Result<Payment>> FailAsync(PaymentReference attempt, PaymentFailure reason, CancellationToken cancellation)
    {
        var failed = await payments.ChangeAsync(
            attempt.PaymentId, null, payment => payment.Fail(gateway.Name, attempt.Attempt, reason, clock.GetUtcNow()), cancellation);
        return failed.Succeeded(out var payment, out var error) ? await TellAsync(attempt, payment.State, cancellation) : error;
    }

    /// <summary>The dossier decides the same whoever pays; it tells who did.</summary>
    private static Result<IReadOnlyList<DossierEvent>> DoneBy(Caller payer, Result<IReadOnlyList<DossierEvent>> decision) =>
        decision.Select(events => (IReadOnlyList<DossierEvent>)[.. events.Select(happened => (happened with { By = payer.Id }).DoneBy(payer))]);

    private static int? RequestOf(Dossier dossier) => (dossier.PaymentLeft ?? dossier.OpenFee
        ?? dossier.Fees.LastOrDefault(fee => fee.Payment?.Means is PaymentMeans.Online))?.Ordinal;

    private Task<Result<Aggregate<Payment>>> EnsureAsync(Dossier dossier, FeeRequest fee, CancellationToken cancellation) => payments.CreateAsync(
        Payment.AggregateId(dossier.Code, fee.Ordinal),
        [new PaymentRequested(clock.GetUtcNow(), dossier.Owner, dossier.Code, fee.Amount)],
        cancellation);

    private async Task<Result<PaymentView>> SendAsync(PaymentReference attempt, FeeRequest fee, string returnUrl, CancellationToken cancellation)
    {
        var expires = (fee.Paying?.BegunAt ?? clock.GetUtcNow()) + Dossier.PaymentTakes;
        var order = new PaymentOrder(attempt.ToString(), attempt.Dossier, fee.Amount, returnUrl, expires);
        var sent = await gateway.BeginAsync(order, cancellation);
        return sent.Select(url => new PaymentView(
            attempt.PaymentId, attempt.Dossier, attempt.Request, attempt.Attempt, PaymentState.Pending, fee.Amount, url, null, null));
    }

    private async Task<Result<PaymentView>> FinishedAsync(PaymentReference attempt, CancellationToken cancellation)
    {
        if (!(await FinishAsync(attempt, cancellation)).Succeeded(out var payment, out var error))
        {
            return error;
        }

        return payment.Transaction is { } transaction
            ? new PaymentView(
                attempt.PaymentId, attempt.Dossier, attempt.Request, attempt.Attempt, PaymentState.Paid, payment.Amount, null, transaction, payment.ConfirmedAt?.InVietnam())
            : PortalErrors.PaymentRefused.With();
    }

    /// <summary>Lets the dossier follow the payment.</summary>
    private async Task<Result<Payment>> TellAsync(PaymentReference attempt, Payment payment, CancellationToken cancellation)
    {
        var told = await dossiers.ChangeAsync(
            Dossier.AggregateId(attempt.Dossier),
            null,
            dossier => payment.Transaction is { } transaction
                // The history tells when the dossier heard of it, so that it runs forward; what is received is received when it was paid.
                ? dossier.Pay(attempt.Request, transaction, payment.Amount, clock.GetUtcNow(), payment.ConfirmedAt, attempt.Attempt)
                : dossier.DeclinePayment(attempt.Request, attempt.Attempt, clock.GetUtcNow()),
            cancellation);
        return told.Select(_ => payment);
    }
}
