using EGov.Portal.Dossiers;

namespace EGov.Portal.Forms;

/// <summary>Issues the forms of the one-stop mechanism (Circular 01/2018/TT-VPCP, Article 9): numbered, signed, kept.</summary>
internal interface IFormIssuer
{
    /// <summary>Issues a form for a dossier. Asked again, it gives the same number and the same file.</summary>
    /// <param name="dossier">The dossier; what the form says is read from it.</param>
    /// <param name="form">Which form.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<IssuedForm> IssueAsync(Dossier dossier, DossierForm form, CancellationToken cancellation);
}

/// <summary>The forms, by their numbers in the circular.</summary>
internal enum DossierForm
{
    /// <summary>Mẫu 01, giấy tiếp nhận hồ sơ và hẹn trả kết quả.</summary>
    Receipt = 1,

    /// <summary>Mẫu 02, phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.</summary>
    SupplementRequest = 2,

    /// <summary>Mẫu 03, phiếu từ chối tiếp nhận giải quyết hồ sơ.</summary>
    Refusal = 3,

    /// <summary>Mẫu 04, phiếu xin lỗi và hẹn lại ngày trả kết quả.</summary>
    Apology = 4,

    /// <summary>Mẫu 05, phiếu kiểm soát quá trình giải quyết hồ sơ: drawn for officials when they ask for it, never issued.</summary>
    ControlSlip = 5,
}

/// <summary>A form that was issued.</summary>
/// <param name="Number">Its number in the year's register of the agency.</param>
/// <param name="File">The id of its file.</param>
internal sealed record IssuedForm(string Number, string File);
