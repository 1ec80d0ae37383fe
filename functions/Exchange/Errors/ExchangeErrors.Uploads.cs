using EGov.Platform.Results;

namespace EGov.Exchange.Errors;

/// <summary>What is wrong with uploads and composed documents. Numbers 4020 to 4099.</summary>
internal static partial class ExchangeErrors
{
    public static ErrorDefinition UploadGone { get; } = new(
        "EXCHANGE-4020", 410,
        new("Tệp tải lên đã hết hạn", "Upload expired"),
        new("Tệp tải lên {0} đã hết hạn và bị xóa.", "The upload {0} has expired and was deleted."));

    public static ErrorDefinition OtherOffset { get; } = new(
        "EXCHANGE-4021", 409,
        new("Sai vị trí phần tải lên", "Other offset"),
        new("Phần tiếp theo phải bắt đầu ở byte {0}.", "The next piece has to begin at byte {0}."));

    public static ErrorDefinition UploadTooLong { get; } = new(
        "EXCHANGE-4022", 413,
        new("Tệp tải lên quá lớn", "Upload too long"),
        new("Tệp tải lên có từ 1 đến {0} byte.", "An upload has 1 to {0} bytes."));

    public static ErrorDefinition TooManyPieces { get; } = new(
        "EXCHANGE-4023", 422,
        new("Quá nhiều phần", "Too many pieces"),
        new("Một tệp tải lên có tối đa {0} phần.", "An upload has {0} pieces at most."));

    public static ErrorDefinition UploadNotWhole { get; } = new(
        "EXCHANGE-4024", 409,
        new("Chưa tải lên xong", "Upload not whole"),
        new("Mới nhận {0} trong {1} byte.", "Only {0} of {1} bytes have come."));

    public static ErrorDefinition NotComposable { get; } = new(
        "EXCHANGE-4025", 422,
        new("Nghiệp vụ không hợp lệ", "Business not possible"),
        new("Chỉ cập nhật hoặc thay thế văn bản đã gửi, nêu ít nhất một văn bản; thu hồi có chức năng riêng.", "Only an update or a replacement of a document that was sent, naming one at least; a recall has a way of its own."));

    public static ErrorDefinition WrongFileCount { get; } = new(
        "EXCHANGE-4026", 422,
        new("Số tệp không hợp lệ", "Wrong number of files"),
        new("Văn bản có từ 1 đến {0} tệp.", "A document has 1 to {0} files."));

    public static ErrorDefinition TooMuchHeld { get; } = new(
        "EXCHANGE-4027", 409,
        new("Quá nhiều tệp tải lên chưa dùng", "Too many uploads held"),
        new(
            "Bạn có quá nhiều tệp tải lên chưa gửi, chưa dùng trong văn bản nào (tối đa {0} tệp, {1} MiB). Hãy gửi, dùng chúng hoặc đợi chúng hết hạn.",
            "You hold too many uploads that are neither sent nor part of a document ({0}, and {1} MiB together, at most). Send or use them, or wait until they expire."));
}
