using EGov.Exchange.Registers;
using EGov.Exchange.Registers.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.Registers.Numbers;

public sealed class SeriesRulesTests
{
    private static readonly DateOnly Day = new(2026, 1, 5);
    private static readonly NumberSeries Common = new("chung", "Chung", []);

    [Fact]
    public void Series_that_share_nothing_are_taken() =>
        Assert.Empty(SeriesRules.WrongIn(new(2026, "BNV", [Common, new("QĐ", "Quyết định", ["QD", "QC"]), new("TT", "Tờ trình", ["TTr"])]), Day));

    [Fact]
    public void Two_series_may_not_number_one_kind_or_have_one_key() => Assert.Equal(
        ["/series/2/key EXCHANGE-4412", "/series/2/kinds/0 EXCHANGE-4412"],
        Wrong(Common, new("QĐ", "Quyết định", ["QD"]), new("qđ", "Khác", ["QD"])));

    [Fact]
    public void There_is_one_common_series()
    {
        Assert.Equal(["/series EXCHANGE-4413"], Wrong(new NumberSeries("QĐ", "Quyết định", ["QD"])));
        Assert.Equal(["/series EXCHANGE-4413"], Wrong(Common, Common with { Key = "khac" }));
    }

    [Fact]
    public void Keys_names_kinds_and_patterns_have_their_form() => Assert.Equal(
        ["/series/1/key EGOV-1246", "/series/1/name EGOV-1251", "/series/1/kinds/0 EGOV-1247", "/series/1/pattern EXCHANGE-4415"],
        Wrong(Common, new("a-b", " ", ["LUAT"], "{kind}")));

    [Fact]
    public void Two_series_may_not_make_one_notation() => Assert.Equal(
        ["/series/1 EXCHANGE-4414", "/series/1 EXCHANGE-4414"],
        Wrong(Common, new("thu", "Thư công", ["ThC"])));

    [Fact]
    public void Of_what_is_taken_no_number_and_notation_come_twice() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Schemes, scheme =>
        {
            var notations = DocumentKinds.On(Day).Select(kind => (Series: scheme.Of(kind).Key, Notation: Notations.Of(scheme.Of(kind), kind, scheme.Abbreviation, null)));
            var meets = notations.GroupBy(each => each.Notation).Any(same => same.Select(each => each.Series).Distinct().Count() > 1);
            return !meets || SeriesRules.WrongIn(scheme, Day).Count > 0;
        }));

    private static Arbitrary<YearScheme> Schemes { get; } =
        (from kinds in Gen.SubListOf(DocumentKinds.On(Day).Select(kind => kind.Key))
         from split in Gen.Choose(0, 29)
         from first in Gen.Elements(null, "{kind}-{agency}", "{agency}-{unit}", "{agency}")
         from second in Gen.Elements(null, "{kind}-{agency}", "{agency}-{unit}", "{agency}-X")
         let cut = Math.Min(split, kinds.Count)
         let series = new[] { new NumberSeries("A", "A", [.. kinds.Take(cut)], first), new NumberSeries("B", "B", [.. kinds.Skip(cut)], second) }
         select new YearScheme(2026, "BNV", [Common, .. series.Where(each => each.Kinds.Count > 0)])).ToArbitrary();

    private static IEnumerable<string> Wrong(params NumberSeries[] series) =>
        SeriesRules.WrongIn(new(2026, "BNV", series), Day).Select(wrong => $"{wrong.Field} {wrong.Code}");
}
