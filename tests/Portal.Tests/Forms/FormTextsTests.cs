using EGov.Portal.Dossiers;
using EGov.Portal.Forms;
using EGov.Portal.Procedures;
using EGov.Portal.Tests.Dossiers;

namespace EGov.Portal.Tests.Forms;

/// <summary>What the forms say.</summary>
public sealed class FormTextsTests
{
    private const string Applicant = "Đặng Thị Lựu";

    private static readonly FormTexts Texts = new(ProcedureCatalogue.Shipped);

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
    public void No_form_ever_prints_the_account_for_the_name()
    {
        var dossier = DossierSamples.Returned with { Owner = "f3a9-account", Form = new Dictionary<string, string>() };

        Assert.All(
            Enum.GetValues<DossierForm>().SelectMany(form => Texts.Of(dossier, form).Lines),
            line => Assert.DoesNotContain("f3a9-account", line.Text, StringComparison.Ordinal));
    }

    private static string LineOf(Dossier dossier, string label) =>
        Assert.Single(Texts.Of(dossier, DossierForm.Receipt).Lines, line => line.Label == label).Text;

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
