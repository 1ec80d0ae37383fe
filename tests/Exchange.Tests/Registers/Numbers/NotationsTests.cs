using EGov.Exchange.Registers;
using EGov.Exchange.Registers.Numbers;

namespace EGov.Exchange.Tests.Registers.Numbers;

public sealed class NotationsTests
{
    private static readonly NumberSeries Plain = new("chung", "Chung", []);

    [Theory]
    [InlineData("Quyết định", "BNV", null, "QĐ-BNV")]
    [InlineData("Công văn", "BNV", "VP", "BNV-VP")]
    [InlineData("Công văn", "UBND", "VX", "UBND-VX")]
    [InlineData("Công văn", "BNV", null, "BNV")]
    [InlineData("Chương trình", "BNV", "VP", "CTr-BNV")]
    public void A_notation_has_the_form_of_the_decree(string kind, string agency, string? unit, string notation) =>
        Assert.Equal(notation, Notations.Of(Plain, KindOf(kind), agency, unit));

    [Fact]
    public void A_series_may_have_a_pattern_of_its_own() =>
        Assert.Equal("QĐ-BNV-VP", Notations.Of(Plain with { Pattern = "{kind}-{agency}-{unit}" }, KindOf("Quyết định"), "BNV", "VP"));

    [Theory]
    [InlineData("{kind}-{agency}", true)]
    [InlineData("{agency}-HĐQT", true)]
    [InlineData("{kind}", false)]
    [InlineData("{agency}-", false)]
    [InlineData("{agency}/{kind}", false)]
    [InlineData("{agency}-{other}", false)]
    [InlineData("{agency}-vp", false)]
    [InlineData("{agency}-A-B-C-D-E", false)]
    public void A_pattern_names_the_agency_and_otherwise_what_is_known(string pattern, bool isOne) => Assert.Equal(isOne, Notations.IsPattern(pattern));

    [Theory]
    [InlineData(1, "01")]
    [InlineData(9, "09")]
    [InlineData(10, "10")]
    [InlineData(1234, "1234")]
    public void Numbers_below_ten_have_a_zero_before_them(int number, string text) => Assert.Equal(text, Notations.TextOf(number));

    [Theory]
    [InlineData("Bộ Nội vụ", "BNV")]
    [InlineData("Bộ Khoa học và Công nghệ", "BKHCN")]
    [InlineData("Văn phòng Chính phủ", "VPCP")]
    [InlineData("Ủy ban nhân dân thành phố Hà Nội", "UBND")]
    [InlineData("Hội đồng nhân dân tỉnh Lào Cai", "HĐND")]
    [InlineData("Sở Xây dựng thành phố Hà Nội", "SXD")]
    [InlineData("Đài Truyền hình Việt Nam", "ĐTHVN")]
    [InlineData("", "CQ")]
    public void An_agency_that_says_nothing_goes_by_the_first_letters_of_its_name(string name, string abbreviation) =>
        Assert.Equal(abbreviation, AgencyAbbreviation.Of(name));

    private static KindOfDocument KindOf(string name) => DocumentKinds.Find(name, new DateOnly(2026, 1, 5))!;
}
