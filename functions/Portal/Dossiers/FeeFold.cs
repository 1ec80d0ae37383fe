namespace EGov.Portal.Dossiers;

/// <summary>What the events of fees make of a dossier.</summary>
internal static class FeeFold
{
    /// <summary>The dossier after the event; null for an event of another theme.</summary>
    internal static Dossier? After(Dossier state, DossierEvent happened) => happened switch
    {
        DossierFeeRequested requested => state with
        {
            Fees =
            [
                .. state.Fees,
                new FeeRequest(
                    requested.Request,
                    requested.Fees,
                    requested.Amount,
                    requested.At,
                    requested.Exemption is null ? FeeRequestState.Open : FeeRequestState.Void),
            ],
        },
        DossierPaymentBegun begun => With(
            state, begun.Request, fee => fee with { Paying = new(begun.Attempt, begun.At), Attempts = begun.Attempt }),
        DossierPaymentDeclined declined => With(state, declined.Request, fee => fee with { Paying = null }),
        DossierFeePaid paid => With(state, paid.Request, fee => fee with
        {
            Paying = null,
            State = FeeRequestState.Paid,
            Payment = new(paid.Transaction, paid.Amount, paid.Means, paid.PaidAt ?? paid.At),
        }),
        DossierRefundDue refund => state with
        {
            Refunds = [.. state.Refunds, new RefundDue(refund.Request, refund.Transaction, refund.Amount, refund.At, refund.Reason)],
        },
        DossierRefundPaid paid => state with
        {
            Refunds =
            [
                .. state.Refunds.Select(refund => refund.Request == paid.Request && refund.Transaction == paid.Transaction
                    ? refund with { Paid = new(paid.Reference, paid.PaidOn) }
                    : refund),
            ],
        },
        _ => null,
    };

    private static Dossier With(Dossier state, int request, Func<FeeRequest, FeeRequest> change) =>
        state with { Fees = [.. state.Fees.Select(fee => fee.Ordinal == request ? change(fee) : fee)] };
}
