using EGov.Platform.Results;

namespace EGov.Exchange.Errors;

/// <summary>Why the content of an attachment is refused. Numbers 4130 to 4139.</summary>
internal static partial class ExchangeErrors
{
    public static ErrorDefinition UnreadableArchive { get; } = new(
        "EXCHANGE-4130", 422,
        new("Tệp nén không đọc được", "Unreadable archive"),
        new("Tệp nén ZIP bị hỏng hoặc dùng cách nén không được hỗ trợ.", "The ZIP archive is broken or uses a compression that is not supported."));

    public static ErrorDefinition EncryptedArchive { get; } = new(
        "EXCHANGE-4131", 422,
        new("Tệp nén có mật khẩu", "Encrypted archive"),
        new("Tệp nén ZIP đặt mật khẩu nên không kiểm tra được.", "The ZIP archive is encrypted and cannot be examined."));

    public static ErrorDefinition UnsafeEntryName { get; } = new(
        "EXCHANGE-4132", 422,
        new("Tên mục trong tệp nén không an toàn", "Unsafe entry name"),
        new("Tệp nén ZIP có mục mang đường dẫn tuyệt đối hoặc đi ra ngoài thư mục.", "The ZIP archive has an entry whose path is absolute or leads out of its folder."));

    public static ErrorDefinition ContentTooLarge { get; } = new(
        "EXCHANGE-4133", 413,
        new("Nội dung giải nén quá lớn", "Content too large"),
        new("Nội dung sau khi giải nén lớn hơn {0} byte.", "The content is larger than {0} bytes when decompressed."));

    public static ErrorDefinition SuspiciousCompression { get; } = new(
        "EXCHANGE-4134", 422,
        new("Tỷ lệ nén bất thường", "Suspicious compression"),
        new("Nội dung giải nén lớn hơn tệp nén quá {0} lần.", "The content is more than {0} times as large as the archive."));

    public static ErrorDefinition TooManyEntries { get; } = new(
        "EXCHANGE-4135", 422,
        new("Tệp nén có quá nhiều mục", "Too many entries"),
        new("Tệp nén ZIP có hơn {0} mục.", "The ZIP archive has more than {0} entries."));

    public static ErrorDefinition ProgramAttached { get; } = new(
        "EXCHANGE-4136", 422,
        new("Tệp chương trình", "A program attached"),
        new("Tệp {0} là chương trình hoặc tập lệnh chạy được; trục không nhận.", "The file {0} is a program or a script that can be run; the axis takes none."));
}
