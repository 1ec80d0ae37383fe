using System.Collections.Frozen;
using EGov.Platform.Results;

namespace EGov.Exchange.EdXml;

/// <summary>What the axis says of odd packets that it takes. Numbers EXCHANGE-W100 to W199.</summary>
internal static class PacketWarnings
{
    /// <summary>Where a warning is about the packet as a whole.</summary>
    public const string WholePacket = "/";

    public static WarningDefinition StrayBytes { get; } = new("EXCHANGE-W100", new("Có {1} byte thừa trước phần XML.", "There are {1} stray bytes before the XML."));

    public static WarningDefinition ByteOrderMark { get; } = new("EXCHANGE-W101", new("Gói tin bắt đầu bằng dấu thứ tự byte (BOM).", "The packet begins with a byte order mark."));

    public static WarningDefinition UnusualBase64End { get; } = new("EXCHANGE-W102", new("{0}: phần cuối của chuỗi Base64 không chuẩn.", "{0}: the Base64 text does not end as an encoder ends it."));

    public static WarningDefinition UndeclaredPrefix { get; } = new("EXCHANGE-W103", new("{0}: tiền tố {1} chưa được khai báo, được hiểu theo nghĩa thông thường.", "{0}: the prefix {1} is not declared and is taken in its usual sense."));

    public static WarningDefinition NoNamespace { get; } = new("EXCHANGE-W104", new("{0}: thiếu không gian tên của QCVN 102:2016.", "{0}: the namespace of QCVN 102:2016 is missing."));

    public static WarningDefinition OlderForm { get; } = new("EXCHANGE-W105", new("{0}: thông điệp trạng thái theo cấu trúc cũ.", "{0}: the status message is of the older structure."));

    public static WarningDefinition DateForm { get; } = new("EXCHANGE-W106", new("{0}: ngày \"{1}\" không theo dạng năm/tháng/ngày.", "{0}: the date \"{1}\" is not written as year/month/day."));

    public static WarningDefinition ValueDropped { get; } = new("EXCHANGE-W107", new("{0}: giá trị \"{1}\" không đọc được và bị bỏ qua.", "{0}: the value \"{1}\" cannot be read and is passed over."));

    public static WarningDefinition FieldTooLong { get; } = new("EXCHANGE-W108", new("{0}: dài hơn {1} ký tự.", "{0}: longer than {1} characters."));

    public static WarningDefinition NoBusiness { get; } = new("EXCHANGE-W109", new("{0}: thiếu loại nghiệp vụ, được hiểu là văn bản mới.", "{0}: the kind of business is missing; the document is taken as a new one."));

    public static WarningDefinition SignatureNamespace { get; } = new("EXCHANGE-W110", new("{0}: phần Signature không thuộc không gian tên xmldsig nên không kiểm tra được.", "{0}: Signature is not in the namespace of xmldsig and cannot be verified."));

    public static WarningDefinition OtherContentType { get; } = new("EXCHANGE-W112", new("{0}: khai báo {1} nhưng nội dung là {2}.", "{0}: declared as {1}, the content is {2}."));

    public static WarningDefinition ReferenceWithoutAttachment { get; } = new("EXCHANGE-W113", new("{0}: không có tệp đính kèm {1}.", "{0}: there is no attachment {1}."));

    public static WarningDefinition AttachmentWithoutReference { get; } = new("EXCHANGE-W114", new("{0}: tệp đính kèm không có trong danh mục edXMLManifest.", "{0}: the attachment is not listed in edXMLManifest."));

    public static WarningDefinition DocumentType { get; } = new("EXCHANGE-W115", new("{0}: loại văn bản \"{1}\" không phải 1 hoặc 2.", "{0}: the type of document \"{1}\" is neither 1 nor 2."));

    public static WarningDefinition UnusualAgencyCode { get; } = new("EXCHANGE-W116", new("{0}: \"{1}\" không theo dạng mã định danh cơ quan.", "{0}: \"{1}\" has not the form of an agency's code."));

    public static WarningDefinition UnusualDocumentId { get; } = new("EXCHANGE-W117", new("{0}: mã định danh văn bản \"{1}\" không theo dạng nào đã biết.", "{0}: the document id \"{1}\" is of no known form."));

    public static WarningDefinition UsualMissing { get; } = new("EXCHANGE-W118", new("{0}: thiếu thông tin thường có.", "{0}: missing, although usually there."));

    public static WarningDefinition EmptyAttachment { get; } = new("EXCHANGE-W120", new("{0}: tệp đính kèm rỗng.", "{0}: the attachment is empty."));

    public static WarningDefinition SeveralEntries { get; } = new("EXCHANGE-W121", new("{0}: tệp nén có {1} mục, được giữ nguyên.", "{0}: the archive has {1} entries and stays as it is."));

    public static WarningDefinition UnusualForm { get; } = new("EXCHANGE-W122", new("{0}: \"{1}\" được hiểu là {2}.", "{0}: \"{1}\" is taken as {2}."));

    public static WarningDefinition SecurityNotUnderstood { get; } = new("EXCHANGE-W124", new("{0}: không rõ nghĩa của \"{1}\"; trục không nhận văn bản mật.", "{0}: what \"{1}\" means is not known; the axis takes no secrets."));

    public static WarningDefinition StrangeDueDate { get; } = new("EXCHANGE-W125", new("{0}: thời hạn {1} không nằm trong các năm 1945 đến 2200.", "{0}: the due date {1} is not in the years 1945 to 2200."));

    public static WarningDefinition OtherNameEnding { get; } = new("EXCHANGE-W126", new("{0}: tên tệp có đuôi {1} nhưng nội dung là {2}.", "{0}: the name ends in {1}, the content is {2}."));

    public static WarningDefinition HiddenCharacters { get; } = new("EXCHANGE-W127", new("{0}: có ký tự ẩn hoặc ký tự đảo chiều chữ.", "{0}: has characters that are not seen or that turn the direction of the text."));

    public static WarningDefinition NoReason { get; } = new("EXCHANGE-W128", new("{0}: trạng thái {1} thiếu lý do.", "{0}: the status {1} is without its reason."));

    public static WarningDefinition MoreWarnings { get; } = new("EXCHANGE-W199", new("Còn những điểm khác chưa được liệt kê.", "There is more that is not listed."));

    /// <summary>All entries, by code.</summary>
    public static IReadOnlyList<WarningDefinition> All { get; } =
    [
        StrayBytes, ByteOrderMark, UnusualBase64End, UndeclaredPrefix, NoNamespace, OlderForm, DateForm, ValueDropped, FieldTooLong, NoBusiness,
        SignatureNamespace, OtherContentType, ReferenceWithoutAttachment, AttachmentWithoutReference, DocumentType, UnusualAgencyCode, UnusualDocumentId,
        UsualMissing, EmptyAttachment, SeveralEntries, UnusualForm, SecurityNotUnderstood, StrangeDueDate, OtherNameEnding,
        HiddenCharacters, NoReason, MoreWarnings,
    ];

    private static readonly FrozenDictionary<string, Text> Texts = All.ToFrozenDictionary(each => each.Code, each => each.Text);

    /// <summary>The sentence of a code.</summary>
    public static Text TextOf(string code) => Texts[code];
}
