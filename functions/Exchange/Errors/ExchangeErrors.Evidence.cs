using EGov.Platform.Results;

namespace EGov.Exchange.Errors;

/// <summary>Of evidence: 4600 to 4699.</summary>
internal static partial class ExchangeErrors
{
    public static ErrorDefinition TooManyChains { get; } = new(
        "EXCHANGE-4600", 422,
        new("Quá nhiều đơn vị nhận", "Too many recipients"),
        new(
            "Văn bản gửi đến {0} đơn vị; một gói bằng chứng có nhiều nhất {1}. Hãy nêu một đơn vị bằng recipient.",
            "The document goes to {0} recipients; a package of evidence has at most {1}. Name one by recipient."));

    public static ErrorDefinition TooMuchEvidence { get; } = new(
        "EXCHANGE-4601", 422,
        new("Gói bằng chứng quá lớn", "Too much evidence"),
        new("Bằng chứng quá lớn cho một gói. Hãy nêu một đơn vị nhận bằng recipient.", "The evidence is too much for one package. Name one recipient by recipient."));

    public static ErrorDefinition NoBlock { get; } = new(
        "EXCHANGE-4602", 422,
        new("Không có khối", "No such block"),
        new("Không có khối bằng chứng số {0}.", "There is no block {0} of evidence."));

    public static ErrorDefinition NoEvidenceYet { get; } = new(
        "EXCHANGE-4603", 409,
        new("Chưa có bằng chứng", "No evidence yet"),
        new("Bằng chứng của văn bản {0} đang được ghi; hãy thử lại sau ít phút.", "The evidence of the document {0} is being recorded; ask again in a moment."));
}
