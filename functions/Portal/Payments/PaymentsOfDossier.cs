using EGov.Platform.Calendar;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Payments;

/// <summary>All that was tried, paid and taken for a dossier. Times are Vietnamese.</summary>
/// <param name="PaidAmount">What was paid, in VND, whether it is to be given back or not.</param>
/// <param name="RefundAmount">What is still to be given back (<c>hoàn phí</c>), in VND.</param>
/// <param name="RefundedAmount">What was given back, in VND.</param>
/// <param name="Requests">The demands for fees, in order.</param>
/// <param name="Refunds">What is or was to be given back, one by one.</param>
internal sealed record PaymentsOfDossier(
    string Dossier, long PaidAmount, long RefundAmount, long RefundedAmount, IReadOnlyList<PaymentsOfRequest> Requests, IReadOnlyList<RefundDue> Refunds)
{
    /// <param name="dossier">The dossier.</param>
    /// <param name="payments">What is stored of payments through a gateway, by the ordinal of the request.</param>
    public static PaymentsOfDossier Of(Dossier dossier, IReadOnlyDictionary<int, Payment> payments) => new(
        dossier.Code,
        dossier.PaidAmount,
        dossier.Refunds.Where(refund => refund.Paid is null).Sum(refund => refund.Amount),
        dossier.Refunds.Where(refund => refund.Paid is not null).Sum(refund => refund.Amount),
        [.. dossier.Fees.Select(fee => PaymentsOfRequest.Of(fee, payments.GetValueOrDefault(fee.Ordinal)))],
        [.. dossier.Refunds.Select(refund => refund with { At = refund.At.InVietnam() })]);
}

/// <param name="Request">The ordinal of the demand.</param>
/// <param name="Amount">In VND.</param>
/// <param name="Transaction">The gateway's number of the charge that paid it, or that of the desk's receipt.</param>
/// <param name="Attempts">Those through a gateway, in order.</param>
/// <param name="Incidents">Money that a gateway took and that pays nothing.</param>
internal sealed record PaymentsOfRequest(
    int Request,
    long Amount,
    FeeRequestState State,
    PaymentMeans? Means,
    string? Transaction,
    DateTimeOffset? PaidAt,
    IReadOnlyList<PaymentAttempt> Attempts,
    IReadOnlyList<PaymentIncident> Incidents)
{
    public static PaymentsOfRequest Of(FeeRequest fee, Payment? payment) => new(
        fee.Ordinal,
        fee.Amount,
        fee.State,
        fee.Payment?.Means,
        fee.Payment?.Transaction,
        fee.Payment?.At.InVietnam(),
        [
            .. (payment?.Attempts ?? [])
                .OrderBy(attempt => attempt.Ordinal)
                .Select(attempt => attempt with { BegunAt = attempt.BegunAt.InVietnam(), EndedAt = attempt.EndedAt?.InVietnam() }),
        ],
        [.. (payment?.Incidents ?? []).Select(incident => incident with { At = incident.At.InVietnam() })]);
}
