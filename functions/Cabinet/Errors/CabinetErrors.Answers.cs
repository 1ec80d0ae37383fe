using EGov.Platform.Results;

namespace EGov.Cabinet.Errors;

/// <summary>What is wrong with answers. Numbers 5300 to 5399.</summary>
internal static partial class CabinetErrors
{
    public static ErrorDefinition NoVote { get; } = new(
        "CABINET-5300", 403,
        new("Không có quyền trả lời", "No vote"),
        new("Chỉ thành viên có tên trong danh sách lấy ý kiến được trả lời.", "Only who is on the frozen list of voters may answer."));

    public static ErrorDefinition AnswerSealed { get; } = new(
        "CABINET-5301", 409,
        new("Ý kiến đã niêm phong", "Answer is sealed"),
        new("Phiếu đang được kiểm; ý kiến này đã niêm phong.", "The ballot is being counted; this answer is sealed."));

    public static ErrorDefinition MemberAnswered { get; } = new(
        "CABINET-5302", 409,
        new("Thành viên đã trả lời", "The member has answered"),
        new("Thành viên đã trả lời; không còn gì để dự thảo.", "The member has answered; there is nothing left to draft."));

    public static ErrorDefinition TooManyRevisions { get; } = new(
        "CABINET-5303", 409,
        new("Thay đổi quá nhiều lần", "Too many changes"),
        new("Một ý kiến được thay đổi tối đa {0} lần.", "An answer is changed at most {0} times."));

    public static ErrorDefinition AnsweredMeanwhile { get; } = new(
        "CABINET-5304", 409,
        new("Ý kiến vừa thay đổi", "Answered meanwhile"),
        new("Ý kiến vừa được thay đổi (lần {0}); hãy xem lại và gửi lại.", "The answer was changed meanwhile (revision {0}); look again and send again."));

    public static ErrorDefinition AnswersIncomplete { get; } = new(
        "CABINET-5305", 422,
        new("Trả lời chưa đủ", "Answers are missing"),
        new("Phải trả lời đúng một lần cho mỗi câu hỏi; phiếu có {0} câu.", "Each question is answered once; the ballot has {0}."));

    public static ErrorDefinition UnknownChoice { get; } = new(
        "CABINET-5306", 422,
        new("Lựa chọn không có", "No such choice"),
        new("Chọn một trong: {0}.", "Choose one of {0}."));

    public static ErrorDefinition OpinionMissing { get; } = new(
        "CABINET-5307", 422,
        new("Thiếu ý kiến khác", "Other opinion is missing"),
        new("Chọn \"ý kiến khác\" thì phải ghi nội dung.", "Another opinion is written down."));

    public static ErrorDefinition SignatureMissing { get; } = new(
        "CABINET-5308", 422,
        new("Thiếu chữ ký số", "Signature is missing"),
        new("Quy chế yêu cầu ý kiến có chữ ký số bằng chứng thư.", "The regulation wants answers signed by certificate."));

    public static ErrorDefinition SignatureNotGood { get; } = new(
        "CABINET-5309", 422,
        new("Chữ ký số không hợp lệ", "Signature is not good"),
        new("Chữ ký không hợp lệ với nội dung ý kiến, hoặc không phải của thành viên.", "The signature does not hold over the answer, or is not the member's."));

    public static ErrorDefinition StatementTooOld { get; } = new(
        "CABINET-5310", 422,
        new("Nội dung ký quá cũ", "Statement is too old"),
        new("Nội dung để ký chỉ dùng trong {0} phút; hãy lấy lại.", "A statement to sign is good for {0} minutes; ask for it again."));

    public static ErrorDefinition AssistsNoVoter { get; } = new(
        "CABINET-5311", 403,
        new("Không giúp thành viên này", "Assists no voter"),
        new("Chỉ trợ lý của thành viên được dự thảo ý kiến.", "Only an assistant of a voter drafts an answer."));

    public static ErrorDefinition AnswerTooLong { get; } = new(
        "CABINET-5312", 422,
        new("Ý kiến quá dài", "Answer is too long"),
        new("Ý kiến dài tối đa {0} ký tự.", "An answer has at most {0} characters."));
}
