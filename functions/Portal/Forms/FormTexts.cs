using System.Diagnostics;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using EGov.Platform.Printing;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;

namespace EGov.Portal.Forms;

/// <summary>The words of the forms (Circular 01/2018/TT-VPCP, annex), in Vietnamese as the law has them.</summary>
internal sealed class FormTexts(ProcedureCatalogue catalogue, WorkingCalendar calendar, PublicOrigin origin)
{
    private readonly ApplicantWords applicant = new(catalogue);

    public FormContent Of(Dossier dossier, DossierForm form) => form switch
    {
        DossierForm.Receipt => ReceiptText.Of(dossier, applicant, ComponentsOf(dossier), AddressOf(dossier)),
        DossierForm.SupplementRequest => new(
            "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
            [
                .. applicant.LinesOf(dossier),
                new("Lý do", dossier.Supplement?.Reason ?? string.Empty),
                new("", "Yêu cầu ông/bà hoàn thiện hồ sơ gồm những nội dung sau:"),
            ],
            [Signed("NGƯỜI HƯỚNG DẪN", dossier, ByOf(dossier, "supplement-requested"))],
            AddressOf(dossier),
            PaperTables.AskedFor(dossier.Supplement?.Components ?? [], ComponentsOf(dossier)),
            [.. SupplementEnds(dossier), new("", $"Cần hướng dẫn thêm, ông/bà liên hệ {FormWords.Desk}, {dossier.Terms.Agency.Name.Vi}.")],
            "HDHS"),
        DossierForm.Refusal => new(
            "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
            [.. applicant.LinesOf(dossier), new("Lý do không tiếp nhận, giải quyết", dossier.RefusalReason ?? string.Empty)],
            [
                Submitter(dossier, applicant),
                Signed("NGƯỜI TIẾP NHẬN HỒ SƠ", dossier, ByOf(dossier, "refused", "settlement-refused", "closed-unsupplemented")),
            ],
            AddressOf(dossier)),
        DossierForm.Apology => new(
            "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
            [
                new("Kính gửi", applicant.NameOf(dossier)),
                new("Ngày tiếp nhận", FormTimes.Moment(ReceivedAt(dossier))),
                new("Nội dung yêu cầu giải quyết", dossier.Terms.Name.Vi),
                new("Đơn vị chủ trì giải quyết", dossier.Terms.Agency.Name.Vi),
                new("Ngày hẹn trả kết quả", dossier.Rescheduled is { } old ? FormTimes.Moment(old.From) : string.Empty),
                new("Lý do chưa trả kết quả đúng hẹn", dossier.Rescheduled?.Reason ?? string.Empty),
                new("Ngày hẹn lại", dossier.Rescheduled is { } put ? FormTimes.Moment(put.To) : string.Empty),
                new("", $"{dossier.Terms.Agency.Name.Vi} xin lỗi ông/bà vì sự chậm trễ này."),
            ],
            [new("THỦ TRƯỞNG CƠ QUAN", "Văn bản được ký số", [dossier.Terms.Agency.Name.Vi])],
            AddressOf(dossier)),
        DossierForm.ControlSlip => Slip(dossier, new Dictionary<string, string>(), dossier.Terms.Agency),
        _ => throw new UnreachableException($"There is no form {form}."),
    };

    /// <summary>Form 05, which tells the way of the dossier so far.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="agencies">The names of other agencies that take part, by registry id.</param>
    /// <param name="issuer">In whose name it is drawn.</param>
    public FormContent Slip(Dossier dossier, IReadOnlyDictionary<string, string> agencies, DossierAgency issuer) =>
        new ControlSlipText(dossier, agencies, calendar).Content(applicant.NameOf(dossier), AddressOf(dossier), issuer);

    /// <summary>From when the time limit counts, or would.</summary>
    internal static DateTimeOffset ReceivedAt(Dossier dossier) => dossier.ReceivedAt ?? dossier.AcceptedAt ?? dossier.SubmittedAt;

    /// <summary>Who brought the application, and whether they have to sign for it on paper.</summary>
    internal static FormSignature Submitter(Dossier dossier, ApplicantWords applicant) => new(
        "NGƯỜI NỘP HỒ SƠ", dossier.Terms.Channel is Channel.Counter ? "Ký, ghi rõ họ tên" : FormWords.Channel(dossier.Terms.Channel), [applicant.NameOf(dossier)]);

    /// <summary>The agency's seal, with the official for whom it stands.</summary>
    internal static FormSignature Signed(string title, Dossier dossier, string? official) => new(
        title, "Văn bản được ký số", [.. official is null ? [] : new[] { $"Cán bộ: {official}" }, dossier.Terms.Agency.Name.Vi]);

    /// <summary>Who last did one of these; null where nobody did.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="what">Events, as a history line names them.</param>
    internal static string? ByOf(Dossier dossier, params string[] what) =>
        dossier.History.LastOrDefault(line => what.Contains(line.What, StringComparer.Ordinal))?.By;

    private IEnumerable<FormLine> SupplementEnds(Dossier dossier) =>
        dossier is { Supplement: { } asked, Terms.SupplementDays: > 0 and var days }
            ? [new("Thời hạn bổ sung", $"đến hết {FormTimes.Day(calendar.AddWorkingDays(asked.RequestedAt.DateInVietnam(), days))}")]
            : [];

    private IReadOnlyList<ProcedureComponent> ComponentsOf(Dossier dossier) =>
        catalogue.Find(dossier.Terms.Procedure, dossier.Terms.Version)?.Components ?? [];

    /// <summary>The dossier's page on the portal.</summary>
    private string AddressOf(Dossier dossier) => origin.AddressOf($"/ho-so/{Uri.EscapeDataString(dossier.Code)}");
}
