using System.Globalization;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Tests.Periods;

public sealed class PeriodBookTests
{
    private static readonly PeriodBook Book = new();
    private static readonly DateOnly First = new(2017, 6, 1);
    private static readonly DateOnly Last = new(2028, 1, 31);

    public static TheoryData<string> Kinds => [.. Book.All.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Over_ten_years_periods_follow_one_another_without_a_gap_and_overlap_only_as_their_kind_says(string code)
    {
        var kind = Book.Find(code)!;
        for (var period = PeriodBook.Containing(kind, First); period.To < Last; period = PeriodBook.Next(period))
        {
            var next = PeriodBook.Next(period);
            Assert.True(period.From <= period.To);
            Assert.Equal(period.Code.Ordinal + 1, next.Code.Ordinal);
            var following = kind.Frequency is Frequency.NineMonths ? period.From.AddYears(1) : period.To.AddDays(1).AddMonths(-kind.MonthsOver);
            Assert.Equal(following, next.From);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_day_has_the_period_that_contains_it_or_the_next(string code)
    {
        var kind = Book.Find(code)!;
        for (var day = First; day < Last; day = day.AddDays(1))
        {
            var period = PeriodBook.Containing(kind, day);

            Assert.True(period.Contains(day) || (kind.Frequency is Frequency.NineMonths && day < period.From && period.From.AddMonths(-3) <= day));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_period_is_found_again_by_its_code(string code)
    {
        var kind = Book.Find(code)!;
        for (var period = PeriodBook.Containing(kind, First); period.To < Last; period = PeriodBook.Next(period))
        {
            Assert.Equal(period, PeriodBook.Of(kind, PeriodCode.Parse(period.Code.ToString())!.Value));
        }
    }

    [Theory]
    [InlineData("decree-month", "2020-01", "2019-12-15", "2020-01-14")]
    [InlineData("decree-quarter", "2020-Q1", "2019-12-15", "2020-03-14")]
    [InlineData("decree-quarter", "2020-Q4", "2020-09-15", "2020-12-14")]
    [InlineData("decree-half-year", "2020-S1", "2019-12-15", "2020-06-14")]
    [InlineData("decree-half-year", "2020-S2", "2020-06-15", "2020-12-14")]
    [InlineData("decree-nine-months", "2020-N1", "2019-12-15", "2020-09-14")]
    [InlineData("decree-year", "2020", "2019-12-15", "2020-12-14")]
    [InlineData("calendar-month", "2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("calendar-half-year", "2020-S1", "2020-01-01", "2020-06-30")]
    [InlineData("calendar-nine-months", "2020-N1", "2020-01-01", "2020-09-30")]
    [InlineData("thursday-week", "2021-W06", "2021-02-04", "2021-02-10")]
    [InlineData("thursday-week", "2021-W01", "2020-12-31", "2021-01-06")]
    [InlineData("calendar-week", "2020-W53", "2020-12-28", "2021-01-03")]
    [InlineData("sector-year", "2020", "2019-10-01", "2020-09-30")]
    [InlineData("budget-year", "2021", "2021-01-01", "2022-01-31")]
    [InlineData("payment-month", "2021-04", "2021-03-01", "2021-03-31")]
    [InlineData("school-term", "2021-S1", "2020-06-01", "2021-01-15")]
    [InlineData("school-term", "2021-S2", "2021-01-16", "2021-05-31")]
    [InlineData("calendar-day", "2020-08-15", "2020-08-15", "2020-08-15")]
    public void A_code_means_the_days_of_its_kind(string kind, string code, string from, string to)
    {
        var period = PeriodBook.Of(Book.Find(kind)!, PeriodCode.Parse(code)!.Value)!;

        Assert.Equal((DayOf(from), DayOf(to)), (period.From, period.To));
        Assert.Equal(period, PeriodBook.Containing(period.Kind, period.To.AddMonths(-period.Kind.MonthsOver)));
    }

    [Fact]
    public void A_code_of_another_frequency_is_no_period_of_the_kind() =>
        Assert.Null(PeriodBook.Of(Book.Find("decree-month")!, PeriodCode.Parse("2020-Q1")!.Value));

    private static DateOnly DayOf(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
