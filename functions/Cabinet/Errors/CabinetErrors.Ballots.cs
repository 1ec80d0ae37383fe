using EGov.Platform.Results;

namespace EGov.Cabinet.Errors;

/// <summary>What is wrong with ballots. Numbers 5200 to 5299.</summary>
internal static partial class CabinetErrors
{
    public static ErrorDefinition BallotFixed { get; } = new(
        "CABINET-5200", 409,
        new("Phiếu đã gửi", "Ballot is fixed"),
        new("Phiếu đã được gửi hoặc đã lấy số nên không sửa được.", "The ballot was sent or has a number, and is not changed any more."));

    public static ErrorDefinition NotOpen { get; } = new(
        "CABINET-5201", 409,
        new("Phiếu chưa gửi", "Not open"),
        new("Phiếu chưa được gửi lấy ý kiến.", "The ballot was not sent to the members yet."));

    public static ErrorDefinition BallotOver { get; } = new(
        "CABINET-5202", 409,
        new("Phiếu đã đóng", "Ballot is over"),
        new("Phiếu đã đóng; không thay đổi được nữa.", "The ballot is closed; nothing changes any more."));

    public static ErrorDefinition BallotRecalled { get; } = new(
        "CABINET-5203", 409,
        new("Phiếu đã thu hồi", "Ballot was recalled"),
        new("Phiếu đã bị thu hồi: {0}", "The ballot was recalled: {0}"));

    public static ErrorDefinition AlreadyCounted { get; } = new(
        "CABINET-5204", 409,
        new("Phiếu đang hoặc đã kiểm", "Already counted"),
        new("Phiếu đang được đóng hoặc đã kiểm nên không thu hồi được.", "The ballot is being counted or was, and cannot be recalled."));

    public static ErrorDefinition NoMoreTime { get; } = new(
        "CABINET-5205", 422,
        new("Chỉ được gia hạn", "Only more time"),
        new("Hạn mới phải sau hạn hiện tại {0:dd/MM/yyyy HH:mm} và sau thời điểm này.", "The new end must be later than the present one, {0:yyyy-MM-dd HH:mm}, and than now."));

    public static ErrorDefinition TooManyExtensions { get; } = new(
        "CABINET-5206", 409,
        new("Gia hạn quá nhiều lần", "Too many extensions"),
        new("Một phiếu được gia hạn tối đa {0} lần.", "A ballot is extended at most {0} times."));

    public static ErrorDefinition TimeNotOver { get; } = new(
        "CABINET-5207", 409,
        new("Chưa hết hạn", "Time is not over"),
        new("Chưa hết hạn trả lời {0:dd/MM/yyyy HH:mm} và còn thành viên chưa trả lời.", "The time to answer ends at {0:yyyy-MM-dd HH:mm}, and some members have not answered."));

    public static ErrorDefinition NoVoters { get; } = new(
        "CABINET-5208", 422,
        new("Không có thành viên", "Nobody votes"),
        new("Cơ quan không có thành viên nào có quyền biểu quyết hôm nay.", "Nobody in the body votes today."));

    public static ErrorDefinition NoRegulation { get; } = new(
        "CABINET-5209", 422,
        new("Không có quy chế cho ngày này", "No regulation for the day"),
        new("Không có quy chế làm việc {0} có hiệu lực vào ngày này.", "No version of the working regulation {0} is in force on the day."));

    public static ErrorDefinition AnswerDaysOutside { get; } = new(
        "CABINET-5210", 422,
        new("Thời hạn trả lời không hợp lệ", "Time to answer not possible"),
        new("Quy chế cho phép từ {0} đến {1} ngày làm việc.", "The regulation allows {0} to {1} working days."));

    public static ErrorDefinition BadQuestion { get; } = new(
        "CABINET-5211", 422,
        new("Câu hỏi không hợp lệ", "Question not possible"),
        new("Câu hỏi phải có nội dung; phương án phải có ít nhất hai khóa khác nhau gồm chữ thường, chữ số.", "A question has a text; alternatives are at least two with different keys of small letters and digits."));

    public static ErrorDefinition TooManyQuestions { get; } = new(
        "CABINET-5212", 422,
        new("Số câu hỏi không hợp lệ", "Number of questions"),
        new("Phiếu có từ 1 đến {0} câu hỏi.", "A ballot has 1 to {0} questions."));

    public static ErrorDefinition TooManyPapers { get; } = new(
        "CABINET-5213", 422,
        new("Quá nhiều tài liệu", "Too many papers"),
        new("Phiếu có tối đa {0} tài liệu.", "A ballot has at most {0} papers."));

    public static ErrorDefinition StateSecretRefused { get; } = new(
        "CABINET-5214", 422,
        new("Bí mật nhà nước", "State secret"),
        new("Hồ sơ có dấu hiệu bí mật nhà nước; chỉ đăng ký số và việc họp giấy.", "It is marked as a state secret; register its number and the paper session only."));

    public static ErrorDefinition ReasonMissing { get; } = new(
        "CABINET-5215", 422,
        new("Thiếu lý do", "Reason is missing"),
        new("Phải nêu lý do.", "A reason must be given."));

    public static ErrorDefinition SubmissionNotAccepted { get; } = new(
        "CABINET-5216", 409,
        new("Hồ sơ chưa được tiếp nhận", "Submission not accepted"),
        new("Hồ sơ trình phải được tiếp nhận trước khi lập phiếu.", "A submission is accepted before a ballot is drawn up for it."));

    public static ErrorDefinition FourEyes { get; } = new(
        "CABINET-5217", 403,
        new("Người lập phiếu không được gửi phiếu", "Prepared by the same person"),
        new("Người lập phiếu không được tự gửi phiếu lấy ý kiến.", "Who drew a ballot up does not have it sent."));

    public static ErrorDefinition ExtensionOutside { get; } = new(
        "CABINET-5218", 422,
        new("Hạn mới không hợp lệ", "New end not possible"),
        new("Hạn mới từ hôm nay đến không quá {0} ngày sau.", "The new end is today or at most {0} days from now."));
}
