using EGov.Exchange.Registers;

namespace EGov.Exchange.Tests.Registers;

public sealed class DocumentKindsTests
{
    private static readonly DateOnly Day = new(2026, 1, 5);

    [Theory]
    [InlineData("Công văn", "CV")]
    [InlineData("CÔNG VĂN", "CV")]
    [InlineData("Cong van", "CV")]
    [InlineData("Quyết định (cá biệt)", "QD")]
    [InlineData("Quyết  định", "QD")]
    [InlineData("Quye\u0302\u0301t \u0111i\u0323nh", "QD")]
    [InlineData("QD", "QD")]
    [InlineData("Quy định", "QyD")]
    [InlineData("Luật", "other")]
    [InlineData("", "other")]
    public void A_kind_is_found_however_it_is_typed(string name, string key) => Assert.Equal(key, DocumentKinds.KeyOf(name, Day));

    [Fact]
    public void There_are_the_29_kinds_of_the_decree_of_which_two_have_no_abbreviation()
    {
        var kinds = DocumentKinds.On(Day);

        Assert.Equal(29, kinds.Count);
        Assert.Equal(29, kinds.Select(kind => kind.Key).Distinct().Count());
        Assert.Equal(["Công văn", "Thư công"], kinds.Where(kind => kind.Abbreviation is null).Select(kind => kind.Name.Vi));
        Assert.Equal(27, kinds.Select(kind => kind.Abbreviation).OfType<string>().Distinct().Count());
        Assert.All(kinds, kind => Assert.Equal(kind.Key, DocumentKinds.KeyOf(kind.Name.Vi, Day)));
    }

    [Fact]
    public void Days_before_the_decree_have_its_kinds_too() => Assert.Equal(29, DocumentKinds.On(new DateOnly(1990, 1, 1)).Count);
}
