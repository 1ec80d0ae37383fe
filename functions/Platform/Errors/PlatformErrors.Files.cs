using EGov.Platform.Results;

namespace EGov.Platform.Errors;

/// <content>Errors of uploaded files, after those from 1150 on. Numbers 1180 to 1199.</content>
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
}
