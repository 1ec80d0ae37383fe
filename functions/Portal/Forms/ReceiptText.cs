using EGov.Platform.Printing;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;

namespace EGov.Portal.Forms;

/// <summary>Form 01 (<c>giấy tiếp nhận hồ sơ và hẹn trả kết quả</c>).</summary>
internal static class ReceiptText
{
    public static FormContent Of(Dossier dossier, ApplicantWords applicant, IReadOnlyList<ProcedureComponent> components, string address) => new(
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        [
            .. applicant.LinesOf(dossier),
            new("Hình thức nộp hồ sơ", FormWords.Channel(dossier.Terms.Channel)),
            new("Hình thức thu phí, lệ phí", FormWords.Payment(dossier)),
            new("", "Thành phần hồ sơ nộp gồm:"),
        ],
        [
            FormTexts.Submitter(dossier, applicant),
            FormTexts.Signed("NGƯỜI TIẾP NHẬN HỒ SƠ", dossier, FormTexts.ByOf(dossier, "accepted")),
        ],
        address,
        PaperTables.HandedIn(dossier, components),
        [
            new("Số lượng hồ sơ", "01 (bộ)"),
            new("Thời gian giải quyết theo quy định", FormWords.Limit(dossier.Terms.Limit)),
            new("Thời gian nhận hồ sơ", FormTimes.Moment(FormTexts.ReceivedAt(dossier))),
            new("Thời gian trả kết quả giải quyết hồ sơ", dossier.DueAt is { } due ? FormTimes.Moment(due) : FormWords.NoLimit),
            new("Đăng ký nhận kết quả tại", PlaceOf(dossier, applicant)),
        ]);

    private static string PlaceOf(Dossier dossier, ApplicantWords applicant) =>
        (dossier.Delivery ?? ResultDeliveries.UsualFor(dossier.Terms.Channel)) switch
        {
            ResultDelivery.Online => "Cổng Dịch vụ công quốc gia (trực tuyến)",
            ResultDelivery.Post when applicant.AddressOf(dossier) is { } address => $"{address} (qua dịch vụ bưu chính công ích)",
            _ => $"{FormWords.Desk}, {dossier.Terms.Agency.Name.Vi} (trực tiếp)",
        };
}
