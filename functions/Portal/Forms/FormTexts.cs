using System.Globalization;
using EGov.Platform.Calendar;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;

namespace EGov.Portal.Forms;

/// <summary>The words of the forms (Circular 01/2018/TT-VPCP, annex), in Vietnamese as the law has them.</summary>
internal sealed class FormTexts(ProcedureCatalogue catalogue)
{
    /// <summary>As Vietnamese writes numbers; the process may know no culture but the invariant one.</summary>
    private static readonly NumberFormatInfo Money = new() { NumberGroupSeparator = "." };

    /// <summary>For a name that an old application did not give: who signed in is an account, not a name.</summary>
    private const string NotSaid = "(không ghi trong đơn)";

    public FormContent Of(Dossier dossier, DossierForm form) => form switch
    {
        DossierForm.Receipt => new(
            "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
            [
                .. Applicant(dossier),
                new("Hình thức thu phí, lệ phí", $"{dossier.Terms.Fee.ToString("N0", Money)} đồng"),
                new("Thời gian giải quyết theo quy định", LimitOf(dossier)),
                new("Thời gian nhận hồ sơ", Moment(dossier.ReceivedAt ?? dossier.AcceptedAt ?? dossier.SubmittedAt)),
                new("Thời gian trả kết quả giải quyết hồ sơ", dossier.DueAt is { } due ? Moment(due) : "Không quy định"),
                new("Đăng ký nhận kết quả tại", "Cổng Dịch vụ công quốc gia"),
            ],
            PapersOf(dossier, dossier.Papers.Select(paper => paper.Component)),
            "NGƯỜI TIẾP NHẬN HỒ SƠ"),
        DossierForm.SupplementRequest => new(
            "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
            [.. Applicant(dossier), new("Lý do", dossier.Supplement?.Reason ?? string.Empty), new("", "Yêu cầu ông/bà hoàn thiện hồ sơ gồm những nội dung sau:")],
            PapersOf(dossier, dossier.Supplement?.Components ?? []),
            "NGƯỜI HƯỚNG DẪN"),
        DossierForm.Refusal => new(
            "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
            [.. Applicant(dossier), new("Lý do không tiếp nhận, giải quyết", dossier.RefusalReason ?? string.Empty)],
            [],
            "NGƯỜI TIẾP NHẬN HỒ SƠ"),
        DossierForm.Apology => new(
            "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
            [
                new("Kính gửi", NameOf(dossier)),
                new("Ngày tiếp nhận", Moment(dossier.AcceptedAt ?? dossier.SubmittedAt)),
                new("Nội dung yêu cầu giải quyết", dossier.Terms.Name.Vi),
                new("Ngày hẹn trả kết quả", dossier.Rescheduled is { } old ? Moment(old.From) : string.Empty),
                new("Lý do chưa trả kết quả đúng hẹn", dossier.Rescheduled?.Reason ?? string.Empty),
                new("Ngày hẹn lại", dossier.Rescheduled is { } put ? Moment(put.To) : string.Empty),
                new("", $"{dossier.Terms.Agency.Name.Vi} xin lỗi ông/bà vì sự chậm trễ này."),
            ],
            [],
            "THỦ TRƯỞNG CƠ QUAN"),
        DossierForm.ControlSlip => new(
            "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
            [
                new("Kèm theo hồ sơ của", NameOf(dossier)),
                new("Cơ quan giải quyết", dossier.Terms.Agency.Name.Vi),
                new("Ngày nhận hồ sơ", Moment(dossier.ReceivedAt ?? dossier.AcceptedAt ?? dossier.SubmittedAt)),
                new("Ngày hẹn trả kết quả", dossier.DueAt is { } until ? Moment(until) : "Không quy định"),
                .. dossier.History.Where(line => line.What is "accepted" or "step-opened" or "step-completed")
                    .Select(line => new FormLine(Moment(line.At), $"{line.What switch { "accepted" => "Tiếp nhận", "step-opened" => "Giao", _ => "Hoàn thành" }} {line.Note}")),
            ],
            [],
            "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"),
        _ => throw new System.Diagnostics.UnreachableException($"There is no form {form}."),
    };

    private IEnumerable<FormLine> Applicant(Dossier dossier) =>
    [
        new("Tiếp nhận hồ sơ của", NameOf(dossier)),
        .. new (string Label, string? Field)[]
            {
                ("Địa chỉ", FieldsOf(dossier)?.Address),
                ("Số điện thoại", FieldsOf(dossier)?.Phone),
                ("Email", FieldsOf(dossier)?.Email),
            }
            .Where(line => Said(dossier, line.Field) is not null)
            .Select(line => new FormLine(line.Label, Said(dossier, line.Field)!)),
        new("Nội dung yêu cầu giải quyết", dossier.Terms.Name.Vi),
    ];

    private string NameOf(Dossier dossier) => Said(dossier, FieldsOf(dossier)?.Name) ?? NotSaid;

    /// <summary>Dossiers that were filed before terms kept the fields have those that their version of the procedure has since.</summary>
    private ApplicantFields? FieldsOf(Dossier dossier) =>
        dossier.Terms.Applicant ?? catalogue.Find(dossier.Terms.Procedure, dossier.Terms.Version)?.Applicant;

    private static string? Said(Dossier dossier, string? field) =>
        field is not null && dossier.Form.GetValueOrDefault(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static string LimitOf(Dossier dossier) => dossier.Terms.Limit.Unit switch
    {
        LimitUnit.WorkingDays => $"{dossier.Terms.Limit.Amount} ngày làm việc",
        LimitUnit.Days => $"{dossier.Terms.Limit.Amount} ngày",
        LimitUnit.WorkingHours => $"{dossier.Terms.Limit.Amount} giờ làm việc",
        LimitUnit.SameDay => "Trong ngày làm việc",
        _ => "Không quy định",
    };

    private static string Moment(DateTimeOffset at) =>
        at.InVietnam().ToString("HH' giờ 'mm' phút, ngày 'dd' tháng 'MM' năm 'yyyy", CultureInfo.InvariantCulture);

    private List<FormPaper> PapersOf(Dossier dossier, IEnumerable<string> components)
    {
        var known = catalogue.Find(dossier.Terms.Procedure, dossier.Terms.Version)?.Components ?? [];
        return [.. components.Select(code => known.FirstOrDefault(component => component.Code == code) is { } component
            ? new FormPaper(component.Name.Vi, component.Originals, component.Copies)
            : new FormPaper(code, 0, 0))];
    }
}
