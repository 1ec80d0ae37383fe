using EGov.Platform.Results;

namespace EGov.Exchange.Errors;

/// <summary>The axis's own errors. Numbers 4000 to 4999; those of packets stand beside this file.</summary>
internal static partial class ExchangeErrors
{
    public static ErrorDefinition OtherSender { get; } = new(
        "EXCHANGE-4001", 403,
        new("Đơn vị gửi không đúng", "Other sender"),
        new("Đơn vị gửi {0} không đúng với mã đã đăng ký: {1}.", "The sender {0} is not the agency of the caller: {1}."));

    public static ErrorDefinition UnknownSender { get; } = new(
        "EXCHANGE-4002", 422,
        new("Đơn vị gửi chưa đăng ký", "Unknown sender"),
        new("Không có đơn vị gửi mang mã {0}.", "No agency has the sender's code {0}."));

    public static ErrorDefinition UnknownRecipient { get; } = new(
        "EXCHANGE-4003", 422,
        new("Đơn vị nhận không tồn tại", "Unknown recipient"),
        new("Không có đơn vị nhận mang mã {0}.", "No agency has the recipient's code {0}."));

    public static ErrorDefinition EndedRecipient { get; } = new(
        "EXCHANGE-4004", 422,
        new("Đơn vị nhận đã chấm dứt", "Recipient has ended"),
        new("Đơn vị nhận {0} đã chấm dứt và không có đơn vị kế thừa.", "The recipient {0} has ended and left no successor."));

    public static ErrorDefinition LockedAgency { get; } = new(
        "EXCHANGE-4005", 422,
        new("Đơn vị đang bị khóa", "Agency is locked"),
        new("Đơn vị {0} đang bị khóa trên trục liên thông: {1}.", "The agency {0} is locked on the axis: {1}."));

    public static ErrorDefinition NoDocument { get; } = new(
        "EXCHANGE-4006", 409,
        new("Không phải văn bản", "Not a document"),
        new("Gói tin {0} là gói trạng thái, không phải văn bản.", "The packet {0} is a status message and no document."));

    public static ErrorDefinition NotARecipient { get; } = new(
        "EXCHANGE-4007", 422,
        new("Không phải đơn vị nhận", "Not a recipient"),
        new("Văn bản không gửi đến đơn vị {0}.", "The document does not go to the agency {0}."));

    public static ErrorDefinition NotDelivered { get; } = new(
        "EXCHANGE-4008", 409,
        new("Văn bản chưa đến", "Not delivered"),
        new("Văn bản {0} chưa đến hộp thư của đơn vị nhận.", "The document {0} does not lie in the recipient's mailbox yet."));

    public static ErrorDefinition Cancelled { get; } = new(
        "EXCHANGE-4009", 410,
        new("Văn bản đã bị hủy do thu hồi", "Cancelled by a recall"),
        new("Văn bản {0} đã bị thu hồi; chỉ còn thông tin mô tả.", "The document {0} was recalled; only its metadata is left."));

    public static ErrorDefinition IllegalState { get; } = new(
        "EXCHANGE-4010", 409,
        new("Không thể chuyển trạng thái", "Illegal state"),
        new("Không thể chuyển sang trạng thái {0} từ trạng thái {1}.", "The state {0} cannot follow the state {1}."));

    public static ErrorDefinition ReasonMissing { get; } = new(
        "EXCHANGE-4011", 422,
        new("Thiếu lý do", "Reason missing"),
        new("Phải nêu lý do.", "A reason must be given."));

    public static ErrorDefinition NoRecallOpen { get; } = new(
        "EXCHANGE-4012", 409,
        new("Không có yêu cầu thu hồi", "No recall open"),
        new("Không có yêu cầu lấy lại văn bản {0} đang chờ trả lời.", "No request for the document {0} waits for an answer."));

    public static ErrorDefinition UnknownState { get; } = new(
        "EXCHANGE-4013", 422,
        new("Trạng thái không hợp lệ", "Unknown state"),
        new("Không có trạng thái {0}.", "There is no state {0}."));

    public static ErrorDefinition RefusedSignature { get; } = new(
        "EXCHANGE-4014", 422,
        new("Chữ ký số không được chấp nhận", "Signature refused"),
        new("Tệp {0} có chữ ký số không hợp lệ; trục từ chối theo chính sách.", "The file {0} has a signature that is not valid; the axis refuses it by policy."));

    public static ErrorDefinition OtherDigest { get; } = new(
        "EXCHANGE-4015", 422,
        new("Gói tin không khớp mã băm", "Packet does not fit its digest"),
        new("Mã băm SHA-256 đã nêu là {0}, của gói tin nhận được là {1}.", "The SHA-256 that was stated is {0}, that of the packet received is {1}."));

    public static ErrorDefinition OtherMessage { get; } = new(
        "EXCHANGE-4016", 422,
        new("Không đúng loại gói tin", "Other kind of packet"),
        new("Gói tin nhận được không thuộc loại đã nêu (văn bản hoặc trạng thái).", "The packet is not of the kind that was stated, a document or a status."));
}
