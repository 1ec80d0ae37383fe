using EGov.Portal.Dossiers;
using EGov.Portal.Forms;
using EGov.Portal.Procedures;
using EGov.Portal.Tests.Dossiers;
using static EGov.Portal.Tests.Forms.FormSamples;

namespace EGov.Portal.Tests.Forms;

/// <summary>Form 01: what was handed in, paid and promised, by whom and to whom.</summary>
public sealed class ReceiptTests
{
    private static FormContent ReceiptOf(Dossier dossier) => Texts.Of(dossier, DossierForm.Receipt);

    [Fact]
    public void It_says_all_that_the_application_says_of_its_applicant_and_leaves_out_what_it_does_not()
    {
        var (full, little) = (ReceiptOf(Of(Long).Accepted()), ReceiptOf(Of(Short).Accepted()));

        Assert.Equal(
            (Long["fullName"], Long["address"], Long["personalId"], Long["email"]),
            (full.LineOf("Tiếp nhận hồ sơ của"), full.LineOf("Địa chỉ"), full.LineOf("Số định danh cá nhân/CMND/Hộ chiếu"), full.LineOf("Email")));
        Assert.Equal("Lê Ý", little.LineOf("Tiếp nhận hồ sơ của"));
        Assert.False(little.Says("Địa chỉ") || little.Says("Số định danh cá nhân/CMND/Hộ chiếu") || little.Says("Email"));
    }

    [Theory]
    [InlineData((int)PaymentMeans.Online, "135.000 đồng, đã nộp trực tuyến")]
    [InlineData((int)PaymentMeans.Cash, "135.000 đồng, đã nộp bằng tiền mặt")]
    [InlineData((int)PaymentMeans.Transfer, "135.000 đồng, đã nộp bằng chuyển khoản")]
    public void It_says_how_the_fee_was_paid(int means, string said) =>
        Assert.Equal(said, ReceiptOf(Of(Short).Accepted((PaymentMeans)means)).LineOf("Hình thức thu phí, lệ phí"));

    [Fact]
    public void It_says_what_is_still_to_be_paid_and_what_is_not()
    {
        var chain = Dossier.Fold(null, DossierCommands.Filed).Accepted(PaymentMeans.Online);
        var free = Dossier.Fold(null, DossierSamples.SubmissionOf(DossierSamples.Procedure with { Fees = [] }, DossierSamples.Monday));

        Assert.Equal("135.000 đồng, đã nộp trực tuyến; 30.000 đồng, nộp trước khi nhận kết quả", ReceiptOf(chain).LineOf("Hình thức thu phí, lệ phí"));
        Assert.Equal("Không thu phí, lệ phí", ReceiptOf(free).LineOf("Hình thức thu phí, lệ phí"));
    }

    [Theory]
    [InlineData((int)Channel.Online, null, "Cổng Dịch vụ công quốc gia (trực tuyến)")]
    [InlineData((int)Channel.Counter, null, "Bộ phận Tiếp nhận và Trả kết quả, Cục Cảnh sát giao thông (trực tiếp)")]
    [InlineData((int)Channel.Online, (int)ResultDelivery.Counter, "Bộ phận Tiếp nhận và Trả kết quả, Cục Cảnh sát giao thông (trực tiếp)")]
    public void It_says_where_and_how_the_result_is_given(int channel, int? delivery, string said) => Assert.Equal(
        said, ReceiptOf(Of(Long, (Channel)channel, (ResultDelivery?)delivery).Accepted()).LineOf("Đăng ký nhận kết quả tại"));

    [Fact]
    public void A_result_by_post_goes_to_the_applicants_address() => Assert.Equal(
        $"{Long["address"]} (qua dịch vụ bưu chính công ích)",
        ReceiptOf(Of(Long, Channel.Post, ResultDelivery.Post).Accepted()).LineOf("Đăng ký nhận kết quả tại"));

    [Fact]
    public void It_counts_what_was_handed_in_and_not_what_is_asked_for()
    {
        var counted = Of(Short, Channel.Counter) with
        {
            Papers = [new("application", "f1", 1, 2), new("application", "f2", 0, 1), new("health-certificate", "f3")],
        };

        Assert.Equal([["1", NameOf("application"), "1", "3", "0"], ["2", NameOf("health-certificate"), "1", "0", "0"]], ReceiptOf(counted).Table!.Rows);
        Assert.Equal([["1", NameOf("application"), "0", "0", "1"], ["2", NameOf("health-certificate"), "0", "0", "1"]], ReceiptOf(Of(Short)).Table!.Rows);
    }

    [Fact]
    public void It_names_who_brought_the_dossier_and_who_received_it()
    {
        var signatures = ReceiptOf(Of(Short, Channel.Counter).Accepted()).Signatures;

        Assert.Equal(["NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ"], signatures.Select(signature => signature.Title));
        Assert.Equal("Ký, ghi rõ họ tên", signatures[0].Note);
        Assert.Equal(["Lê Ý"], signatures[0].Names);
        Assert.Equal(["Cán bộ: officer", "Cục Cảnh sát giao thông"], signatures[1].Names);
    }

    [Fact]
    public void It_leads_to_the_dossiers_page_on_the_portal() =>
        Assert.Equal($"{Origin}/ho-so/{DossierSamples.Code}", ReceiptOf(Of(Short).Accepted()).Address);

    private static string NameOf(string component) =>
        DossierSamples.Procedure.Components.Single(each => each.Code == component).Name.Vi;
}
