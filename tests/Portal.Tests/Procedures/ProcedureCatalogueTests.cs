using EGov.Platform.Words;
using EGov.Portal.Procedures;

namespace EGov.Portal.Tests.Procedures;

public sealed class ProcedureCatalogueTests
{
    private static readonly ProcedureCatalogue Catalogue = ProcedureCatalogue.Shipped;
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
        Assert.Contains(Catalogue.Search(query, Today, 20), procedure => procedure.Code == "3.000347");

    [Theory]
    [InlineData("khai sinh")]
    [InlineData("giay phep xay dung")]
    public void What_is_not_there_is_not_found(string query) => Assert.Empty(Catalogue.Search(query, Today, 20));

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
        Assert.Equal([2], both.Search("gplx", new DateOnly(2026, 12, 1), 20).Select(procedure => procedure.Version));
        Assert.Empty(both.Search("gplx", new DateOnly(2025, 1, 1), 20));
    }

    [Fact]
    public void The_shipped_data_is_whole() => Assert.All(Catalogue.Search(string.Empty, Today, 100), procedure =>
    {
        Assert.NotEmpty(procedure.Source);
        Assert.Equal(procedure.LimitOf(Channel.Online).Amount, procedure.Steps.Sum(step => step.Amount));
        Assert.All(procedure.Fees, fee => Assert.NotEmpty(fee.Instrument));
        Assert.True(procedure.Confirmed || procedure.InferredFrom is not null);
        Assert.All(
            procedure.Components.Where(component => component.When is not null),
            component => Assert.Contains(procedure.Form, field => field.Name == component.When!.Field));
    });
}
