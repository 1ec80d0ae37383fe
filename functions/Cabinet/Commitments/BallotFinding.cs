using EGov.Platform.Results;

namespace EGov.Cabinet.Commitments;

/// <summary>Something about a ballot's proof that does not hold.</summary>
/// <param name="Code">The number of what is wrong; never changes its meaning.</param>
/// <param name="Place">Where: <c>ballot</c>, <c>papers/0</c>, <c>answers/s7</c>, <c>tally/0</c>, <c>commitment/stamp</c>, <c>receipts/0</c>.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record BallotFinding(string Code, string Place, Text Message)
{
    /// <summary>Whether nothing is broken, and only nobody who is trusted vouches for it.</summary>
    public bool IsDoubt() => Code == BallotFault.SignatureUntraced.Code || Code == BallotFault.StampUntrusted.Code;
}

/// <summary>What can be wrong with a ballot's proof.</summary>
/// <param name="Code">Its number.</param>
/// <param name="Message">What it says.</param>
internal sealed record BallotFault(string Code, Text Message)
{
    public static BallotFault Asked { get; } = new("BAL-101", new("Câu hỏi, tài liệu, danh sách thành viên hoặc quy chế đã bị thay đổi sau khi gửi phiếu.", "Questions, papers, voters or regulation were changed after the ballot was opened."));

    public static BallotFault Voters { get; } = new("BAL-102", new("Số ý kiến không khớp danh sách thành viên.", "The votes do not match the list of voters."));

    public static BallotFault Paper { get; } = new("BAL-103", new("Tệp tài liệu đang lưu không phải tệp đã gửi lấy ý kiến.", "The file that is kept for a paper is not the one that was sent to the members."));

    public static BallotFault Answer { get; } = new("BAL-201", new("Ý kiến không khớp mã biên nhận của nó.", "The answer does not match its receipt."));

    public static BallotFault Signature { get; } = new("BAL-202", new("Chữ ký số không khớp với ý kiến hoặc không phải của thành viên.", "The signature does not hold over the answer, or is not the member's."));

    public static BallotFault Unsigned { get; } = new("BAL-203", new("Ý kiến thiếu chữ ký số mà quy chế yêu cầu.", "The answer lacks the signature that the regulation asks for."));

    public static BallotFault OtherBallot { get; } = new("BAL-204", new("Ý kiến thuộc phiếu khác, vị trí khác hoặc nội dung hỏi khác.", "The answer is of another ballot, seat or question."));

    public static BallotFault SignatureUntraced { get; } = new("BAL-205", new("Chưa xác định được chữ ký số do tổ chức được tin cậy chứng thực.", "The signature is not proven by a trusted authority."));

    public static BallotFault NotSealed { get; } = new("BAL-206", new("Ý kiến không còn hoặc không được niêm phong.", "The answer is not there, or not sealed."));

    public static BallotFault NotLast { get; } = new("BAL-207", new("Ý kiến đang lưu không phải ý kiến cuối cùng của thành viên.", "The answer that is kept is not the last that the member gave."));

    public static BallotFault Root { get; } = new("BAL-301", new("Các ý kiến không dẫn tới gốc cây băm đã cam kết.", "The answers do not lead to the root that was committed to."));

    public static BallotFault Tally { get; } = new("BAL-401", new("Kết quả kiểm phiếu không đúng với các ý kiến.", "The count is not that of the answers."));

    public static BallotFault TallyDigest { get; } = new("BAL-402", new("Kết quả kiểm phiếu không khớp cam kết.", "The count is not the one that was committed to."));

    public static BallotFault Digest { get; } = new("BAL-501", new("Cam kết tự mâu thuẫn.", "The commitment contradicts itself."));

    public static BallotFault Stamp { get; } = new("BAL-502", new("Dấu thời gian không đóng trên cam kết này.", "The time stamp is not of this commitment."));

    public static BallotFault StampUntrusted { get; } = new("BAL-503", new("Dấu thời gian không của tổ chức được tin cậy.", "The time stamp is not of a trusted authority."));

    public static BallotFault Receipt { get; } = new("BAL-601", new("Biên nhận tự mâu thuẫn hoặc chữ ký trên biên nhận không đúng.", "The receipt contradicts itself, or its signature does not hold."));

    public static BallotFault OtherCounted { get; } = new("BAL-602", new("Ý kiến được kiểm khác với biên nhận.", "Another answer was counted than the receipt proves."));

    public static BallotFault NoVoter { get; } = new("BAL-603", new("Biên nhận của người không có trong danh sách.", "The receipt is of somebody who is not on the list of voters."));

    public static BallotFault ReceiptUnsigned { get; } = new("BAL-604", new("Biên nhận không có chữ ký số nên không chứng minh được gì.", "The receipt has no signature, and so proves nothing."));

    public BallotFinding At(string place) => new(Code, place, Message);
}
