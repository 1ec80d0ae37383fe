using EGov.Platform.Results;

namespace EGov.Platform.Errors;

/// <content>Errors of those who ask too often or hold too much open. Numbers 1200 to 1202 and 1220 to 1229.</content>
public static partial class PlatformErrors
{
    /// <summary>More requests than the published rate.</summary>
    public static ErrorDefinition TooManyRequests { get; } = new(
        "EGOV-1200", 429,
        new("Quá nhiều yêu cầu", "Too many requests"),
        new("Đã vượt quá tần suất cho phép. Vui lòng thử lại sau {0} giây.", "The rate that is allowed was passed. Please try again in {0} seconds."));

    /// <summary>More open streams than an instance holds.</summary>
    public static ErrorDefinition TooManyListeners { get; } = new(
        "EGOV-1201", 503,
        new("Quá nhiều kết nối theo dõi", "Too many listeners"),
        new("Máy chủ đang phục vụ tối đa {0} kết nối theo dõi. Vui lòng thử lại sau.", "The server holds {0} listeners at most. Please try again later."));

    /// <summary>A stream's place that is no number, or a wait outside its bounds.</summary>
    public static ErrorDefinition InvalidPlace { get; } = new(
        "EGOV-1202", 400,
        new("Vị trí không hợp lệ", "Invalid place"),
        new(
            "Tham số after và tiêu đề Last-Event-ID phải là số từ 0; tham số wait từ 0 đến {0} giây.",
            "The parameter after and the header Last-Event-ID must be numbers from 0 on; wait is from 0 to {0} seconds."));

    /// <summary>A request that was held up for so long that its key may stand for nothing any more.</summary>
    public static ErrorDefinition TookTooLong { get; } = new(
        "EGOV-1220", 503,
        new("Xử lý quá lâu", "Took too long"),
        new("Yêu cầu bị gián đoạn quá lâu. Vui lòng gửi lại với cùng Idempotency-Key.", "The request was held up for too long. Please send it again with the same Idempotency-Key."));
}
