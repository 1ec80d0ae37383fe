using EGov.Platform.Results;

namespace EGov.Exchange.Errors;

/// <summary>What is wrong with outgoing documents before they are sent. Numbers 4700 to 4799.</summary>
internal static partial class ExchangeErrors
{
    public static ErrorDefinition DraftFixed { get; } = new(
        "EXCHANGE-4700", 409,
        new("Văn bản đã cấp số", "Document is numbered"),
        new("Văn bản đã cấp số thì không sửa được; hãy hủy và soạn văn bản khác.", "What has a number is not changed any more; discard it and draw up another one."));

    public static ErrorDefinition DraftOver { get; } = new(
        "EXCHANGE-4701", 409,
        new("Văn bản đã kết thúc xử lý", "Document is over"),
        new("Văn bản {0}.", "The document {0}."));

    public static ErrorDefinition NumberFirst { get; } = new(
        "EXCHANGE-4702", 409,
        new("Chưa cấp số", "Number first"),
        new("Phải cấp số và ngày trước khi ký (Nghị định 30/2020/NĐ-CP, Điều 14).", "Number and day come before signatures (Decree 30/2020/NĐ-CP, article 14)."));

    public static ErrorDefinition AlreadySigned { get; } = new(
        "EXCHANGE-4703", 409,
        new("Văn bản đã được ký", "Already signed"),
        new("{0} đã ký văn bản.", "{0} has signed the document."));

    public static ErrorDefinition PersonFirst { get; } = new(
        "EXCHANGE-4704", 409,
        new("Chưa có chữ ký của người có thẩm quyền", "Person signs first"),
        new("Người có thẩm quyền ký trước, cơ quan ký sau (Nghị định 30/2020/NĐ-CP, Điều 14).", "The authorised person signs first, the agency then (Decree 30/2020/NĐ-CP, article 14)."));

    public static ErrorDefinition AlreadySealed { get; } = new(
        "EXCHANGE-4705", 409,
        new("Cơ quan đã ký số", "Already sealed"),
        new("Văn bản đã có chữ ký số của cơ quan.", "The document has the agency's seal already."));

    public static ErrorDefinition NotReadyToSend { get; } = new(
        "EXCHANGE-4706", 409,
        new("Chưa đủ điều kiện gửi", "Not ready to be sent"),
        new("Văn bản phải được cấp số, người có thẩm quyền và cơ quan ký số; văn bản chỉ để biết, tham khảo thì chỉ cần số.", "A document is numbered, signed and sealed before it is sent; one for information only is numbered."));

    public static ErrorDefinition BeingSent { get; } = new(
        "EXCHANGE-4707", 409,
        new("Văn bản đang được gửi", "Being sent"),
        new("Văn bản đang được gửi; hãy gửi lại, hoặc hủy sau {0}.", "It is being sent; send it again, or discard it after {0}."));

    public static ErrorDefinition NotToBeSigned { get; } = new(
        "EXCHANGE-4708", 409,
        new("Văn bản không ký số", "Goes without signatures"),
        new("Văn bản được soạn để gửi không ký số, chỉ để biết, tham khảo.", "It was drawn up to go without signatures, for information only."));

    public static ErrorDefinition OtherDraftSigner { get; } = new(
        "EXCHANGE-4709", 403,
        new("Không phải người ký", "Somebody else signs"),
        new("Văn bản do {0} ký.", "{0} is to sign the document."));

    public static ErrorDefinition MainFileNoPdf { get; } = new(
        "EXCHANGE-4710", 422,
        new("Văn bản không phải PDF", "Document is no PDF"),
        new("Tệp đầu tiên là văn bản cần ký, phải là PDF; tệp {0} là {1}.", "The first file is the document that is signed, a PDF; {0} is {1}."));

    public static ErrorDefinition TooLargeToSign { get; } = new(
        "EXCHANGE-4711", 422,
        new("Tệp quá lớn để ký", "Too large to be signed"),
        new("Tệp {0} lớn hơn {1} byte nên không ký số được.", "The file {0} is larger than {1} bytes and cannot be signed."));

    public static ErrorDefinition SignatureNotGood { get; } = new(
        "EXCHANGE-4712", 422,
        new("Chữ ký không hợp lệ", "Signature is not good"),
        new("Chữ ký số vừa tạo trên tệp {0} không hợp lệ hoặc không bao trùm toàn bộ tệp; không có gì được lưu.", "The signature just made on the file {0} is not valid or does not cover all of it; nothing was kept."));

    public static ErrorDefinition OtherSigningOrder { get; } = new(
        "EXCHANGE-4713", 404,
        new("Không có phiên ký", "No such order"),
        new("Không có phiên ký này cho văn bản và người ký.", "There is no such order to sign for this document and this person."));

    public static ErrorDefinition EmptyDraft { get; } = new(
        "EXCHANGE-4714", 422,
        new("Chưa có nơi nhận", "No recipient"),
        new("Văn bản có từ 1 đến {0} nơi nhận.", "A document has 1 to {0} recipients."));
}
