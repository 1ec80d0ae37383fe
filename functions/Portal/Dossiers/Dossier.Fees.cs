using System.Globalization;
using System.Text.Json.Serialization;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EGov.Portal.Errors;

namespace EGov.Portal.Dossiers;

/// <summary>What is owed and what is paid.</summary>
internal sealed partial record Dossier
{
    /// <summary>A request is tried through a gateway so often; then it is paid at the desk.</summary>
    private const int MostPaymentAttempts = 20;

    private const int MostFeeRequests = 10;

    private const int LongestReceipt = 100;

    /// <summary>How long a payment has to end before the orchestration asks the gateway about it.</summary>
    internal static readonly TimeSpan PaymentTakes = TimeSpan.FromMinutes(15);

    /// <summary>The request that is to be paid, or null.</summary>
    [JsonIgnore]
    public FeeRequest? OpenFee => Fees.FirstOrDefault(request => request.State is FeeRequestState.Open);

    [JsonIgnore]
    public bool IsPaid => OpenFee is null;

    /// <summary>What was paid for demands in all, in VND, whether it is to be given back or not.</summary>
    [JsonIgnore]
    public long PaidAmount => Fees.Sum(request => request.Payment?.Amount ?? 0);

    /// <summary>The request with a payment that was begun and has not ended, or null.</summary>
    [JsonIgnore]
    public FeeRequest? PaymentLeft => Fees.FirstOrDefault(request => request.Paying is not null);

    /// <summary>When that payment is finished by the orchestration; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? PaymentLeftAt => PaymentLeft?.Paying?.BegunAt + PaymentTakes;

    /// <summary>The terms' fees that no request has demanded yet.</summary>
    [JsonIgnore]
    public IReadOnlyList<DossierFee> FeesNotRequested => [.. Terms.Fees.Where(fee => !Fees.Any(request => request.Fees.Contains(fee.Code)))];

    /// <summary>
    /// Why a dossier may not end now; null when it may: who pays must not find that nothing is owed any more. A payment whose time is over takes
    /// no money, and the gateway is asked about it after the end all the same.
    /// </summary>
    private Error? EndRefusal(DateTimeOffset at) => PaymentLeftAt is { } until && at < until ? PaymentOpen(until) : null;

    private static Error PaymentOpen(DateTimeOffset until) =>
        PortalErrors.PaymentOpen.With(until.InVietnam().ToString("HH:mm:ss dd/MM/yyyy", CultureInfo.InvariantCulture));

    /// <summary>Demands fees that were not demanded yet. The state stays as it is: it waits only where a step says so.</summary>
    /// <param name="codes">The codes of the terms' fees; null for all that are left.</param>
    /// <param name="exemption">Why the applicant has nothing to pay; null where it is to be paid.</param>
    public Result<IReadOnlyList<DossierEvent>> RequestPayment(
        string by, DateTimeOffset at, IReadOnlyList<string>? codes, string? exemption)
    {
        if (!IsPossible(DossierTransition.RequestPayment))
        {
            return Illegal(DossierTransition.RequestPayment);
        }

        if (OpenFee is { } open)
        {
            return PortalErrors.FeeRequestOpen.With(open.Ordinal, open.Amount);
        }

        var wanted = FeesNotRequested.Where(fee => codes is null || codes.Contains(fee.Code)).ToList();
        if (codes is not null && codes.Distinct().Count() != wanted.Count)
        {
            return WrongField("fees", "Không có khoản phí, lệ phí này hoặc đã yêu cầu nộp.", "There is no such fee, or it was demanded before.");
        }

        if (wanted.Count == 0 || Fees.Count >= MostFeeRequests)
        {
            return PortalErrors.NoFeeDue.With();
        }

        return exemption is null || IsText(exemption, LongestNote)
            ? Happened(new DossierFeeRequested(
                at, by, Fees.Count + 1, [.. wanted.Select(fee => fee.Code)], wanted.Sum(fee => fee.Amount), exemption))
            : TextRequired("exemption", LongestNote);
    }

    /// <summary>Holds the dossier for a payment of a request; one that is open or done is not begun again.</summary>
    public Result<IReadOnlyList<DossierEvent>> BeginPayment(int request, DateTimeOffset at)
    {
        if (RequestOf(request) is not { } fee)
        {
            return PortalErrors.UnknownFeeRequest.With(request);
        }

        if (fee.Paying is not null || fee.State is FeeRequestState.Paid)
        {
            return Nothing;
        }

        if (fee.State is FeeRequestState.Void)
        {
            return PortalErrors.NoFeeDue.With();
        }

        return fee.Attempts < MostPaymentAttempts
            ? Happened(new DossierPaymentBegun(at, Owner, fee.Attempts + 1, fee.Amount, request))
            : PortalErrors.TooManyPayments.With(MostPaymentAttempts);
    }

    /// <summary>Lets the dossier go again. An attempt that is not the open one has ended before.</summary>
    public Result<IReadOnlyList<DossierEvent>> DeclinePayment(int request, int attempt, DateTimeOffset at) =>
        RequestOf(request)?.Paying?.Attempt == attempt ? Happened(new DossierPaymentDeclined(at, Owner, attempt, request)) : Nothing;

    /// <summary>
    /// Takes note of money that a gateway has taken, in any state: a transaction counts once, and one that comes when nothing is owed is to be
    /// given back.
    /// </summary>
    /// <param name="at">When the dossier learns of it.</param>
    /// <param name="paidAt">When the gateway says that it took it; null where that is the same.</param>
    /// <param name="attempt">The attempt that has ended with it; null where no attempt has.</param>
    public Result<IReadOnlyList<DossierEvent>> Pay(
        int request, string transaction, long amount, DateTimeOffset at, DateTimeOffset? paidAt = null, int? attempt = null)
    {
        if (RequestOf(request) is not { } fee)
        {
            return PortalErrors.UnknownFeeRequest.With(request);
        }

        // Of a demand that is void an attempt may be left that was open when the dossier ended.
        DossierEvent[] ended = fee is { State: FeeRequestState.Void, Paying: { } left } && left.Attempt == attempt
            ? [new DossierPaymentDeclined(at, Owner, left.Attempt, request)]
            : [];
        if (fee.Payment?.Transaction == transaction || Refunds.Any(refund => refund.Transaction == transaction))
        {
            return Happened(ended);
        }

        if (fee.State is not FeeRequestState.Open)
        {
            return Happened([new DossierRefundDue(at, Owner, transaction, amount, request), .. ended]);
        }

        return amount == fee.Amount
            ? Happened(new DossierFeePaid(at, Owner, transaction, amount, request, PaidAt: Within(paidAt ?? at, fee.RequestedAt, at)))
            : PortalErrors.WrongAmount.With(fee.Amount, amount);
    }

    /// <summary>An official took the money at the desk.</summary>
    /// <param name="receipt">The number of the receipt (<c>biên lai</c>).</param>
    public Result<IReadOnlyList<DossierEvent>> PayAtDesk(string by, DateTimeOffset at, int request, PaymentMeans means, string receipt)
    {
        if (!IsPossible(DossierTransition.PayAtDesk))
        {
            return Illegal(DossierTransition.PayAtDesk);
        }

        if (RequestOf(request) is not { } fee)
        {
            return PortalErrors.UnknownFeeRequest.With(request);
        }

        if (fee.State is not FeeRequestState.Open)
        {
            return PortalErrors.NoFeeDue.With();
        }

        if (fee.Paying is { } paying)
        {
            return PaymentOpen(paying.BegunAt + PaymentTakes);
        }

        if (means is PaymentMeans.Online)
        {
            return WrongField("means", "Tại quầy chỉ thu tiền mặt hoặc chuyển khoản.", "At the desk it is paid in cash or by transfer.");
        }

        return IsText(receipt, LongestReceipt)
            ? Happened(new DossierFeePaid(at, by, receipt, fee.Amount, request, means))
            : TextRequired("receipt", LongestReceipt);
    }

    /// <summary>
    /// A gateway tells whole seconds by its own clock, which moves no payment before the demand or after its notice; null where it is that of the notice.
    /// </summary>
    private static DateTimeOffset? Within(DateTimeOffset paidAt, DateTimeOffset demanded, DateTimeOffset learnt) =>
        paidAt >= learnt || demanded >= learnt ? null : paidAt < demanded ? demanded : paidAt;

    private FeeRequest? RequestOf(int ordinal) => Fees.FirstOrDefault(request => request.Ordinal == ordinal);
}
