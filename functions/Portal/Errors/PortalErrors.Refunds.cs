using EGov.Platform.Results;

namespace EGov.Portal.Errors;

/// <summary>What keeps a refund from being recorded. Numbers 2410 to 2413.</summary>
internal static partial class PortalErrors
{
    public static ErrorDefinition NoRefundDue { get; } = new(
        "PORTAL-2410", 409,
        new("Không có khoản phải hoàn", "No refund due"),
        new("Giao dịch này không có khoản phải hoàn.", "Nothing is to be given back of this transaction."));

    public static ErrorDefinition RefundPaidBefore { get; } = new(
        "PORTAL-2411", 409,
        new("Đã hoàn phí", "Refund paid before"),
        new("Khoản này đã được hoàn theo chứng từ {0} ngày {1}.", "It was given back by {0} on {1}."));

    public static ErrorDefinition WrongRefundAmount { get; } = new(
        "PORTAL-2412", 409,
        new("Số tiền hoàn không đúng", "Wrong refund amount"),
        new("Khoản phải hoàn là {0} đồng, không phải {1} đồng.", "What is to be given back is {0} dong, not {1}."));

    public static ErrorDefinition RefundDayImpossible { get; } = new(
        "PORTAL-2413", 422,
        new("Ngày hoàn không hợp lệ", "Impossible day of the refund"),
        new("Ngày hoàn phải từ ngày phát sinh khoản phải hoàn đến hôm nay.", "It is given back on a day since it was owed, up to today."));
}
