using System.Globalization;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;

namespace EGov.Portal.Forms;

/// <summary>Money and choices as forms write them in Vietnamese.</summary>
internal static class FormWords
{
    /// <summary>The desk that receives and gives back (<c>bộ phận một cửa</c>).</summary>
    public const string Desk = "Bộ phận Tiếp nhận và Trả kết quả";

    /// <summary>Where the law sets no limit.</summary>
    public const string NoLimit = "Không quy định";

    /// <summary>As Vietnamese writes numbers; the process may know no culture but the invariant one.</summary>
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "." };

    /// <param name="amount">In VND.</param>
    public static string Money(long amount) => $"{amount.ToString("N0", Grouped)} đồng";

    public static string Limit(ProcedureLimit limit) => limit.Unit switch
    {
        LimitUnit.WorkingDays => $"{limit.Amount} ngày làm việc",
        LimitUnit.Days => $"{limit.Amount} ngày",
        LimitUnit.WorkingHours => $"{limit.Amount} giờ làm việc",
        LimitUnit.SameDay => "Trong ngày làm việc",
        _ => NoLimit,
    };

    public static string Channel(Channel channel) => channel switch
    {
        Procedures.Channel.Online => "Trực tuyến",
        Procedures.Channel.Post => "Qua dịch vụ bưu chính công ích",
        _ => "Trực tiếp",
    };

    /// <summary>How fees were paid, and what is still to be paid.</summary>
    public static string Payment(Dossier dossier)
    {
        var later = dossier.FeesNotRequested.Sum(fee => fee.Amount);
        string[] parts = [.. dossier.Fees.Select(Payment), .. later > 0 ? new[] { $"{Money(later)}, nộp trước khi nhận kết quả" } : []];
        return parts.Length == 0 ? "Không thu phí, lệ phí" : string.Join("; ", parts);
    }

    private static string Payment(FeeRequest fee) => $"{Money(fee.Amount)}, " + fee switch
    {
        { Payment.Means: PaymentMeans.Online } => "đã nộp trực tuyến",
        { Payment.Means: PaymentMeans.Cash } => "đã nộp bằng tiền mặt",
        { Payment.Means: PaymentMeans.Transfer } => "đã nộp bằng chuyển khoản",
        { State: FeeRequestState.Void } => "được miễn",
        _ => "chưa nộp",
    };
}
