namespace EGov.Portal.Dossiers;

/// <summary>A demand for fees of a dossier (<c>yêu cầu thanh toán</c>). At most one of a dossier is open.</summary>
/// <param name="Ordinal">Counted from 1 within the dossier.</param>
/// <param name="Fees">The codes of the terms' fees that it demands.</param>
/// <param name="Amount">Their sum, in VND.</param>
/// <param name="Attempts">How many payments through a gateway were begun.</param>
/// <param name="Paying">The payment that was begun and has not ended.</param>
/// <param name="Payment">What paid it.</param>
internal sealed record FeeRequest(
    int Ordinal,
    IReadOnlyList<string> Fees,
    long Amount,
    DateTimeOffset RequestedAt,
    FeeRequestState State = FeeRequestState.Open,
    int Attempts = 0,
    OpenPayment? Paying = null,
    FeePayment? Payment = null);

internal enum FeeRequestState
{
    /// <summary>Chờ thanh toán.</summary>
    Open,

    /// <summary>Đã thanh toán.</summary>
    Paid,

    /// <summary>Hủy thanh toán: the dossier ended before it was paid, or the applicant is exempt.</summary>
    Void,
}

/// <summary>A payment through a gateway that was begun and has not ended.</summary>
/// <param name="Attempt">Counted from 1 within the request.</param>
internal sealed record OpenPayment(int Attempt, DateTimeOffset BegunAt);

/// <summary>What paid a request.</summary>
/// <param name="Transaction">The gateway's number, or that of the desk's receipt.</param>
/// <param name="Amount">In VND.</param>
/// <param name="At">When it was paid: at a gateway, by its word, however late that came.</param>
internal sealed record FeePayment(string Transaction, long Amount, PaymentMeans Means, DateTimeOffset At);

/// <summary>Money to be given back (<c>hoàn phí</c>).</summary>
/// <param name="Request">The request that it was meant for.</param>
/// <param name="Amount">In VND.</param>
/// <param name="At">Since when.</param>
/// <param name="Paid">How it was given back; null while it was not.</param>
internal sealed record RefundDue(
    int Request, string Transaction, long Amount, DateTimeOffset At, RefundReason Reason = RefundReason.Surplus, RefundPayout? Paid = null);

/// <summary>How money was given back.</summary>
/// <param name="Reference">The number of the payment order or of the receipt.</param>
/// <param name="PaidOn">The day, in Vietnam.</param>
internal sealed record RefundPayout(string Reference, DateOnly PaidOn);

/// <summary>Why money is given back.</summary>
internal enum RefundReason
{
    /// <summary>It came when nothing was owed any more, and paid nothing.</summary>
    Surplus,

    /// <summary>It paid a dossier that ended before it was accepted.</summary>
    NotAccepted,

    /// <summary>It was not the amount that was asked for, and paid nothing.</summary>
    WrongAmount,
}

/// <summary>How a fee was paid.</summary>
internal enum PaymentMeans
{
    /// <summary>Trực tuyến.</summary>
    Online,

    /// <summary>Tiền mặt.</summary>
    Cash,

    /// <summary>Chuyển khoản.</summary>
    Transfer,
}
