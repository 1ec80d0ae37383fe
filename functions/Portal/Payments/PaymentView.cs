namespace EGov.Portal.Payments;

/// <param name="Id">The payment's, one per request of the dossier.</param>
/// <param name="Attempt">Counted from 1 within the request.</param>
/// <param name="Amount">In VND.</param>
/// <param name="RedirectUrl">Where the payer goes to pay, while it is pending.</param>
/// <param name="Transaction">The gateway's number, once it is paid.</param>
internal sealed record PaymentView(
    string Id,
    string Dossier,
    int Request,
    int Attempt,
    PaymentState State,
    long Amount,
    string? RedirectUrl,
    string? Transaction,
    DateTimeOffset? PaidAt);
