using EGov.Platform.Results;

namespace EGov.Platform.Errors;

/// <summary>What is wrong with a request as such. Numbers 1203 to 1219.</summary>
public static partial class PlatformErrors
{
    /// <summary>No function is at this address.</summary>
    public static ErrorDefinition NoSuchAddress { get; } = new(
        "EGOV-1203", 404,
        new("Không có địa chỉ này", "No such address"),
        new("Hệ thống không có địa chỉ {0}.", "There is no address {0}."));

    /// <summary>The address takes other methods.</summary>
    public static ErrorDefinition WrongMethod { get; } = new(
        "EGOV-1204", 405,
        new("Phương thức không được dùng", "Method not allowed"),
        new("Địa chỉ này không nhận {0}; có thể dùng {1}.", "This address does not take {0}; it takes {1}."));

    /// <summary>The answer took longer than a host waits.</summary>
    public static ErrorDefinition NotInTime { get; } = new(
        "EGOV-1205", 504,
        new("Quá thời gian trả lời", "Not in time"),
        new("Yêu cầu chưa được trả lời kịp thời. Vui lòng thử lại sau.", "The request was not answered in time. Please try again later."));

    /// <summary>The host refused the request before any function saw it, for a reason that only the status tells.</summary>
    public static ErrorDefinition Refused { get; } = new(
        "EGOV-1206", 400,
        new("Yêu cầu bị từ chối", "Request refused"),
        new("Máy chủ từ chối yêu cầu với trạng thái {0}.", "The server refused the request with the status {0}."));

    /// <summary>The condition of a change names no version.</summary>
    public static ErrorDefinition AnyVersion { get; } = new(
        "EGOV-1207", 428,
        new("If-Match không nêu phiên bản", "If-Match names no version"),
        new(
            "Thay đổi phải dựa trên phiên bản đã đọc: If-Match cần ETag đã đọc, không nhận dấu *.",
            "A change is made to the version that was read: If-Match needs the ETag that was read, not an asterisk."));

    /// <summary>The cursor goes on with another list.</summary>
    public static ErrorDefinition ForeignCursor { get; } = new(
        "EGOV-1208", 400,
        new("Con trỏ của danh sách khác", "Cursor of another list"),
        new(
            "Tham số cursor thuộc về danh sách khác; hãy giữ nguyên các tham số khác hoặc bỏ cursor.",
            "The cursor belongs to another list; keep the other parameters as they were, or leave it out."));
}
