using System.Globalization;
using EGov.Reporting.Indicators.Expressions;

namespace EGov.Reporting.Tests.Indicators.Expressions;

/// <summary>The geometric mean, held against values that are known.</summary>
public sealed class GeometricMeanTests
{
    [Theory]
    [InlineData("2 8", "4")]
    [InlineData("1 2", "1.4142135623730950488")]
    [InlineData("1 1 2", "1.2599210498948731648")]
    [InlineData("1 10", "3.1622776601683793320")]
    [InlineData("54 24 3", "15.724448365253379642")]
    [InlineData("0.0000001 10000000", "1")]
    [InlineData("0.01 0.0001", "0.001")]
    [InlineData("70000000000000000000000000000 70000000000000000000000000000", "70000000000000000000000000000")]
    [InlineData("100.5", "100.5")]
    public void It_is_right_to_twelve_digits(string values, string mean)
    {
        decimal[] all = [.. values.Split(' ').Select(value => decimal.Parse(value, CultureInfo.InvariantCulture))];
        var expected = decimal.Parse(mean, CultureInfo.InvariantCulture);

        var found = GeometricMeans.Of(all).Value!.Value;

        Assert.InRange(found / expected, 1 - 1e-12m, 1 + 1e-12m);
    }

    [Fact]
    public void What_comes_out_even_is_even()
    {
        Assert.Equal("4", GeometricMeans.Of([2, 8]).Value!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("0.001", GeometricMeans.Of([0.01m, 0.0001m]).Value!.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_year_of_days_has_one_too()
    {
        decimal[] growing = [.. Enumerable.Range(0, 366).Select(day => day % 2 == 0 ? 50_000_000m : 2_000_000m)];

        Assert.Equal(10_000_000m, GeometricMeans.Of(growing).Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-4)]
    public void Of_what_is_not_above_zero_there_is_none(int value) => Assert.Equal(MissingReason.NotDefined, GeometricMeans.Of([1, value]).Why!.Reason);
}
