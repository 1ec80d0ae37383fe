using EGov.Reporting.Indicators.Outliers;

namespace EGov.Reporting.Tests.Indicators.Outliers;

/// <summary>Which values are unlike those before.</summary>
public sealed class OutlierCheckTests
{
    private static readonly decimal[] Usual = [10, 12, 11, 13, 12, 11, 10, 13];

    [Theory]
    [InlineData(OutlierMethod.ZScore, 15, false)]
    [InlineData(OutlierMethod.ZScore, 16, true)]
    [InlineData(OutlierMethod.ZScore, 7, true)]
    [InlineData(OutlierMethod.ModifiedZScore, 15, false)]
    [InlineData(OutlierMethod.ModifiedZScore, 17, true)]
    [InlineData(OutlierMethod.MinimumMaximum, 13, false)]
    [InlineData(OutlierMethod.MinimumMaximum, 14, true)]
    [InlineData(OutlierMethod.MinimumMaximum, 9, true)]
    public void A_value_far_from_the_others_is_one(object method, int value, bool isOutlier) =>
        Assert.Equal(isOutlier, OutlierCheck.Run((OutlierMethod)method, Usual, value) is not null);

    [Fact]
    public void Scores_are_those_of_the_textbook()
    {
        Assert.Equal(2m, decimal.Round(OutlierCheck.ZScore([2, 4, 4, 4, 5, 5, 7, 9, 5, 5], 5 + (2 * SquareRoots.Of(32m / 9)))!.Value, 10));
        Assert.Equal(0.6745m * 8 / 0.5m, decimal.Round(OutlierCheck.ModifiedZScore([1, 2, 2, 3, 3, 4], 10.5m)!.Value, 10));
    }

    [Fact]
    public void One_extreme_value_among_the_earlier_does_not_hide_the_next_from_the_median()
    {
        decimal[] spoilt = [.. Usual, 1000];

        Assert.Null(OutlierCheck.Run(OutlierMethod.ZScore, spoilt, 100));
        Assert.NotNull(OutlierCheck.Run(OutlierMethod.ModifiedZScore, spoilt, 100));
    }

    [Theory]
    [InlineData(OutlierMethod.ZScore)]
    [InlineData(OutlierMethod.ModifiedZScore)]
    public void Where_the_earlier_never_differed_any_other_value_is_one(object method)
    {
        decimal[] same = [5, 5, 5, 5, 5, 5];

        Assert.Null(OutlierCheck.Run((OutlierMethod)method, same, 5));
        Assert.Equal(new Outlier((OutlierMethod)method, 5, 5, null), OutlierCheck.Run((OutlierMethod)method, same, 5.1m));
    }

    [Fact]
    public void Few_earlier_values_tell_nothing() => Assert.All(
        Enum.GetValues<OutlierMethod>(), method => Assert.Null(OutlierCheck.Run(method, [1, 1, 1, 1, 1], 1000)));

    [Fact]
    public void Values_too_large_to_be_squared_tell_nothing() =>
        Assert.Null(OutlierCheck.Run(OutlierMethod.ZScore, [.. Enumerable.Range(0, 6).Select(each => each * 1e27m)], 1));
}
