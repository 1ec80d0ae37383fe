using EGov.Portal.Dossiers;
using EGov.Portal.Forms;
using EGov.Portal.Procedures;
using EGov.Portal.Tests.Dossiers;
using static EGov.Portal.Tests.Forms.FormSamples;

namespace EGov.Portal.Tests.Forms;

/// <summary>What the forms say.</summary>
public sealed class FormTextsTests
{
    private const string Applicant = "Đặng Thị Lựu";

    public static TheoryData<string> Shipped => [.. ProcedureFiles.ReadShipped().Select(procedure => procedure.Code)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_receipt_names_the_applicant_as_the_procedures_form_does(string code)
    {
        var dossier = DossierOf(code);

        Assert.Equal(Applicant, LineOf(dossier, "Tiếp nhận hồ sơ của"));
        Assert.Equal("0912345678", LineOf(dossier, "Số điện thoại"));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_dossier_whose_terms_name_no_field_yet_is_read_by_its_version_of_the_procedure(string code)
    {
        var dossier = DossierOf(code);

        Assert.Equal(Applicant, LineOf(dossier with { Terms = dossier.Terms with { Applicant = null } }, "Tiếp nhận hồ sơ của"));
    }

    [Fact]
    public void The_receipt_tells_when_the_dossier_came_and_not_when_it_was_accepted()
    {
        var accepted = DossierSamples.Paid.After(
            dossier => dossier.Accept("officer", DossierSamples.Monday.AddDays(2), DossierSamples.Calendar));

        Assert.Contains("ngày 16 tháng 11 năm 2026", LineOf(accepted, "Thời gian nhận hồ sơ"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_request_for_a_supplement_says_until_when_and_who_asked()
    {
        var asked = Texts.Of(DossierSamples.Waiting, DossierForm.SupplementRequest);

        Assert.Contains("ngày", asked.LineOf("Thời hạn bổ sung"), StringComparison.Ordinal);
        Assert.Equal(["Cán bộ: officer", "Cục Cảnh sát giao thông"], Assert.Single(asked.Signatures).Names);
        Assert.Equal(["1", DossierSamples.Procedure.Components[0].Name.Vi, "1", "0"], Assert.Single(asked.Table!.Rows));
        Assert.Equal("HDHS", asked.Symbol);
    }

    [Fact]
    public void The_refusal_names_who_refused()
    {
        var refused = DossierSamples.Paid.After(dossier => dossier.Refuse("chief", DossierSamples.Monday, "no", DossierSamples.Calendar));

        Assert.Equal("Cán bộ: chief", Texts.Of(refused, DossierForm.Refusal).Signatures[1].Names[0]);
    }

    [Fact]
    public void The_apology_names_the_unit_that_is_late_and_the_day_of_receipt()
    {
        var accepted = DossierSamples.Paid
            .After(dossier => dossier.Accept("officer", DossierSamples.Monday.AddDays(2), DossierSamples.Calendar))
            .After(dossier => dossier.Reschedule("officer", DossierSamples.Monday.AddDays(2), "many", new DateOnly(2026, 12, 8), DossierSamples.Calendar));

        var apology = Texts.Of(accepted, DossierForm.Apology);

        Assert.Equal("Cục Cảnh sát giao thông", apology.LineOf("Đơn vị chủ trì giải quyết"));
        Assert.Contains("ngày 16 tháng 11 năm 2026", apology.LineOf("Ngày tiếp nhận"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_form_ever_prints_the_account_for_the_name()
    {
        var dossier = DossierSamples.Returned with { Owner = "f3a9-account", Form = new Dictionary<string, string>() };

        Assert.All(
            Enum.GetValues<DossierForm>().Select(form => Texts.Of(dossier, form)).SelectMany(
                form => form.Lines.Concat(form.After ?? []).Select(line => line.Text).Concat(form.Signatures.SelectMany(signature => signature.Names))),
            text => Assert.DoesNotContain("f3a9-account", text, StringComparison.Ordinal));
    }

    private static string LineOf(Dossier dossier, string label) => Texts.Of(dossier, DossierForm.Receipt).LineOf(label);

    private static Dossier DossierOf(string code)
    {
        var procedure = ProcedureFiles.ReadShipped().Single(each => each.Code == code);
        var form = new Dictionary<string, string>
        {
            [procedure.Applicant.Name] = Applicant,
            [procedure.Applicant.Phone!] = "0912345678",
        };
        return Dossier.Fold(null, DossierSamples.SubmissionOf(procedure, DossierSamples.Monday) with { Form = form });
    }
}
