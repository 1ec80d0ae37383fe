using EGov.Platform.Words;
using EGov.Portal.Procedures;

namespace EGov.Portal.Tests.Procedures;

public sealed class ProcedureCatalogueTests
{
    private static readonly string[] Licences = ["1.002804", "3.000347"];

    /// <summary>Whatever else ships: of what ships, the licence renewals.</summary>
    private static readonly ProcedureCatalogue Catalogue = new(ProcedureFiles.ReadShipped().Where(procedure => Licences.Contains(procedure.Code)));

    private static readonly DateOnly Today = new(2026, 11, 16);

    [Theory]
    [InlineData("giay phep lai xe")]
    [InlineData("Giấy phép lái xe")]
    [InlineData("GIẤY PHÉP LÁI XE")]
    [InlineData("doi gplx")]
    [InlineData("bang lai")]
    [InlineData("driving lic")]
    [InlineData("3.000347")]
    [InlineData("")]
    public void The_licence_renewal_is_found_with_and_without_marks(string query) =>
        Assert.Contains(Search(Catalogue, query).Found, procedure => procedure.Code == "3.000347");

    [Theory]
    [InlineData("quoc tich")]
    [InlineData("giay phep xay dung")]
    public void What_is_not_there_is_not_found(string query) => Assert.Empty(Search(Catalogue, query).Found);

    [Fact]
    public void Decomposed_letters_are_the_same_letters() =>
        Assert.Equal(["giay", "phep"], VietnameseText.WordsOf("gia\u0302\u0301y phe\u0301p"));

    [Fact]
    public void Every_Vietnamese_letter_folds_to_its_bare_letter() =>
        Assert.Equal(
            "aaaaaaaaaaaaaaaaa eeeeeeeeeee iiiii ooooooooooooooooo uuuuuuuuuuu yyyyy d",
            string.Join(' ', VietnameseText.WordsOf("àáảãạăằắẳẵặâầấẩẫậ ÈÉẺẼẸÊỀẾỂỄỆ ìíỉĩị òóỏõọôồốổỗộơờớởỡợ ÙÚỦŨỤƯỪỨỬỮỰ ỳýỷỹỵ Đ")));

    [Theory]
    [InlineData("A1", false)]
    [InlineData("B1", false)]
    [InlineData("B", true)]
    public void The_health_certificate_is_asked_for_by_licence_class(string licenceClass, bool required)
    {
        var certificate = Catalogue.Find("3.000347", Today)!.Components.Single(component => component.Code == "health-certificate");

        Assert.Equal(required, certificate.IsRequired(new Dictionary<string, string> { ["licenceClass"] = licenceClass }));
    }

    [Fact]
    public void All_that_is_wrong_with_an_application_is_told_at_once()
    {
        var wrong = ApplicationCheck.Of(
            Catalogue.Find("3.000347", Today)!,
            new Dictionary<string, string> { ["licenceNumber"] = "12", ["licenceClass"] = "B", ["applicantKind"] = "foreigner", ["colour"] = "red" },
            [("other", "f1"), ("birth-certificate", "f2")]);

        Assert.Equal(
            ["/components/application", "/components/birth-certificate", "/components/health-certificate", "/components/passport", "/form/colour", "/form/fullName", "/form/licenceNumber"],
            wrong.Select(error => error.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_several_versions_the_one_in_force_on_the_day_counts()
    {
        var first = Catalogue.Find("3.000347", Today)! with { From = new(2025, 3, 1), Limits = [new(null, 5, LimitUnit.WorkingDays, "old")] };
        var second = first with { Version = 2, From = new(2026, 12, 1), Limits = [new(null, 3, LimitUnit.WorkingDays, "new")] };
        var both = new ProcedureCatalogue([second, first]);

        Assert.Null(both.Find(first.Code, new DateOnly(2025, 2, 28)));
        Assert.Equal(1, both.Find(first.Code, new DateOnly(2026, 11, 30))!.Version);
        Assert.Equal(2, both.Find(first.Code, new DateOnly(2026, 12, 1))!.Version);
        Assert.Equal(3, both.Find(first.Code, 2)!.LimitOf(Channel.Online).Amount);
        Assert.Equal([2], Search(both, "gplx", new DateOnly(2026, 12, 1)).Found.Select(procedure => procedure.Version));
        Assert.Empty(Search(both, "gplx", new DateOnly(2025, 1, 1)).Found);
    }

    [Theory]
    [InlineData(2019, "1.002804")]
    [InlineData(2021, "1.002804")]
    [InlineData(2026, "3.000347")]
    public void The_licence_renewal_is_the_one_of_its_year(int year, string code) =>
        Assert.Equal(code, Assert.Single(Search(Catalogue, "doi giay phep lai xe", new DateOnly(year, 6, 1)).Found).Code);

    [Fact]
    public void The_shipped_data_adds_up() => Assert.All(
        ProcedureFiles.ReadShipped().Where(procedure => procedure.LimitOf(Channel.Online).Unit is LimitUnit.WorkingDays),
        procedure => Assert.True(
            procedure.Steps.Where(step => step.Unit is LimitUnit.WorkingDays).Sum(step => step.Amount) <= procedure.LimitOf(Channel.Online).Amount));

    private static ProcedureMatches Search(ProcedureCatalogue catalogue, string query, DateOnly? day = null) =>
        catalogue.Search(new(query, new(), null, 20), day ?? Today);
}
