using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Portal.Errors;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>What is to be given back, and what was (<c>hoàn phí</c>).</summary>
internal sealed partial record Dossier
{
    /// <summary>Takes note of money that pays nothing, in any state: a transaction is given back once.</summary>
    public Result<IReadOnlyList<DossierEvent>> OweRefund(int request, string transaction, long amount, RefundReason reason, DateTimeOffset at) =>
        Refunds.Any(refund => refund.Transaction == transaction) || RequestOf(request)?.Payment?.Transaction == transaction
            ? Nothing
            : Happened(new DossierRefundDue(at, Owner, transaction, amount, request, reason));

    /// <summary>
    /// An official records that money was given back: all that was owed of a transaction, once. Recorded again with the same words it is what it is.
    /// </summary>
    /// <param name="request">The request that the money was meant for.</param>
    /// <param name="transaction">The transaction that took it.</param>
    /// <param name="amount">What was given back, in VND.</param>
    /// <param name="reference">The number of the payment order or of the receipt.</param>
    /// <param name="paidOn">The day on which it was given back, in Vietnam.</param>
    public Result<IReadOnlyList<DossierEvent>> RecordRefund(
        string by, DateTimeOffset at, int request, string transaction, long amount, string reference, DateOnly paidOn)
    {
        if (Refunds.FirstOrDefault(refund => refund.Request == request && refund.Transaction == transaction) is not { } owed)
        {
            return PortalErrors.NoRefundDue.With();
        }

        if (owed.Paid is { } before)
        {
            return before == new RefundPayout(reference, paidOn) && amount == owed.Amount
                ? Nothing
                : PortalErrors.RefundPaidBefore.With(before.Reference, before.PaidOn.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (amount != owed.Amount)
        {
            return PortalErrors.WrongRefundAmount.With(owed.Amount, amount);
        }

        if (paidOn < owed.At.DateInVietnam() || paidOn > at.DateInVietnam())
        {
            return PortalErrors.RefundDayImpossible.For(PortalErrors.RefundDayImpossible.At("/paidOn"));
        }

        return IsText(reference, LongestReceipt)
            ? Happened(new DossierRefundPaid(at, by, request, transaction, amount, reference, paidOn))
            : TextRequired("reference", LongestReceipt);
    }

    /// <summary>
    /// What is owed back at an end: before acceptance all that was paid, but for fees that the procedure keeps; afterwards nothing. A dossier
    /// ends once, so that it is owed once.
    /// </summary>
    private IEnumerable<DossierRefundDue> RefundsAtEnd(string by, DateTimeOffset at) => AcceptedAt is not null
        ? []
        : Fees
            .Where(request => request.Payment is not null)
            .Select(request => new DossierRefundDue(
                at, by, request.Payment!.Transaction, RefundableOf(request), request.Ordinal, RefundReason.NotAccepted))
            .Where(refund => refund.Amount > 0);

    /// <summary>What of a request is given back before acceptance, in VND.</summary>
    private long RefundableOf(FeeRequest request) => Terms.Fees
        .Where(fee => fee.Refund is FeeRefund.BeforeAcceptance && request.Fees.Contains(fee.Code))
        .Sum(fee => fee.Amount);
}
