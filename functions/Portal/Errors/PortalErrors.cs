using EGov.Platform.Results;

namespace EGov.Portal.Errors;

/// <summary>The portal's own errors. Numbers 2000 to 2999.</summary>
internal static class PortalErrors
{
    public static ErrorDefinition UnknownProcedure { get; } = new(
        "PORTAL-2001", 422,
        new("Không có thủ tục này", "Unknown procedure"),
        new("Không có thủ tục hành chính {0} đang có hiệu lực.", "There is no procedure {0} in force."));

    public static ErrorDefinition InvalidApplication { get; } = new(
        "PORTAL-2002", 422,
        new("Hồ sơ chưa hợp lệ", "Invalid application"),
        new("Biểu mẫu hoặc thành phần hồ sơ chưa đầy đủ hoặc chưa đúng.", "The form or the papers are incomplete or wrong."));

    public static ErrorDefinition IllegalTransition { get; } = new(
        "PORTAL-2003", 409,
        new("Không thể thực hiện ở trạng thái này", "Illegal transition"),
        new("Không thể thực hiện \"{0}\" khi hồ sơ ở trạng thái {1}.", "\"{0}\" is not possible while the dossier is {1}."));

    public static ErrorDefinition FeeNotPaid { get; } = new(
        "PORTAL-2004", 409,
        new("Chưa nộp lệ phí", "Fee not paid"),
        new("Hồ sơ chưa nộp lệ phí {0} đồng.", "The fee of {0} dong has not been paid."));

    public static ErrorDefinition NoFeeDue { get; } = new(
        "PORTAL-2005", 409,
        new("Không có khoản phải nộp", "No fee due"),
        new("Hồ sơ này không có khoản phải nộp.", "No fee is due for this dossier."));

    public static ErrorDefinition SupplementAskedBefore { get; } = new(
        "PORTAL-2006", 409,
        new("Đã yêu cầu bổ sung một lần", "Supplement asked for before"),
        new(
            "Việc hướng dẫn bổ sung hồ sơ chỉ được thực hiện một lần, đầy đủ (Nghị định số {0}).",
            "A supplement may be asked for only once, completely (Decree {0})."));

    public static ErrorDefinition WrongStep { get; } = new(
        "PORTAL-2007", 409,
        new("Không phải bước đang thực hiện", "Not the current step"),
        new("Bước đang thực hiện là {0}.", "The current step is {0}."));

    public static ErrorDefinition WrongResultCount { get; } = new(
        "PORTAL-2008", 422,
        new("Số tệp kết quả không hợp lệ", "Wrong number of result files"),
        new("Cần từ 1 đến {0} tệp kết quả giải quyết.", "From 1 to {0} result files are needed."));

    public static ErrorDefinition PaymentRefused { get; } = new(
        "PORTAL-2009", 402,
        new("Thanh toán không thành công", "Payment refused"),
        new("Cổng thanh toán từ chối giao dịch.", "The payment gateway refused the transaction."));

    public static ErrorDefinition WrongAmount { get; } = new(
        "PORTAL-2010", 409,
        new("Số tiền không đúng", "Wrong amount"),
        new("Lệ phí của hồ sơ là {0} đồng, không phải {1} đồng.", "The fee of the dossier is {0} dong, not {1}."));

    public static ErrorDefinition PaymentOpen { get; } = new(
        "PORTAL-2011", 409,
        new("Đang thanh toán", "Payment under way"),
        new(
            "Người nộp đang thanh toán lệ phí; hãy thử lại khi giao dịch kết thúc.",
            "The applicant is paying the fee; try again when the payment has ended."));

    public static ErrorDefinition TooManyPayments { get; } = new(
        "PORTAL-2012", 409,
        new("Quá nhiều lần thanh toán", "Too many payments"),
        new("Cổng thanh toán đã từ chối {0} lần thanh toán của hồ sơ này.", "The payment gateway has declined {0} payments of this dossier."));
}
