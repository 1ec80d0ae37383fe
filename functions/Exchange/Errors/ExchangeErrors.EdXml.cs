using EGov.Platform.Results;

namespace EGov.Exchange.Errors;

/// <summary>Why a packet is refused. Numbers 4100 to 4199; the first argument of those that are about an element is its path.</summary>
internal static partial class ExchangeErrors
{
    public static ErrorDefinition NotEdXml { get; } = new(
        "EXCHANGE-4100", 422,
        new("Không phải gói tin edXML", "Not an edXML packet"),
        new("Cấu trúc ở {0} không phải gói tin edXML theo QCVN 102:2016.", "What stands at {0} is not an edXML packet under QCVN 102:2016."));

    public static ErrorDefinition MalformedXml { get; } = new(
        "EXCHANGE-4101", 422,
        new("XML sai cú pháp", "Malformed XML"),
        new("XML sai cú pháp ở dòng {0}, cột {1}.", "The XML is malformed at line {0}, column {1}."));

    public static ErrorDefinition DtdInPacket { get; } = new(
        "EXCHANGE-4102", 422,
        new("Có khai báo DTD", "A DTD in the packet"),
        new("Gói tin không được có khai báo DTD (<!DOCTYPE>).", "A packet must have no DTD (<!DOCTYPE>)."));

    public static ErrorDefinition OtherEncoding { get; } = new(
        "EXCHANGE-4103", 422,
        new("Bảng mã không được hỗ trợ", "Encoding not supported"),
        new("Gói tin dùng bảng mã {0}; chỉ nhận UTF-8.", "The packet is encoded in {0}; only UTF-8 is taken."));

    public static ErrorDefinition InvalidUtf8 { get; } = new(
        "EXCHANGE-4104", 422,
        new("UTF-8 không hợp lệ", "Invalid UTF-8"),
        new("Gói tin có chuỗi byte không phải UTF-8.", "The packet has bytes that are not UTF-8."));

    public static ErrorDefinition NoXml { get; } = new(
        "EXCHANGE-4105", 422,
        new("Không thấy XML", "No XML found"),
        new("Không có thẻ XML trong {0} byte đầu của gói tin.", "No XML tag is among the first {0} bytes of the packet."));

    public static ErrorDefinition PacketTooLarge { get; } = new(
        "EXCHANGE-4106", 413,
        new("Gói tin quá lớn", "Packet too large"),
        new("Gói tin lớn hơn {0} byte.", "The packet is larger than {0} bytes."));

    public static ErrorDefinition EnvelopeTooLarge { get; } = new(
        "EXCHANGE-4107", 413,
        new("Phần ngoài tệp đính kèm quá lớn", "Envelope too large"),
        new("Phần ngoài nội dung tệp đính kèm lớn hơn {0} byte.", "What is not the content of attachments is larger than {0} bytes."));

    public static ErrorDefinition TooManyAttachments { get; } = new(
        "EXCHANGE-4108", 422,
        new("Quá nhiều tệp đính kèm", "Too many attachments"),
        new("Gói tin có hơn {0} tệp đính kèm.", "The packet has more than {0} attachments."));

    public static ErrorDefinition UnreadableBase64 { get; } = new(
        "EXCHANGE-4109", 422,
        new("Base64 không đọc được", "Unreadable Base64"),
        new("{0}: nội dung không phải Base64.", "{0}: the content is not Base64."));

    public static ErrorDefinition IrregularBase64 { get; } = new(
        "EXCHANGE-4110", 422,
        new("Base64 ngắt dòng bất thường", "Irregular Base64"),
        new("{0}: khoảng trắng trong Base64 quá bất thường để khôi phục nguyên trạng.", "{0}: the white space in the Base64 is too irregular to be restored."));

    public static ErrorDefinition TooDeep { get; } = new(
        "EXCHANGE-4111", 422,
        new("XML lồng quá sâu", "XML nested too deep"),
        new("{0}: lồng sâu hơn {1} cấp.", "{0}: nested deeper than {1} levels."));

    public static ErrorDefinition TooComplex { get; } = new(
        "EXCHANGE-4112", 422,
        new("XML quá phức tạp", "XML too complex"),
        new("{0}: quá nhiều phần tử, thuộc tính, hoặc tên quá dài.", "{0}: too many elements or attributes, or too long a name."));

    public static ErrorDefinition FieldMissing { get; } = new(
        "EXCHANGE-4113", 422,
        new("Thiếu thông tin bắt buộc", "Required field missing"),
        new("{0}: thiếu thông tin bắt buộc.", "{0}: required, and missing."));

    public static ErrorDefinition FieldInvalid { get; } = new(
        "EXCHANGE-4114", 422,
        new("Giá trị không hợp lệ", "Invalid value"),
        new("{0}: giá trị \"{1}\" không hợp lệ.", "{0}: the value \"{1}\" is not valid."));

    public static ErrorDefinition FieldRepeated { get; } = new(
        "EXCHANGE-4115", 422,
        new("Thông tin lặp lại", "Field repeated"),
        new("{0}: chỉ được có một lần.", "{0}: may be there only once."));

    public static ErrorDefinition PromulgatedInFuture { get; } = new(
        "EXCHANGE-4116", 422,
        new("Ngày ban hành ở tương lai", "Promulgated in the future"),
        new("{0}: ngày ban hành {1} sau ngày hôm nay.", "{0}: the date of promulgation {1} is after today."));

    public static ErrorDefinition DuplicateRecipient { get; } = new(
        "EXCHANGE-4117", 422,
        new("Trùng đơn vị nhận", "Duplicate recipient"),
        new("{0}: đơn vị nhận {1} đã có trong danh sách.", "{0}: the recipient {1} is in the list already."));

    public static ErrorDefinition TooManyRecipients { get; } = new(
        "EXCHANGE-4118", 422,
        new("Quá nhiều đơn vị nhận", "Too many recipients"),
        new("Gói tin có hơn {0} đơn vị nhận.", "The packet has more than {0} recipients."));

    public static ErrorDefinition DuplicateContentId { get; } = new(
        "EXCHANGE-4119", 422,
        new("Trùng ContentId", "Duplicate ContentId"),
        new("{0}: ContentId {1} đã được dùng.", "{0}: the ContentId {1} is used already."));

    public static ErrorDefinition UnknownBusinessType { get; } = new(
        "EXCHANGE-4120", 422,
        new("Loại nghiệp vụ không có", "Unknown kind of business"),
        new("{0}: loại nghiệp vụ \"{1}\" không thuộc 0, 1, 2, 3.", "{0}: the kind of business \"{1}\" is none of 0, 1, 2, 3."));

    public static ErrorDefinition UnknownStatusCode { get; } = new(
        "EXCHANGE-4121", 422,
        new("Mã trạng thái không có", "Unknown status code"),
        new("{0}: mã trạng thái \"{1}\" không thuộc 01 đến 06, 13, 15, 16.", "{0}: the status code \"{1}\" is none of 01 to 06, 13, 15, 16."));

    public static ErrorDefinition UnsafeAttachmentName { get; } = new(
        "EXCHANGE-4122", 422,
        new("Tên tệp đính kèm không an toàn", "Unsafe attachment name"),
        new("{0}: tên tệp có đường dẫn, ký tự điều khiển hoặc ký tự ẩn.", "{0}: the name has parts of a path, control or hidden characters."));

    public static ErrorDefinition StateSecret { get; } = new(
        "EXCHANGE-4123", 422,
        new("Văn bản bí mật nhà nước", "State secret"),
        new("{0}: đóng dấu mật. Trục không nhận văn bản có nội dung bí mật nhà nước (Quyết định 28/2018/QĐ-TTg, Điều 1).", "{0}: marked as secret. The axis takes no state secrets (Decision 28/2018/QĐ-TTg, article 1)."));

    public static ErrorDefinition FieldTooLong { get; } = new(
        "EXCHANGE-4124", 422,
        new("Thông tin quá dài", "Field too long"),
        new("{0}: dài hơn {1} ký tự.", "{0}: longer than {1} characters."));

    public static ErrorDefinition UnwritableText { get; } = new(
        "EXCHANGE-4125", 422,
        new("Ký tự không viết được trong XML", "Text not for XML"),
        new("{0}: có ký tự mà XML không viết được, hoặc khoảng trắng ở đầu hay cuối.", "{0}: has characters that XML cannot hold, or white space at an end."));

    public static ErrorDefinition IssuedTooEarly { get; } = new(
        "EXCHANGE-4126", 422,
        new("Ngày ban hành quá xa trong quá khứ", "Issued too early"),
        new("{0}: ngày ban hành {1} trước ngày 01/01/1945.", "{0}: the date of promulgation {1} is before 1945-01-01."));

    public static ErrorDefinition HiddenText { get; } = new(
        "EXCHANGE-4127", 422,
        new("Có ký tự ẩn", "Hidden characters"),
        new("{0}: có ký tự ẩn hoặc ký tự đảo chiều chữ.", "{0}: has characters that are not seen or that turn the direction of the text."));

    public static ErrorDefinition UnsafeContentId { get; } = new(
        "EXCHANGE-4128", 422,
        new("ContentId không an toàn", "Unsafe ContentId"),
        new("{0}: ContentId có đường dẫn, ký tự điều khiển hoặc ký tự ẩn.", "{0}: the ContentId has parts of a path, control or hidden characters."));
}
