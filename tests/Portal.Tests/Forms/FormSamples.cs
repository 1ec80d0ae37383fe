using EGov.Platform.Calendar;
using EGov.Platform.Http;
using EGov.Portal.Dossiers;
using EGov.Portal.Forms;
using EGov.Portal.Procedures;
using EGov.Portal.Tests.Dossiers;
using Microsoft.Extensions.Configuration;

namespace EGov.Portal.Tests.Forms;

/// <summary>Dossiers of applicants who say much or little of themselves, and what forms say of them.</summary>
internal static class FormSamples
{
    public const string Origin = "https://dichvucong.example";

    public static readonly FormTexts Texts = new(
        ProcedureCatalogue.Shipped,
        WorkingCalendar.Shipped,
        PublicOrigin.Of(new ConfigurationBuilder().AddInMemoryCollection([new(PublicOrigin.OriginSetting, Origin)]).Build()));

    public static readonly Dictionary<string, string> Long = new()
    {
        ["fullName"] = "Công Tằng Tôn Nữ Nguyễn Phước Đặng Thị Ngọc Quỳnh Hương",
        ["personalId"] = "079099012345",
        ["address"] = "Căn hộ 1203, tòa nhà Trường Thịnh, số 268/15/7B đường Nguyễn Đình Chiểu nối dài, khu phố Mỹ Hòa 2, phường Phước Thắng, thành phố Hồ Chí Minh",
        ["phone"] = "0912345678",
        ["email"] = "congtangtonnu.nguyenphuoc.dangthingocquynhhuong.hoso2026@thudientu.congdan.example",
        ["licenceClass"] = "B",
    };

    public static readonly Dictionary<string, string> Short = new() { ["fullName"] = "Lê Ý", ["licenceClass"] = "B" };

    public static Dossier Of(IReadOnlyDictionary<string, string> form, Channel channel = Channel.Online, ResultDelivery? delivery = null) => Dossier.Fold(
        null, DossierSamples.SubmissionOf(DossierSamples.Procedure, DossierSamples.Monday, channel) with { Form = form, Delivery = delivery });

    /// <summary>Paid at the desk, then accepted.</summary>
    public static Dossier Accepted(this Dossier dossier, PaymentMeans means = PaymentMeans.Cash) => dossier
        .After(each => means is PaymentMeans.Online
            ? each.Pay(1, "T1", each.OpenFee!.Amount, DossierSamples.Monday)
            : each.PayAtDesk("officer", DossierSamples.Monday, 1, means, "0001"))
        .After(each => each.Accept("officer", DossierSamples.Monday, DossierSamples.Calendar));

    public static string LineOf(this FormContent content, string label) =>
        Assert.Single(content.Lines.Concat(content.After ?? []), line => line.Label == label).Text;

    public static bool Says(this FormContent content, string label) => content.Lines.Concat(content.After ?? []).Any(line => line.Label == label);
}
