namespace EGov.Portal.Dossiers;

/// <summary>The state of a dossier (<c>trạng thái hồ sơ</c>). The numbers are the national ones.</summary>
internal enum DossierStatus
{
    /// <summary>Mới đăng ký: submitted, not looked at yet.</summary>
    Submitted = 1,

    /// <summary>Được tiếp nhận: accepted, the time limit runs since the receipt.</summary>
    Accepted = 2,

    /// <summary>Không được tiếp nhận: not accepted, or not settled. Final.</summary>
    Refused = 3,

    /// <summary>Đang xử lý: a step of the procedure is being worked on.</summary>
    Processing = 4,

    /// <summary>Yêu cầu bổ sung giấy tờ: waits for papers, the time limit does not run.</summary>
    AwaitingSupplement = 5,

    /// <summary>Yêu cầu thực hiện nghĩa vụ tài chính: a step of the chain waits for money, the time limit stands still.</summary>
    AwaitingFee = 6,

    /// <summary>Công dân yêu cầu rút hồ sơ: withdrawn by the applicant. Final.</summary>
    Withdrawn = 7,

    /// <summary>Dừng xử lý: suspended, by an official or by a step that waits for another decision; the time limit stands still.</summary>
    Suspended = 8,

    /// <summary>Đã xử lý xong: every step is done.</summary>
    Completed = 9,

    /// <summary>Đã trả kết quả: the result is with the applicant. Final.</summary>
    Returned = 10,
}
