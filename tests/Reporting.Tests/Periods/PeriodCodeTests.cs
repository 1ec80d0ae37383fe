using EGov.Reporting.Periods;

namespace EGov.Reporting.Tests.Periods;

public sealed class PeriodCodeTests
{
    [Theory]
    [InlineData("2020")]
    [InlineData("2020-S2")]
    [InlineData("2020-N1")]
    [InlineData("2020-Q4")]
    [InlineData("2020-08")]
    [InlineData("2020-W53")]
    [InlineData("2020-02-29")]
    public void What_is_read_is_written_the_same(string text) => Assert.Equal(text, PeriodCode.Parse(text).ToString());

    [Theory]
    [InlineData("2020-13")]
    [InlineData("2020-00")]
    [InlineData("2020-Q5")]
    [InlineData("2020-S0")]
    [InlineData("2020-N2")]
    [InlineData("2019-W53")]
    [InlineData("2021-02-29")]
    [InlineData("0020-01")]
    [InlineData("2020-8")]
    [InlineData("2020 ")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_period_is_not_read(string? text) => Assert.Null(PeriodCode.Parse(text));

    [Theory]
    [InlineData("2020-12", 1, "2021-01")]
    [InlineData("2020-01", -12, "2019-01")]
    [InlineData("2020-Q1", -1, "2019-Q4")]
    [InlineData("2020-W53", 1, "2021-W01")]
    [InlineData("2020", -5, "2015")]
    [InlineData("2020-02-28", 2, "2020-03-01")]
    public void Periods_follow_one_another(string text, int periods, string expected) =>
        Assert.Equal(expected, PeriodCode.Parse(text)!.Value.Offset(periods).ToString());

    [Theory]
    [InlineData("2020", "2020-01", "2020-12", (int)Frequency.Month)]
    [InlineData("2020-N1", "2020-Q1", "2020-Q3", (int)Frequency.Quarter)]
    [InlineData("2020-Q1", "2020-01-01", "2020-03-31", (int)Frequency.Day)]
    [InlineData("2020", "2020-W01", "2020-W53", (int)Frequency.Week)]
    [InlineData("2020-W01", "2019-12-30", "2020-01-05", (int)Frequency.Day)]
    [InlineData("2020-S2", "2020-Q3", "2020-Q4", (int)Frequency.Quarter)]
    public void A_period_has_parts(string text, string first, string last, int smaller)
    {
        var (from, to) = PeriodCode.Parse(text)!.Value.PartsOf((Frequency)smaller)!.Value;
        Assert.Equal((first, last), (from.ToString(), to.ToString()));
        Assert.True(from.IsWithin(PeriodCode.Parse(text)!.Value));
        Assert.False(to.Offset(1).IsWithin(PeriodCode.Parse(text)!.Value));
    }

    [Fact]
    public void A_half_year_has_no_whole_weeks() => Assert.Null(PeriodCode.Parse("2020-S1")!.Value.PartsOf(Frequency.Week));

    [Fact]
    public void Names_of_one_frequency_sort_by_time_over_two_centuries()
    {
        foreach (var frequency in Enum.GetValues<Frequency>())
        {
            var code = PeriodCode.Of(frequency, 1900, 1)!.Value;
            while (code.Offset(1) is { Year: < 2200 } next)
            {
                Assert.True(string.CompareOrdinal(code.ToString(), next.ToString()) < 0, $"{code} and {next}");
                Assert.Equal(next, PeriodCode.Parse(next.ToString()));
                Assert.Equal(next, PeriodCode.Of(frequency, next.Year, next.Number));
                code = next;
            }
        }
    }
}
