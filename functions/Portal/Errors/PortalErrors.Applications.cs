using EGov.Platform.Results;

namespace EGov.Portal.Errors;

/// <summary>What may be wrong with parts of an application, told one by one under <see cref="InvalidApplication"/>. Numbers 2385 to 2399, 2405 to 2409, and 2421.</summary>
internal static partial class PortalErrors
{
    public static ErrorDefinition MissingPaper { get; } = new(
        "PORTAL-2385", 422,
        new("Thiếu giấy tờ", "Missing paper"),
        new("Thiếu: {0}.", "Missing: {0}."));

    public static ErrorDefinition UnknownPaper { get; } = new(
        "PORTAL-2386", 422,
        new("Không có thành phần hồ sơ này", "Unknown paper"),
        new("Thủ tục không có thành phần này.", "The procedure asks for no such paper."));

    public static ErrorDefinition TooManyFilesOfPaper { get; } = new(
        "PORTAL-2387", 422,
        new("Quá nhiều tệp cho một giấy tờ", "Too many files of a paper"),
        new("Một giấy tờ có nhiều nhất {0} tệp.", "A paper has {0} files at most."));

    public static ErrorDefinition UnknownFormField { get; } = new(
        "PORTAL-2388", 422,
        new("Biểu mẫu không có trường này", "Unknown field of the form"),
        new("Biểu mẫu không có trường này.", "The form has no such field."));

    public static ErrorDefinition UndrawableText { get; } = new(
        "PORTAL-2421", 422,
        new("Có ký tự không in được", "Characters that cannot be printed"),
        new(
            "{0}: mẫu giấy của hồ sơ không in được ký tự {1}; hãy ghi bằng chữ Latinh.",
            "{0}: the forms of the application cannot print {1}; write it in Latin letters."));

    public static ErrorDefinition NoAddressForResult { get; } = new(
        "PORTAL-2405", 422,
        new("Không có địa chỉ để gửi kết quả", "No address for the result"),
        new("Đơn không ghi địa chỉ để gửi kết quả qua bưu chính.", "The application gives no address to which the result could be sent."));

    public static ErrorDefinition WrongPaperCount { get; } = new(
        "PORTAL-2406", 422,
        new("Số bản giấy không hợp lệ", "Wrong number of paper copies"),
        new(
            "Số bản giấy từ 0 đến {0}, do cán bộ nhận bản giấy ghi; hồ sơ trực tuyến không có bản giấy.",
            "From 0 to {0}, counted by the official who takes the paper; what comes online has none."));

    public static ErrorDefinition FileNamedTwice { get; } = new(
        "PORTAL-2407", 422,
        new("Một tệp được nêu hai lần", "A file named twice"),
        new("Tệp {0} được nêu hai lần.", "The file {0} is named twice."));
}
