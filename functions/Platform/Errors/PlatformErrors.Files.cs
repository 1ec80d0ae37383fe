using EGov.Platform.Results;

namespace EGov.Platform.Errors;

/// <content>Errors of uploaded files, after those from 1150 on, and of what one caller holds. Numbers 1180 to 1199.</content>
public static partial class PlatformErrors
{
    /// <summary>A file that unpacks to more than is read, as bombs do.</summary>
    public static ErrorDefinition TooLargeUnpacked { get; } = new(
        "EGOV-1180", 422,
        new("Tệp quá lớn khi giải nén", "Too large when unpacked"),
        new("Nội dung của tệp {0} quá lớn khi giải nén.", "What the {0} file holds is too large when it is unpacked."));

    /// <summary>A document that does something without being asked.</summary>
    public static ErrorDefinition ActsUnasked { get; } = new(
        "EGOV-1181", 422,
        new("Tệp tự thực hiện lệnh", "Acts unasked"),
        new(
            "Tệp tự thực hiện lệnh khi được mở hoặc xem ({0}); hãy in lại thành PDF thường rồi gửi.",
            "The file does something by itself when it is opened or shown ({0}); print it to a plain PDF and send that."));

    /// <summary>A document whose content is to be fetched from another file.</summary>
    public static ErrorDefinition ContentElsewhere { get; } = new(
        "EGOV-1182", 422,
        new("Nội dung nằm ở tệp khác", "Content elsewhere"),
        new("Một phần nội dung của tệp nằm ở tệp khác.", "Part of the file's content lies in another file."));

    /// <summary>A document with a part that cannot be looked into.</summary>
    public static ErrorDefinition UnknownPacking { get; } = new(
        "EGOV-1183", 422,
        new("Nội dung không kiểm tra được", "Unknown packing"),
        new(
            "Một phần nội dung của tệp được đóng gói theo cách không kiểm tra được ({0}).",
            "Part of the file's content is packed in a way that cannot be examined ({0})."));

    /// <summary>A file whose name says that it is of another kind.</summary>
    public static ErrorDefinition MisnamedFile { get; } = new(
        "EGOV-1184", 422,
        new("Tên tệp không khớp nội dung", "Misnamed file"),
        new("Tệp có nội dung {0} nên tên phải kết thúc bằng {1}.", "The file is {0} by its content, so its name must end in {1}."));

    /// <summary>A file name that is too long or hides what it is.</summary>
    public static ErrorDefinition UnusableFileName { get; } = new(
        "EGOV-1185", 422,
        new("Tên tệp không hợp lệ", "Unusable file name"),
        new(
            "Tên tệp phải dài 1 đến {0} ký tự, không có ký tự điều khiển hoặc ký tự ẩn, đảo chiều chữ.",
            "A file name has 1 to {0} characters, none of them a control, hidden, or turning the direction of the text."));

    /// <summary>A caller who uploads and uses nothing of it.</summary>
    public static ErrorDefinition TooMuchUnattached { get; } = new(
        "EGOV-1186", 422,
        new("Quá nhiều tệp chưa dùng", "Too much unattached"),
        new(
            "Bạn đang có quá nhiều tệp chưa gắn với hồ sơ nào (tối đa {0} tệp, {1} MB). Hãy dùng chúng hoặc đợi chúng hết hạn.",
            "You hold too many files that are part of no dossier ({0} files, {1} MB at most). Use them, or wait until they expire."));

    /// <summary>A file that waited too long to become part of something.</summary>
    public static ErrorDefinition ExpiredFile { get; } = new(
        "EGOV-1187", 410,
        new("Tệp đã hết hạn", "Expired file"),
        new("Tệp không được dùng nên đã bị xóa; hãy tải tệp lên lần nữa.", "The file was not used and has been deleted; upload it once more."));

    /// <summary>A caller who follows too much at once.</summary>
    public static ErrorDefinition TooManyListenersOfCaller { get; } = new(
        "EGOV-1188", 429,
        new("Bạn mở quá nhiều kết nối theo dõi", "Too many listeners of yours"),
        new("Mỗi người được mở tối đa {0} kết nối theo dõi cùng lúc.", "One caller holds {0} listeners at a time at most."));

    /// <summary>The disk on which large contents are held while they are looked at is full.</summary>
    public static ErrorDefinition SpoolFull { get; } = new(
        "EGOV-1189", 507,
        new("Hết chỗ tiếp nhận nội dung lớn", "No room for large contents"),
        new(
            "Máy chủ tạm thời không còn chỗ để tiếp nhận nội dung lớn. Nội dung chưa được lưu; vui lòng thử lại sau.",
            "The server has no room at the moment to take large contents. Nothing of it was kept; please try again later."));

    /// <summary>A form whose first part is not the document.</summary>
    public static ErrorDefinition FormWithoutDocument { get; } = new(
        "EGOV-1190", 400,
        new("Biểu mẫu thiếu phần document", "Form without its document"),
        new("Phần đầu tiên của multipart/form-data phải có tên \"document\" và kiểu application/json.", "The first part of multipart/form-data has to be named \"document\" and to be application/json."));

    /// <summary>A part of a form that the document names, and that did not come.</summary>
    public static ErrorDefinition FormPartMissing { get; } = new(
        "EGOV-1191", 422,
        new("Thiếu phần của biểu mẫu", "Missing part"),
        new("Phần \"{0}\" được nêu trong document nhưng không được gửi kèm.", "The document names the part \"{0}\", which did not come with it."));

    /// <summary>A part of a form that the document does not name.</summary>
    public static ErrorDefinition FormPartUnknown { get; } = new(
        "EGOV-1192", 422,
        new("Phần không được nêu trong document", "Part that is not named"),
        new("Phần \"{0}\" được gửi kèm nhưng không được nêu trong document.", "The part \"{0}\" came, and the document names no such part."));

    /// <summary>A part of a form that is named, or comes, more than once.</summary>
    public static ErrorDefinition FormPartTwice { get; } = new(
        "EGOV-1193", 422,
        new("Tên phần bị lặp", "Part twice"),
        new("Phần \"{0}\" được nêu hoặc được gửi nhiều lần.", "The part \"{0}\" is named, or came, more than once."));

    /// <summary>A file of a form that is too large, or too large together with those before it.</summary>
    public static ErrorDefinition FormPartTooLarge { get; } = new(
        "EGOV-1194", 413,
        new("Phần của biểu mẫu quá lớn", "Part too large"),
        new("Tệp ở phần \"{0}\" vượt quá {1} byte, hoặc các tệp cộng lại vượt quá {2} byte.", "The file of the part \"{0}\" has more than {1} bytes, or all files together more than {2}."));

    /// <summary>A form that broke off, or is none.</summary>
    public static ErrorDefinition BrokenForm { get; } = new(
        "EGOV-1195", 400,
        new("Biểu mẫu bị ngắt hoặc sai", "Broken form"),
        new("Nội dung multipart/form-data bị ngắt giữa chừng hoặc không đúng quy tắc.", "The multipart/form-data broke off, or does not keep to its rules."));

    /// <summary>A file in which no signature was found when it came, or which came before that was looked for.</summary>
    public static ErrorDefinition NoSignatureReport { get; } = new(
        "EGOV-1256", 404,
        new("Không có kết quả kiểm tra chữ ký", "No report on signatures"),
        new("Tệp {0} không có chữ ký số khi được nhận.", "No digital signature was found in the file {0} when it came."));

    /// <summary>The signatory, or the service in their name, did not agree to sign.</summary>
    public static ErrorDefinition SigningDeclined { get; } = new(
        "EGOV-1257", 409,
        new("Từ chối ký", "Signing declined"),
        new("{0} không đồng ý ký.", "{0} did not agree to sign."));

    /// <summary>The signatory did not sign in time.</summary>
    public static ErrorDefinition SigningTimedOut { get; } = new(
        "EGOV-1258", 504,
        new("Quá thời gian ký", "Signing timed out"),
        new("{0} chưa ký trong thời gian cho phép.", "{0} did not sign in time."));

    /// <summary>The certificate is not the signatory's.</summary>
    public static ErrorDefinition WrongSigner { get; } = new(
        "EGOV-1259", 409,
        new("Sai người ký", "Wrong signer"),
        new("Chứng thư không phải của {0}.", "The certificate is not that of {0}."));

    /// <summary>What came back signed is not what was to be signed, or its signature does not hold.</summary>
    public static ErrorDefinition OtherContentSigned { get; } = new(
        "EGOV-1261", 409,
        new("Nội dung đã ký không đúng", "Other content signed"),
        new("Tệp nhận được không phải là tệp đã gửi ký kèm đúng một chữ ký hợp lệ.", "The file that came is not the file that was to be signed with one good signature more."));
}
