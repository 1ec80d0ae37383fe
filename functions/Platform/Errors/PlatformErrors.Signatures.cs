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
}
