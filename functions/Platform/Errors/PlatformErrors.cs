using EGov.Platform.Results;

namespace EGov.Platform.Errors;

/// <summary>The errors that every app answers with in the same way. Numbers 1000 to 1999.</summary>
public static partial class PlatformErrors
{
    /// <summary>Something broke on our side; nothing about it is told.</summary>
    public static ErrorDefinition Unexpected { get; } = new(
        "EGOV-1000", 500,
        new("Lỗi hệ thống", "Unexpected error"),
        new("Hệ thống gặp lỗi. Vui lòng thử lại sau.", "Something went wrong on our side. Please try again later."));

    /// <summary>No token, or one that cannot be trusted.</summary>
    public static ErrorDefinition NotSignedIn { get; } = new(
        "EGOV-1001", 401,
        new("Chưa đăng nhập", "Not signed in"),
        new("Yêu cầu này cần mã truy cập còn hiệu lực.", "This request needs a valid access token."));

    /// <summary>The caller may not do this.</summary>
    public static ErrorDefinition NotAllowed { get; } = new(
        "EGOV-1002", 403,
        new("Không có quyền", "Not allowed"),
        new("Tài khoản không có quyền thực hiện yêu cầu này.", "The account may not make this request."));

    /// <summary>There is no such thing, or the caller may not know of it.</summary>
    public static ErrorDefinition NotFound { get; } = new(
        "EGOV-1003", 404,
        new("Không tìm thấy", "Not found"),
        new("Không tìm thấy {0}.", "There is no {0}."));

    /// <summary>Nobody can tell at present whether a token is good.</summary>
    public static ErrorDefinition IdentityUnavailable { get; } = new(
        "EGOV-1004", 503,
        new("Chưa kiểm tra được đăng nhập", "Sign-in cannot be checked"),
        new("Hệ thống đăng nhập chưa phản hồi. Vui lòng thử lại sau ít giây.", "The identity provider does not answer. Please try again in a few seconds."));

    /// <summary>The caller signed in by a lower level of authentication than this takes.</summary>
    public static ErrorDefinition LevelTooLow { get; } = new(
        "EGOV-1005", 401,
        new("Cần xác thực ở mức cao hơn", "Stronger authentication needed"),
        new("Yêu cầu này cần đăng nhập với mức xác thực {0} trở lên.", "This request needs a sign-in with the authentication level {0} or a higher one."));

    /// <summary>Nobody has looked yet whether the caller is the person whose number they brought.</summary>
    public static ErrorDefinition IdentityNotProven { get; } = new(
        "EGOV-1006", 403,
        new("Danh tính chưa được xác minh", "Identity not proven"),
        new(
            "Tài khoản này mới chỉ tự khai số định danh. Hãy mang thẻ căn cước đến bộ phận một cửa để xác minh danh tính, hoặc đăng nhập bằng tài khoản định danh điện tử, rồi đăng nhập lại.",
            "So far this account has only stated its personal number. Have your identity checked at a one-stop counter with your identity card, or sign in with the electronic identity account, then sign in again."));

    /// <summary>The body is not JSON.</summary>
    public static ErrorDefinition MalformedJson { get; } = new(
        "EGOV-1010", 400,
        new("JSON không hợp lệ", "Malformed JSON"),
        new("Nội dung gửi lên không phải là JSON hợp lệ (dòng {0}, vị trí {1}).", "The body is not valid JSON (line {0}, position {1})."));

    /// <summary>A field is missing, unknown or of the wrong type.</summary>
    public static ErrorDefinition InvalidFields { get; } = new(
        "EGOV-1011", 400,
        new("Dữ liệu không hợp lệ", "Invalid fields"),
        new("Một hoặc nhiều trường không hợp lệ.", "One or more fields are not valid."));

    /// <summary>The body is larger than the published limit.</summary>
    public static ErrorDefinition BodyTooLarge { get; } = new(
        "EGOV-1012", 413,
        new("Nội dung quá lớn", "Body too large"),
        new("Nội dung gửi lên vượt quá {0} byte.", "The body is larger than {0} bytes."));

    /// <summary>The body's media type is not the one that is read here.</summary>
    public static ErrorDefinition UnsupportedMediaType { get; } = new(
        "EGOV-1013", 415,
        new("Kiểu nội dung không hỗ trợ", "Unsupported media type"),
        new("Yêu cầu này cần nội dung kiểu {0}.", "This request needs a body of type {0}."));

    /// <summary>What would be stored is larger than the published limit.</summary>
    public static ErrorDefinition TooMuchData { get; } = new(
        "EGOV-1014", 422,
        new("Quá nhiều dữ liệu", "Too much data"),
        new("Dữ liệu cần lưu vượt quá {0} byte.", "What would be stored is larger than {0} bytes."));

    /// <summary>The body breaks the rules of HTTP, such as a chunk without a length.</summary>
    public static ErrorDefinition UnreadableBody { get; } = new(
        "EGOV-1015", 400,
        new("Không đọc được nội dung", "Unreadable body"),
        new("Nội dung gửi lên không đúng quy tắc của HTTP.", "The body does not keep to the rules of HTTP."));

    /// <summary>A creating request without its key.</summary>
    public static ErrorDefinition MissingIdempotencyKey { get; } = new(
        "EGOV-1020", 400,
        new("Thiếu Idempotency-Key", "Missing Idempotency-Key"),
        new(
            "Yêu cầu tạo mới cần tiêu đề Idempotency-Key dài 8 đến 100 ký tự gồm chữ, số, dấu gạch và dấu chấm.",
            "A creating request needs the header Idempotency-Key of 8 to 100 letters, digits, hyphens, underscores or dots."));

    /// <summary>The key was used for something else.</summary>
    public static ErrorDefinition IdempotencyKeyReused { get; } = new(
        "EGOV-1021", 422,
        new("Idempotency-Key đã dùng", "Idempotency-Key reused"),
        new("Idempotency-Key này đã được dùng với nội dung khác.", "This Idempotency-Key was used with another body."));

    /// <summary>A change without saying what was read.</summary>
    public static ErrorDefinition MissingIfMatch { get; } = new(
        "EGOV-1022", 428,
        new("Thiếu If-Match", "Missing If-Match"),
        new("Yêu cầu thay đổi cần tiêu đề If-Match với ETag đã đọc.", "A change needs the header If-Match with the ETag that was read."));

    /// <summary>What was read has changed since.</summary>
    public static ErrorDefinition StaleVersion { get; } = new(
        "EGOV-1023", 412,
        new("Phiên bản đã cũ", "Stale version"),
        new("Dữ liệu đã thay đổi, phiên bản hiện tại là {0}.", "The data has changed; the version is now {0}."));

    /// <summary>Others changed the same thing at the same time, again and again.</summary>
    public static ErrorDefinition TooMuchContention { get; } = new(
        "EGOV-1024", 503,
        new("Đang bận", "Busy"),
        new("Dữ liệu đang được thay đổi bởi nhiều yêu cầu. Vui lòng thử lại.", "Many requests change this at once. Please try again."));

    /// <summary>A list's position that this server did not hand out.</summary>
    public static ErrorDefinition InvalidCursor { get; } = new(
        "EGOV-1025", 400,
        new("Con trỏ không hợp lệ", "Invalid cursor"),
        new("Tham số cursor không hợp lệ.", "The cursor is not valid."));

    /// <summary>A list's length outside its bounds.</summary>
    public static ErrorDefinition InvalidLimit { get; } = new(
        "EGOV-1026", 400,
        new("Giới hạn không hợp lệ", "Invalid limit"),
        new("Tham số limit phải từ 1 đến {0}.", "The limit must be from 1 to {0}."));

    /// <summary>A file of a kind that is not taken.</summary>
    public static ErrorDefinition UnsupportedFile { get; } = new(
        "EGOV-1030", 422,
        new("Loại tệp không được chấp nhận", "Unsupported file"),
        new("Tệp phải là PDF, PNG hoặc JPEG đúng với nội dung của nó.", "The file must be a PDF, PNG or JPEG by its content."));

    /// <summary>An upload without a file.</summary>
    public static ErrorDefinition EmptyFile { get; } = new(
        "EGOV-1031", 422,
        new("Tệp trống", "Empty file"),
        new("Tệp gửi lên không có nội dung.", "The uploaded file has no content."));

    /// <summary>An upload that is not a form with one file.</summary>
    public static ErrorDefinition MalformedUpload { get; } = new(
        "EGOV-1032", 400,
        new("Biểu mẫu tải lên không hợp lệ", "Malformed upload"),
        new("Cần đúng một phần, tên \"file\" và có tên tệp, trong multipart/form-data.", "Exactly one part, named \"file\" and with a file name, is needed in multipart/form-data."));

    /// <summary>A file that is part of as many things as it may be.</summary>
    public static ErrorDefinition FileUsedTooOften { get; } = new(
        "EGOV-1033", 422,
        new("Tệp đã được dùng quá nhiều lần", "File used too often"),
        new("Một tệp chỉ được dùng cho {0} hồ sơ; hãy tải tệp lên lần nữa.", "A file is used for {0} dossiers at most; upload it once more."));

    /// <summary>A file that is cut off or otherwise not what its format says.</summary>
    public static ErrorDefinition DamagedFile { get; } = new(
        "EGOV-1150", 422,
        new("Tệp bị hỏng", "Damaged file"),
        new("Tệp {0} bị hỏng hoặc không đúng cấu trúc.", "The {0} file is damaged or not well-formed."));

    /// <summary>A document that acts by itself or carries other files.</summary>
    public static ErrorDefinition ActiveContent { get; } = new(
        "EGOV-1151", 422,
        new("Tệp có nội dung tự chạy", "Active content"),
        new(
            "Tệp có nội dung tự chạy hoặc tệp đính kèm ({0}); hãy in lại thành PDF thường rồi gửi.",
            "The file has active content or files inside it ({0}); print it to a plain PDF and send that."));

    /// <summary>A file that reads as two kinds, or has something behind its end.</summary>
    public static ErrorDefinition FileOfTwoKinds { get; } = new(
        "EGOV-1152", 422,
        new("Tệp không chỉ là một loại", "File of two kinds"),
        new("Tệp chứa dữ liệu lạ ngoài nội dung của nó.", "The file holds foreign data beside its content."));

    /// <summary>A picture that unpacks to too much.</summary>
    public static ErrorDefinition PictureTooLarge { get; } = new(
        "EGOV-1153", 422,
        new("Ảnh quá lớn", "Picture too large"),
        new("Ảnh có hơn {0} triệu điểm ảnh.", "The picture has more than {0} million pixels."));

    /// <summary>A file in which a scanner found something.</summary>
    public static ErrorDefinition MaliciousFile { get; } = new(
        "EGOV-1154", 422,
        new("Tệp độc hại", "Malicious file"),
        new("Phát hiện mã độc trong tệp: {0}.", "The scanner found {0} in the file."));

    /// <summary>The scanner does not answer, so nothing is taken.</summary>
    public static ErrorDefinition ScannerUnavailable { get; } = new(
        "EGOV-1155", 503,
        new("Chưa quét được tệp", "Scanner unavailable"),
        new("Chưa quét được tệp. Vui lòng thử lại sau.", "The file could not be scanned. Please try again later."));

    /// <summary>A document that cannot be looked into without a password.</summary>
    public static ErrorDefinition EncryptedFile { get; } = new(
        "EGOV-1156", 422,
        new("Tệp có mật khẩu", "Encrypted file"),
        new("Tệp được mã hóa hoặc đặt mật khẩu; hãy gửi tệp không có mật khẩu.", "The file is encrypted; send it without a password."));

    /// <summary>The store has no capacity left at the moment.</summary>
    public static ErrorDefinition StoreBusy { get; } = new(
        "EGOV-1260", 503,
        new("Kho dữ liệu đang bận", "Store busy"),
        new("Kho dữ liệu đang quá tải. Vui lòng thử lại sau ít phút.", "The store has no capacity left at the moment. Please try again a little later."));

    /// <summary>The place of the keys or the time-stamp authority does not answer.</summary>
    public static ErrorDefinition SigningUnavailable { get; } = new(
        "EGOV-1160", 503,
        new("Chưa ký được", "Signing unavailable"),
        new("Dịch vụ ký số chưa phản hồi. Vui lòng thử lại sau.", "The signing service does not answer. Please try again later."));

    /// <summary>A document that cannot take a signature.</summary>
    public static ErrorDefinition NotSignable { get; } = new(
        "EGOV-1161", 422,
        new("Không thể ký tài liệu này", "Not signable"),
        new("Tài liệu bị hỏng, được mã hóa hoặc không cho phép thêm chữ ký.", "The document is damaged, encrypted, or allows no further signature."));

    /// <summary>A signatory without a key.</summary>
    public static ErrorDefinition NoSigningKey { get; } = new(
        "EGOV-1162", 503,
        new("Chưa có khóa ký", "No signing key"),
        new("Chưa có khóa ký số của {0}.", "There is no signing key of {0}."));
}
