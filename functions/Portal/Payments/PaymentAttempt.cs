namespace EGov.Portal.Payments;

/// <summary>One try to pay.</summary>
/// <param name="Ordinal">Counted from 1 within the payment.</param>
internal sealed record PaymentAttempt(int Ordinal, DateTimeOffset BegunAt, PaymentState State, DateTimeOffset? EndedAt = null);

/// <summary>Money that pays nothing.</summary>
/// <param name="Amount">In VND.</param>
internal sealed record PaymentIncident(int Attempt, string Transaction, long Amount, PaymentIncidentKind Kind, DateTimeOffset At);

/// <summary>Where an attempt stands.</summary>
internal enum PaymentState
{
    /// <summary>Khởi tạo.</summary>
    Pending,

    /// <summary>Thành công.</summary>
    Paid,

    /// <summary>Thất bại: refused.</summary>
    Refused,

    /// <summary>Thất bại: nothing came of it in time.</summary>
    Expired,
}
