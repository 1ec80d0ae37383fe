using System.Globalization;
using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Tests.Indicators.Expressions;

/// <summary>What expressions come to.</summary>
public sealed class ExpressionTests
{
    private static readonly Cells Month = new Cells()
        .WithAll("a", "2019-01", [.. Enumerable.Range(1, 24).Select(month => (decimal)month)])
        .With("plan", "2020", 120)
        .With("by-sex", "2020-06", 7, category: "F").With("by-sex", "2020-06", 5, category: "M").With("by-sex", "2020-06", 12)
        .With("by-area", "2020-06", 3, "01").With("by-area", "2020-06", 4, "79").With("by-area", "2020-06", 100)
        .With("by-area", "2020-05", 1, "01")
        .WithConstant("rate", 23.5m);

    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("24 / 4 / 3", "2")]
    [InlineData("7 % 4", "3")]
    [InlineData("2 ^ 10", "1024")]
    [InlineData("2 ^ -2", "0.25")]
    [InlineData("2 ^ 3 ^ 2", "512")]
    [InlineData("-2 ^ 2", "-4")]
    [InlineData("(-2) ^ 2", "4")]
    [InlineData("0 ^ 0", "1")]
    [InlineData("--3", "3")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("C{rate} * 2", "47")]
    [InlineData("if(1 < 2, 10, 20)", "10")]
    [InlineData("if(1 == 2 || 2 >= 2 && !(3 != 3), 10, 20)", "10")]
    [InlineData("if(1 > 2 && 1 <= 2, 10, 20)", "20")]
    [InlineData("greatest(1, 3, 2) - least(5, 4)", "-1")]
    [InlineData("abs(1 - 4)", "3")]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(-2.345, 2)", "-2.35")]
    [InlineData("[periodInYear] / [yearlyPeriodCount]", "0.5")]
    [InlineData("#{plan} * [periodInYear] / [yearlyPeriodCount]", "60")]
    [InlineData("#{a} - #{a}.periodOffset(-1)", "1")]
    [InlineData("#{a}.periodOffset(-12)", "6")]
    [InlineData("#{a}.yearToDate()", "93")]
    [InlineData("#{a}.yearToDate().periodOffset(-12)", "21")]
    [InlineData("#{a}.yearToDate() / [periodInYear]", "15.5")]
    [InlineData("#{a}.yearToDateAverage()", "15.5")]
    [InlineData("#{a}.average()", "18")]
    [InlineData("N{a}", "18")]
    [InlineData("#{by-sex:F} / #{by-sex} * 100", "58.333333333333333333333333330")]
    [InlineData("#{by-area}.total()", "7")]
    [InlineData("#{by-area}.periodOffset(-1).total()", "1")]
    [InlineData("firstNonNull(#{a}.periodOffset(100), #{by-sex}, 1)", "12")]
    [InlineData("if(isNull(#{a}.periodOffset(100)), 1, 2) + if(isNotNull(#{a}), 10, 20)", "11")]
    [InlineData("if(#{a} > 0, 1, #{a}.periodOffset(100))", "1")]
    public void An_expression_comes_to_its_value(string text, string value) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), text.In(Month).Value);

    [Theory]
    [InlineData("#{a}.sum()", "2020-Q2", "51")]
    [InlineData("#{a}.average()", "2020-Q2", "17")]
    [InlineData("#{a}.last()", "2020-Q2", "18")]
    [InlineData("#{a}.yearToDate()", "2020-Q2", "93")]
    [InlineData("#{a}.yearToDateAverage()", "2020-S1", "15.5")]
    [InlineData("#{a}.sum()", "2019", "78")]
    [InlineData("#{a}.sum()", "2020-N1", "153")]
    [InlineData("#{a}.sum().periodOffset(-1)", "2020", "78")]
    [InlineData("#{plan}", "2020-S1", "120")]
    [InlineData("#{plan}", "2020-N1", "120")]
    [InlineData("#{plan}", "2020-W53", "120")]
    public void A_longer_period_is_made_of_its_parts_and_a_shorter_one_lies_in_its_year(string text, string period, string value) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), text.In(Month, period).Value);

    [Theory]
    [InlineData("1 / (1 - 1)", MissingReason.DivisionByZero)]
    [InlineData("1 % 0", MissingReason.DivisionByZero)]
    [InlineData("0 ^ -1", MissingReason.DivisionByZero)]
    [InlineData("10 ^ 29", MissingReason.Overflow)]
    [InlineData("10 ^ 28 * 10", MissingReason.Overflow)]
    [InlineData("-(10 ^ 28) * 7 - 10 ^ 28", MissingReason.Overflow)]
    [InlineData("2 ^ 0.5", MissingReason.NotDefined)]
    [InlineData("2 ^ 1001", MissingReason.NotDefined)]
    [InlineData("round(1, 0.5)", MissingReason.NotDefined)]
    [InlineData("#{a} + #{a}.periodOffset(100)", MissingReason.NoValue)]
    [InlineData("if(#{a}.periodOffset(100) > 0, 1, 2)", MissingReason.NoValue)]
    [InlineData("if(1 < 0 && #{a}.periodOffset(100) > 0, 1, 2)", MissingReason.NoValue)]
    [InlineData("greatest(1, #{a}.periodOffset(100))", MissingReason.NoValue)]
    [InlineData("#{by-area:X}.total()", MissingReason.NoValue)]
    [InlineData("#{nowhere}", MissingReason.Unknown)]
    [InlineData("C{nowhere}", MissingReason.Unknown)]
    [InlineData("#{plan}.yearToDate()", MissingReason.PeriodsDoNotMeet)]
    public void What_cannot_be_calculated_has_no_value_but_a_reason(string text, object reason)
    {
        var evaluation = text.In(Month);

        Assert.Null(evaluation.Value);
        Assert.Equal((MissingReason)reason, evaluation.Why!.Reason);
        Assert.Null(text.Expression().Evaluate(Month, PeriodCode.Parse("2020-06")!.Value, "VN", "_T"));
    }

    [Theory]
    [InlineData("#{a}", "2020-Q2", MissingReason.SeveralValues)]
    [InlineData("#{a}.sum()", "2020-W23", MissingReason.PeriodsDoNotMeet)]
    [InlineData("#{a}.sum()", "2021", MissingReason.NoValue)]
    [InlineData("#{a}.yearToDate().periodOffset(400)", "2190", MissingReason.PeriodsDoNotMeet)]
    public void A_period_whose_parts_are_not_all_there_has_none(string text, string period, object reason) =>
        Assert.Equal((MissingReason)reason, text.In(Month, period).Why!.Reason);

    [Fact]
    public void An_expression_without_a_category_reads_the_one_that_is_calculated()
    {
        Assert.Equal(7, "#{by-sex}".In(Month, category: "F").Value);
        Assert.Equal(4, "#{by-area}".In(Month, area: "79").Value);
        Assert.Equal(7m, "#{by-area}.total()".In(Month, area: "79").Value);
    }

    [Fact]
    public void It_says_which_measures_and_constants_it_reads_each_once()
    {
        var expression = "#{a} + #{a} * C{rate} - N{a:F}.periodOffset(-1) / #{b}.total()".Expression();

        Assert.Equal(["#{a}", "N{a:F}.periodOffset(-1)", "#{b}.total()"], expression.References.Select(reference => reference.ToString()));
        Assert.Equal(["rate"], expression.Constants);
        Assert.False(expression.IsOfTheWhole);
        Assert.True("#{a}.total() / #{b}.total()".Expression().IsOfTheWhole);
        Assert.False("1 + 1".Expression().IsOfTheWhole);
    }

    [Fact]
    public void The_average_rate_of_consumer_prices_is_the_geometric_mean_of_twelve_months()
    {
        var cells = new Cells()
            .WithAll("rate", "2020-01", 6.4274m, 5.4047m, 4.8686m, 2.9318m, 2.3959m, 3.1652m, 3.3893m, 3.1772m, 2.9809m, 2.4698m, 1.4843m, 0.187m);
        foreach (var month in Enumerable.Range(1, 12).Select(month => $"2020-{month:00}"))
        {
            cells.With("yoy", month, "#{rate} + 100".In(cells, month).Value!.Value);
        }

        Assert.Equal(3.2275m, "round(#{yoy}.geometricMean() - 100, 4)".In(cells, "2020").Value);
        Assert.Equal(3.2275m, "round(#{yoy}.yearToDateGeometricMean() - 100, 4)".In(cells, "2020-12").Value);
        Assert.Equal(5.9148m, "round(#{yoy}.yearToDateGeometricMean() - 100, 4)".In(cells, "2020-02").Value);
        Assert.Equal(106.4274m, "#{yoy}.yearToDateGeometricMean()".In(cells, "2020-01").Value);
    }
}
