using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.Extensions.Logging;

namespace EGov.Portal.Payments;

/// <summary>Judges the notices of the gateway. Its word is taken for what it has sealed, and for nothing else.</summary>
internal sealed partial class NoticeDesk(
    IPaymentGateway gateway, PaymentDesk payments, AggregateStore<Payment, PaymentEvent> stored, ILogger<NoticeDesk> log)
{
    /// <summary>Takes note of the notice and says so. A failure means that the gateway must tell again.</summary>
    public async Task<Result<PaymentNoticeAnswer>> TakeAsync(string name, PaymentNotice notice, CancellationToken cancellation)
    {
        if (name != gateway.Name)
        {
            return PlatformErrors.NotFound.With(name);
        }

        if (!IsGenuine(notice))
        {
            LogForged(log, gateway.Name);
            return Answer("97", "The seal is wrong.", notice);
        }

        if (PaymentReference.Parse(notice.Reference) is not { } attempt
            || (await stored.FindAsync(attempt.PaymentId, cancellation))?.State.AttemptOf(attempt.Attempt) is null)
        {
            return Answer("01", "There is no such order.", notice);
        }

        if (notice.Code != PaymentNotice.Taken)
        {
            var failed = await payments.FailAsync(attempt, PaymentFailure.Refused, cancellation);
            return failed.Select(_ => Answer("00", "Noted.", notice));
        }

        if (notice.Charge is not { } charge)
        {
            return Answer("99", "The amount, time or transaction cannot be read.", notice);
        }

        var taken = await payments.TakeAsync(attempt, charge, notice.Currency == PaymentNotice.Dong, cancellation);
        return taken.Select(payment => payment.IncidentOf(charge.Transaction) is { Kind: PaymentIncidentKind.WrongAmount }
            ? Answer("04", "The amount is wrong.", notice)
            : Answer("00", "Noted.", notice));
    }

    private bool IsGenuine(PaymentNotice notice) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(gateway.Seal(notice.Sealed)), Encoding.UTF8.GetBytes(notice.Seal));

    private PaymentNoticeAnswer Answer(string code, string description, PaymentNotice notice) =>
        new(code, description, notice.Reference, gateway.Seal([code, description, notice.Reference]));

    [LoggerMessage(LogLevel.Warning, "A payment notice with a wrong seal came to the gateway {Gateway}; nothing was stored")]
    private static partial void LogForged(ILogger log, string gateway);
}
