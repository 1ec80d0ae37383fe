using System.Diagnostics;
using EGov.Platform.Results;

namespace EGov.Portal.Dossiers;

/// <summary>States and transitions as sentences name them; the Vietnamese names of states are the national ones.</summary>
internal static class DossierWords
{
    /// <summary>Completes "the dossier is".</summary>
    public static Text Of(DossierStatus status) => status switch
    {
        DossierStatus.Submitted => new("Mới đăng ký", "newly submitted"),
        DossierStatus.Accepted => new("Được tiếp nhận", "accepted"),
        DossierStatus.Refused => new("Không được tiếp nhận", "refused"),
        DossierStatus.Processing => new("Đang xử lý", "in process"),
        DossierStatus.AwaitingSupplement => new("Yêu cầu bổ sung giấy tờ", "awaiting more papers"),
        DossierStatus.AwaitingFee => new("Yêu cầu thực hiện nghĩa vụ tài chính", "awaiting a payment"),
        DossierStatus.Withdrawn => new("Công dân yêu cầu rút hồ sơ", "withdrawn"),
        DossierStatus.Suspended => new("Dừng xử lý", "suspended"),
        DossierStatus.Completed => new("Đã xử lý xong", "settled"),
        DossierStatus.Returned => new("Đã trả kết quả", "closed, its result returned"),
        _ => throw new UnreachableException($"There is no state {status}."),
    };

    /// <summary>What somebody does, as an infinitive.</summary>
    public static Text Of(DossierTransition transition) => transition switch
    {
        DossierTransition.Assign => new("Phân công", "assign"),
        DossierTransition.Accept => new("Tiếp nhận", "accept"),
        DossierTransition.Refuse => new("Từ chối tiếp nhận", "refuse to accept"),
        DossierTransition.RequestSupplement => new("Yêu cầu bổ sung", "ask for more papers"),
        DossierTransition.Supplement => new("Bổ sung hồ sơ", "supply papers"),
        DossierTransition.CloseUnsupplemented => new("Đóng do quá hạn bổ sung", "close for want of papers"),
        DossierTransition.RequestPayment => new("Yêu cầu nộp phí, lệ phí", "demand a fee"),
        DossierTransition.PayAtDesk => new("Thu phí, lệ phí tại quầy", "take a payment at the desk"),
        DossierTransition.RecordRefund => new("Ghi nhận hoàn phí", "record a refund"),
        DossierTransition.CompleteStep => new("Hoàn thành bước", "complete a step"),
        DossierTransition.StepBack => new("Trả lại bước trước", "go back a step"),
        DossierTransition.Suspend => new("Dừng xử lý hồ sơ", "suspend"),
        DossierTransition.Resume => new("Tiếp tục xử lý", "resume"),
        DossierTransition.Reschedule => new("Hẹn lại ngày trả kết quả", "put off the return of the result"),
        DossierTransition.RefuseSettlement => new("Từ chối giải quyết", "refuse to settle"),
        DossierTransition.ReturnResult => new("Trả kết quả", "return the result"),
        DossierTransition.Withdraw => new("Rút hồ sơ", "withdraw"),
        DossierTransition.Rate => new("Đánh giá", "rate"),
        _ => throw new UnreachableException($"There is no transition {transition}."),
    };
}
