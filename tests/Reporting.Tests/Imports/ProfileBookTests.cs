using EGov.Platform.Agencies;
using EGov.Reporting.Formats;
using EGov.Reporting.Imports.Profiles;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Values;

namespace EGov.Reporting.Tests.Imports;

public sealed class ProfileBookTests
{
    private static readonly ProfileBook Book = new();
    private static readonly MeasureBook Measures = new();

    public static TheoryData<string> Codes => [.. Book.All.Select(profile => profile.Code)];

    [Fact]
    public void Files_of_the_statistics_office_and_our_own_have_a_profile() => Assert.Equal(
        ["gso-cpi", "gso-iip", "gso-labour-index", "gso-public-investment", "observations", "sdmx-cpi", "sdmx-iip"], Book.All.Select(profile => profile.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_a_profile_names_is_in_the_catalogue(string code)
    {
        var profile = Book.Find(code)!.Profile;
        var named = profile.Keys.SelectMany(key => key.Names?.Values ?? []).Where(key => !key.Ignored).ToList();
        var measures = profile.Values.Select(value => value.Measure).Concat(named.Select(key => key.Measure)).OfType<string>().Distinct()
            .Select(measure => Measures.Measures.Single(known => known.Code == measure)).ToList();

        Assert.All(measures, measure => Assert.Equal(profile.Dataset, measure.Dataset));
        foreach (var measure in measures)
        {
            var categories = measure.Categories is { } list ? Measures.Categories[list].Select(category => category.Code).ToList() : [CellKey.Total];
            Assert.All(named.Where(key => key.Measure is null || key.Measure == measure.Code), key => Assert.Contains(key.Category ?? CellKey.Total, categories));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Agencies_and_areas_of_a_profile_are_in_the_registry(string code)
    {
        var profile = Book.Find(code)!.Profile;
        var known = ShippedAgencies.Current.All.Select(agency => agency.Id).ToHashSet();

        Assert.All(profile.Agencies, agency => Assert.Contains(agency, known));
        Assert.All(
            profile.Keys.SelectMany(key => key.Names?.Values ?? []).Select(key => key.Area).OfType<string>().Where(area => area.Length > 2),
            area => Assert.Contains(area, known));
    }

    [Fact]
    public void All_63_provinces_are_known_by_the_names_that_the_statistics_office_writes()
    {
        var mapping = Book.Find("gso-labour-index")!;
        string[] names = ["Hà Nội", "TP. Hồ Chí Minh", "Tp. Hồ Chí Minh", "  Thừa Thiên -  Huế ", "Ha\u0300 Ti\u0303nh", "Đă\u0301k Lă\u0301k", "bà rịa - vũng tàu"];

        Assert.Equal(["01", "79", "79", "46", "42", "66", "77"], names.Select(name => AreaOf(mapping, name)));
        Assert.All(ShippedAgencies.Current.All.Where(agency => agency is { Kind: AgencyKind.Province, Codes.Administrative: not null } && !agency.Id.StartsWith("adm", StringComparison.Ordinal)), agency =>
        {
            var name = agency.Name.Vi.Replace("Ủy ban nhân dân tỉnh ", "", StringComparison.Ordinal).Replace("Ủy ban nhân dân thành phố ", "", StringComparison.Ordinal);
            Assert.Equal(agency.Codes.Administrative, name == "Huế" ? "46" : AreaOf(mapping, name));
        });
    }

    private static string AreaOf(ProfileMapping mapping, string name)
    {
        var columns = new DataColumns(["release_date", "unit", "index_vs_prev_month_pct"]);
        return mapping.Map(new(2, columns, ["2020-03-27", name, "100"])).Succeeded(out var row, out var error)
            ? row.Values.Single().Cell.Area
            : throw new InvalidOperationException(error.DetailIn(EGov.Platform.Results.Language.English));
    }
}
