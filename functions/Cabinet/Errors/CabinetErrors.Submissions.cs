using EGov.Platform.Results;

namespace EGov.Cabinet.Errors;

/// <summary>What is wrong with submissions, drafts and remarks. Numbers 5100 to 5199.</summary>
internal static partial class CabinetErrors
{
    public static ErrorDefinition UnknownBody { get; } = new(
        "CABINET-5100", 422,
        new("Không có cơ quan này", "No such body"),
        new("Không có cơ quan {0} để trình.", "There is no body {0} to submit to."));

    public static ErrorDefinition SubmissionFixed { get; } = new(
        "CABINET-5101", 409,
        new("Hồ sơ không sửa được", "Submission is fixed"),
        new("Hồ sơ chỉ được sửa khi đang soạn hoặc được trả lại.", "A submission is changed and submitted while it is drawn up or returned only."));

    public static ErrorDefinition NotSubmitted { get; } = new(
        "CABINET-5102", 409,
        new("Hồ sơ không chờ kiểm tra", "Not waiting to be checked"),
        new("Chỉ hồ sơ đã trình và chưa được kiểm tra mới được trả lại hoặc tiếp nhận.", "Only what was submitted and is not checked yet is returned or accepted."));

    public static ErrorDefinition SubmissionOver { get; } = new(
        "CABINET-5103", 409,
        new("Hồ sơ đã kết thúc", "Submission is over"),
        new("Hồ sơ đã rút hoặc đã có kết quả.", "The submission was withdrawn, or it was decided on."));

    public static ErrorDefinition SubmissionBeingVoted { get; } = new(
        "CABINET-5104", 409,
        new("Hồ sơ đang lấy ý kiến", "Put to a ballot"),
        new("Hồ sơ đã được đưa ra lấy ý kiến bằng phiếu.", "The submission is put to the members in a ballot."));

    public static ErrorDefinition SummaryMissing { get; } = new(
        "CABINET-5105", 422,
        new("Thiếu bản tóm tắt", "Summary is missing"),
        new("Tài liệu dài {0} trang; hồ sơ trên {1} trang phải có bản tóm tắt.", "The papers have {0} pages; above {1} a summary comes with them."));

    public static ErrorDefinition TooManyRounds { get; } = new(
        "CABINET-5106", 409,
        new("Trình quá nhiều lần", "Submitted too often"),
        new("Một hồ sơ được trình tối đa {0} lần; hãy lập hồ sơ mới.", "A submission is submitted at most {0} times; draw up another one."));

    public static ErrorDefinition TooManyFiles { get; } = new(
        "CABINET-5107", 422,
        new("Quá nhiều tệp", "Too many files"),
        new("Một hồ sơ có tối đa {0} tệp, kể cả tệp đã thay.", "A submission has at most {0} files, with those that were replaced."));

    public static ErrorDefinition GroundsMissing { get; } = new(
        "CABINET-5108", 422,
        new("Thiếu căn cứ trả lại", "Grounds are missing"),
        new("Nêu ít nhất một căn cứ, mỗi căn cứ một lần.", "Name at least one ground, each once."));

    public static ErrorDefinition TooManyOpinions { get; } = new(
        "CABINET-5109", 422,
        new("Ý kiến quá nhiều hoặc quá dài", "Opinions are too many or too long"),
        new("Một hồ sơ có tối đa {0} ý kiến, tổng cộng {1} ký tự; phần dài gửi kèm tệp.", "A submission has at most {0} opinions of {1} characters together; longer ones come as files."));

    public static ErrorDefinition UnknownOpinionAgency { get; } = new(
        "CABINET-5110", 422,
        new("Không có cơ quan cho ý kiến", "No such agency"),
        new("Không có cơ quan {0}.", "There is no agency {0}."));

    public static ErrorDefinition OpinionTextMissing { get; } = new(
        "CABINET-5111", 422,
        new("Thiếu nội dung ý kiến", "Opinion has no content"),
        new("Ý kiến không đồng ý hoặc khác phải có nội dung hoặc tệp.", "An opinion that does not agree has a text or a file."));

    public static ErrorDefinition TooManyBallots { get; } = new(
        "CABINET-5112", 409,
        new("Lấy ý kiến quá nhiều lần", "Too many ballots"),
        new("Một hồ sơ được đưa ra lấy ý kiến tối đa {0} lần.", "A submission is put to at most {0} ballots."));

    public static ErrorDefinition TooManyDrafts { get; } = new(
        "CABINET-5120", 409,
        new("Quá nhiều bản dự thảo", "Too many drafts"),
        new("Một hồ sơ có tối đa {0} bản dự thảo.", "A submission has at most {0} versions of its draft."));

    public static ErrorDefinition DraftTooLong { get; } = new(
        "CABINET-5121", 422,
        new("Dự thảo quá dài", "Draft is too long"),
        new("Một bản dự thảo có từ 1 đến {0} đoạn và tối đa {1} byte; phần dài hơn gửi kèm tệp.", "A draft has 1 to {0} paragraphs and at most {1} bytes; longer ones come as files."));

    public static ErrorDefinition PassageDiffers { get; } = new(
        "CABINET-5122", 422,
        new("Đoạn trích không khớp", "Passage differs"),
        new("Đoạn trích không đúng với bản dự thảo ở vị trí đã nêu.", "The quote is not what the draft says at that place."));

    public static ErrorDefinition RemarkIsSettled { get; } = new(
        "CABINET-5123", 409,
        new("Góp ý đã được giải trình", "Remark is settled"),
        new("Góp ý đã được giải trình.", "The remark was answered already."));
}
