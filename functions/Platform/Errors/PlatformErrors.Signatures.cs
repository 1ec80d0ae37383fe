using EGov.Platform.Results;

namespace EGov.Platform.Errors;

/// <content>Errors of signing, after those of 1160 to 1162 and 1257 to 1261. Numbers 1263 to 1279.</content>
public static partial class PlatformErrors
{
    /// <summary>A key of a kind that XML signatures are not made with here.</summary>
    public static ErrorDefinition KeyNotForXml { get; } = new(
        "EGOV-1263", 503,
        new("Khóa không ký được XML", "Key not for XML"),
        new("Khóa ký số của {0} không phải là khóa RSA nên không ký được tài liệu XML.", "The key of {0} is not an RSA key, and XML documents are signed with these only."));

    /// <summary>An XML document that cannot take a signature.</summary>
    public static ErrorDefinition XmlNotSignable { get; } = new(
        "EGOV-1264", 422,
        new("Không thể ký tài liệu XML này", "XML not signable"),
        new(
            "Tài liệu XML không đọc được, lớn hơn {0} byte, đã có chữ ký số, hoặc không có đúng một phần tử {1} để đặt chữ ký.",
            "The XML document cannot be read, is larger than {0} bytes, is signed already, or has not exactly one element {1} to put the signature in."));

    /// <summary>A picture of a signature or seal that cannot be put on a page.</summary>
    public static ErrorDefinition UnusablePicture { get; } = new(
        "EGOV-1265", 422,
        new("Ảnh chữ ký không dùng được", "Unusable picture"),
        new(
            "Hình chữ ký hoặc dấu phải là ảnh PNG 8 bit, không xen kẽ, nền trong suốt, tối đa {0} kB và {1} điểm ảnh mỗi chiều.",
            "A picture of a signature or seal is a PNG of 8 bits, not interlaced, with a transparent background, of at most {0} kB and {1} pixels a side."));

    /// <summary>A place for a signature that is not on the page.</summary>
    public static ErrorDefinition NoPlaceOnPage { get; } = new(
        "EGOV-1266", 422,
        new("Vị trí chữ ký nằm ngoài trang", "No place on the page"),
        new("Trang hoặc vị trí đặt chữ ký nằm ngoài tài liệu, hoặc chữ ký chiếm quá nhiều trang giấy.", "The page or the place of the signature is not in the document, or it takes too much of the page."));

    /// <summary>A seal that is to be put over a signature that nobody sees.</summary>
    public static ErrorDefinition NothingToSealOver { get; } = new(
        "EGOV-1267", 409,
        new("Không có hình chữ ký để đóng dấu", "Nothing to seal over"),
        new(
            "Tài liệu không có hình chữ ký số của người có thẩm quyền; hãy ký trước hoặc nêu vị trí của hình chữ ký.",
            "No picture of a person's signature is in the document; have it signed first, or say where the picture is."));

    /// <summary>Text for the corner of a page that is missing or too long.</summary>
    public static ErrorDefinition UnusableCornerText { get; } = new(
        "EGOV-1268", 422,
        new("Thông tin chữ ký không hợp lệ", "Unusable text"),
        new("Thông tin chữ ký ở góc trang có 1 đến {0} dòng, mỗi dòng 1 đến {1} ký tự.", "The text at the corner of the page has 1 to {0} lines of 1 to {1} characters."));

    /// <summary>A session of a signing plug-in that there never was, that is over, or that is another's.</summary>
    public static ErrorDefinition NoSigningSession { get; } = new(
        "EGOV-1269", 404,
        new("Không có phiên ký", "No signing session"),
        new("Không có phiên ký này hoặc phiên ký đã kết thúc.", "There is no such signing session, or it is over."));

    /// <summary>A session of a signing plug-in that has given its file, or was tried too often.</summary>
    public static ErrorDefinition SigningSessionUsed { get; } = new(
        "EGOV-1270", 409,
        new("Phiên ký đã dùng", "Signing session used"),
        new("Phiên ký này đã nhận tệp khác hoặc đã thử quá {0} lần; hãy ký lại từ đầu.", "This session has taken another file or was tried more than {0} times; begin anew."));

    /// <summary>A file that is asked for before it is signed.</summary>
    public static ErrorDefinition NotSignedYet { get; } = new(
        "EGOV-1271", 409,
        new("Chưa ký xong", "Not signed yet"),
        new("Tệp chưa được ký trong phiên này.", "The file has not been signed in this session."));
}
