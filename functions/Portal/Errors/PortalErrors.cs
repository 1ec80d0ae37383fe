using EGov.Platform.Results;

namespace EGov.Portal.Errors;

/// <summary>The portal's own errors. Numbers 2000 to 2999.</summary>
internal static partial class PortalErrors
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
        new("Không thể thực hiện \"{0}\" khi hồ sơ ở trạng thái \"{1}\".", "\"{0}\" is not possible while the dossier is {1}."));

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
        new("Bước đang thực hiện là \"{0}\" ({1}).", "The current step is \"{0}\" ({1})."));

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
            "Người nộp đang thanh toán lệ phí; giao dịch còn mở đến {0}, hãy thử lại sau đó.",
            "The applicant is paying the fee; the payment is open until {0}, try again after that."));

    public static ErrorDefinition TooManyPayments { get; } = new(
        "PORTAL-2012", 409,
        new("Quá nhiều lần thanh toán", "Too many payments"),
        new("Cổng thanh toán đã từ chối {0} lần thanh toán của hồ sơ này.", "The payment gateway has declined {0} payments of this dossier."));

    public static ErrorDefinition SupplementTooLate { get; } = new(
        "PORTAL-2013", 409,
        new("Quá hạn yêu cầu bổ sung", "Too late for a supplement"),
        new(
            "Việc yêu cầu bổ sung chỉ được thực hiện trong {0} ngày làm việc kể từ ngày nhận hồ sơ.",
            "A supplement may be asked for only within {0} working days of the receipt."));

    public static ErrorDefinition SupplementStillAwaited { get; } = new(
        "PORTAL-2014", 409,
        new("Chưa hết hạn bổ sung", "Supplement still awaited"),
        new(
            "Người nộp còn thời hạn bổ sung hồ sơ đến hết ngày {0}.",
            "The applicant has until the end of {0} to supply the papers."));

    public static ErrorDefinition FeeRequestOpen { get; } = new(
        "PORTAL-2015", 409,
        new("Đang có yêu cầu nộp phí", "A fee request is open"),
        new(
            "Yêu cầu nộp số {0} ({1} đồng) chưa được thanh toán.",
            "Request {0} over {1} dong has not been paid yet."));

    public static ErrorDefinition UnknownFeeRequest { get; } = new(
        "PORTAL-2016", 422,
        new("Không có yêu cầu nộp phí này", "Unknown fee request"),
        new(
            "Hồ sơ không có yêu cầu nộp số {0}.",
            "The dossier has no fee request {0}."));

    public static ErrorDefinition FeeNotRequested { get; } = new(
        "PORTAL-2017", 409,
        new("Chưa yêu cầu nộp phí", "Fee not requested"),
        new(
            "Còn {0} đồng phí, lệ phí chưa yêu cầu người nộp thanh toán.",
            "Fees of {0} dong have not been demanded yet."));

    public static ErrorDefinition NoStepBefore { get; } = new(
        "PORTAL-2018", 409,
        new("Không có bước trước", "No step before"),
        new(
            "Đây là bước đầu tiên của quy trình.",
            "This is the first step of the procedure."));

    public static ErrorDefinition TooOften { get; } = new(
        "PORTAL-2019", 409,
        new("Quá nhiều lần", "Too often"),
        new(
            "Việc này đã được thực hiện {0} lần, là số lần tối đa của một hồ sơ.",
            "This has been done {0} times, the most that a dossier allows."));

    public static ErrorDefinition RescheduledBefore { get; } = new(
        "PORTAL-2020", 409,
        new("Đã hẹn lại một lần", "Rescheduled before"),
        new(
            "Ngày trả kết quả đã được hẹn lại; chỉ được hẹn lại một lần (Nghị định số {0}).",
            "The return of the result has been put off; that is possible once only (Decree {0})."));

    public static ErrorDefinition RescheduleTooLate { get; } = new(
        "PORTAL-2021", 409,
        new("Quá hạn hẹn lại", "Too late to reschedule"),
        new(
            "Việc hẹn lại phải thực hiện chậm nhất {0} ngày trước khi hết thời hạn giải quyết.",
            "The return can be put off no later than {0} day(s) before the time limit ends."));

    public static ErrorDefinition RatedBefore { get; } = new(
        "PORTAL-2023", 409,
        new("Đã đánh giá", "Rated before"),
        new(
            "Hồ sơ này đã được đánh giá.",
            "This dossier has been rated."));

    public static ErrorDefinition OwnApplication { get; } = new(
        "PORTAL-2024", 409,
        new("Hồ sơ của chính mình", "Own application"),
        new(
            "Không ai được giải quyết hồ sơ của chính mình.",
            "Nobody works on an application of their own."));

    public static ErrorDefinition AgencyRequired { get; } = new(
        "PORTAL-2025", 422,
        new("Cần chọn cơ quan", "Agency required"),
        new(
            "Thủ tục này do nhiều cơ quan tiếp nhận; hãy chọn cơ quan thực hiện.",
            "Several agencies receive this procedure; name one."));

    public static ErrorDefinition UnknownAgency { get; } = new(
        "PORTAL-2026", 422,
        new("Không có cơ quan này", "Unknown agency"),
        new(
            "Không có cơ quan {0}.",
            "There is no agency {0}."));

    public static ErrorDefinition AgencyEnded { get; } = new(
        "PORTAL-2027", 422,
        new("Cơ quan không còn hoạt động", "Agency not in existence"),
        new(
            "Cơ quan {0} không hoạt động vào ngày {1}. Cơ quan kế thừa: {2}.",
            "The agency {0} does not exist on {1}. Its successors: {2}."));

    public static ErrorDefinition WrongAgency { get; } = new(
        "PORTAL-2028", 422,
        new("Cơ quan không tiếp nhận thủ tục này", "Agency does not receive this"),
        new(
            "Cơ quan {0} không tiếp nhận thủ tục {1}.",
            "The agency {0} does not receive the procedure {1}."));

    public static ErrorDefinition SuspendedLongEnough { get; } = new(
        "PORTAL-2300", 409,
        new("Đã dừng xử lý đủ thời gian cho phép", "Suspended for as long as may be"),
        new(
            "Hồ sơ đã dừng xử lý đủ {0} ngày làm việc cho phép.",
            "The dossier was suspended for all of the {0} working days that it may be."));

    public static ErrorDefinition NoPaymentGateway { get; } = new(
        "PORTAL-2100", 503,
        new("Chưa thanh toán trực tuyến được", "No online payment"),
        new(
            "Chưa có cổng thanh toán; hãy nộp phí, lệ phí tại nơi tiếp nhận hồ sơ.",
            "There is no payment gateway; pay at the desk that receives the dossier."));
}
