using EGov.Platform.Results;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Tests.Indicators.Catalogue;

/// <summary>How measures rest on each other.</summary>
public sealed class MeasureMapTests
{
    [Fact]
    public void What_is_read_comes_before_what_reads_it()
    {
        var map = Of(("d", "#{c} + #{a}"), ("c", "#{b} * 2"), ("b", "#{a}"), ("a", null), ("e", "1"));

        Assert.Equal(["a", "e", "b", "c", "d"], map.InOrder().Select(measure => measure.Code));
        Assert.Equal([3, 2, 1, 0, 0], "dcbae".Select(code => map.RankOf(code.ToString())));
        Assert.Equal(["b", "d"], map.DependentsOf("a"));
        Assert.Empty(map.DependentsOf("d"));
        Assert.Equal(["c", "a"], map.InputsOf("d"));
    }

    [Theory]
    [InlineData("a:#{a}.periodOffset(-1)", "a → a")]
    [InlineData("a:#{b};b:#{a}", "a → b → a")]
    [InlineData("x:#{a};a:#{b};b:#{c} + 1;c:N{a:F}.yearToDate()", "a → b → c → a")]
    [InlineData("a:1;b:#{a};c:#{b} + #{d};d:#{e};e:#{c}", "c → d → e → c")]
    public void A_circle_is_refused_and_named(string definitions, string circle)
    {
        var all = definitions.Split(';').Select(each => each.Split(':', 2)).Select(each => Measured(each[0], each[1])).ToList();

        Assert.False(MeasureMap.Of(all, Nothing).Succeeded(out _, out var error));
        Assert.Equal("REPORTING-6321", error!.Definition.Code);
        Assert.EndsWith($"circle: {circle}.", error.DetailIn(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_that_rest_on_the_same_are_no_circle()
    {
        var map = Of([("m0", null), .. Enumerable.Range(1, 100).Select(number => ($"m{number}", (string?)$"#{{m{number - 1}}} + #{{m{number / 2}}}"))]);

        Assert.Equal(100, map.RankOf("m100"));
    }

    [Fact]
    public void It_knows_on_which_datasets_a_measure_rests()
    {
        var all = new[] { Measured("a", null) with { Dataset = "one" }, Measured("b", null) with { Dataset = "two" }, Measured("c", "#{a}"), Measured("d", "#{c} / #{b}") };
        Assert.True(MeasureMap.Of(all, Nothing).Succeeded(out var map, out _));

        Assert.Equal([false, false, false, true], "abcd".Select(code => map!.DatasetsOf(code.ToString()).Count > 1));
        Assert.Equal(["one", "two"], map!.DatasetsOf("d").Order());
    }

    [Theory]
    [InlineData("#{nowhere}", "REPORTING-6320")]
    [InlineData("C{nowhere}", "REPORTING-6322")]
    [InlineData("#{weekly}.sum()", "REPORTING-6323")]
    [InlineData("#{yearly}.yearToDate()", "REPORTING-6323")]
    [InlineData("#{daily}", "REPORTING-6324")]
    [InlineData("#{daily}.last() + #{monthly}.periodOffset(-12) + #{yearly} * C{rate}", null)]
    public void What_a_measure_reads_must_go_together_with_it(string expression, string? code)
    {
        Measure[] all =
        [
            Measured("own", expression), Measured("monthly", null), Measured("yearly", null, Frequency.Annual), Measured("weekly", null, Frequency.Week), Measured("daily", null, Frequency.Day),
        ];
        Assert.True(MeasureMap.Of(all, new Dictionary<string, decimal> { ["rate"] = 2 }).Succeeded(out var map, out _));

        Assert.Equal(code, map!.FaultOf("own")?.Definition.Code);
    }

    private static Dictionary<string, decimal> Nothing { get; } = [];

    private static MeasureMap Of(params (string Code, string? Expression)[] measures)
    {
        Assert.True(MeasureMap.Of([.. measures.Select(each => Measured(each.Code, each.Expression))], Nothing).Succeeded(out var map, out var error), error?.DetailIn(Language.English));
        return map!;
    }

    private static Measure Measured(string code, string? expression, Frequency frequency = Frequency.Month) =>
        new(code, new(code, code), "group", "unit", 0, frequency) { Expression = expression };
}
