namespace EGov.Portal.Dossiers;

/// <summary>
/// The state of a dossier (<c>trạng thái hồ sơ</c>). The numbers are the national ones; 6 (financial obligation), 7 (withdrawn) and 8
/// (suspended) are not used yet.
/// </summary>
internal enum DossierStatus
{
    /// <summary>Mới đăng ký: submitted, not looked at yet.</summary>
    Submitted = 1,

    /// <summary>Được tiếp nhận: accepted, the time limit runs.</summary>
    Accepted = 2,

    /// <summary>Không được tiếp nhận: not accepted. Final.</summary>
    Refused = 3,

    /// <summary>Đang xử lý: a step of the procedure is being worked on.</summary>
    Processing = 4,

    /// <summary>Yêu cầu bổ sung giấy tờ: waits for papers, the time limit does not run.</summary>
    AwaitingSupplement = 5,

    /// <summary>Đã xử lý xong: every step is done.</summary>
    Completed = 9,

    /// <summary>Đã trả kết quả: the result is with the applicant. Final.</summary>
    Returned = 10,
}
