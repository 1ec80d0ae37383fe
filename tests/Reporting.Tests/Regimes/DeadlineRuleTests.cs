using System.Globalization;
using EGov.Platform.Calendar;
using EGov.Reporting.Periods;
using EGov.Reporting.Regimes;

namespace EGov.Reporting.Tests.Regimes;

public sealed class DeadlineRuleTests
{
    private static readonly PeriodBook Periods = new();

    private static readonly DeadlineRule[] Rules =
    [
        new DeadlineRule(Months: 0, Day: 17), new DeadlineRule(Months: 1, Day: 31), new DeadlineRule(Weekday: DayOfWeek.Thursday),
        new DeadlineRule(Weekday: DayOfWeek.Wednesday, Weeks: 2), new DeadlineRule(WorkingDays: 0), new DeadlineRule(WorkingDays: 3),
        new DeadlineRule(Years: 0, Month: 1, Day: 2), new DeadlineRule(Years: 1, Month: 2, Day: 30),
    ];

    [Theory]
    [InlineData("2020-01-20", "2020-01-20")]
    [InlineData("2020-01-23", "2020-01-30")] // Tet 2020: no work from 23 to 29 January
    [InlineData("2020-09-02", "2020-09-03")] // National Day
    [InlineData("2020-05-01", "2020-05-04")] // Labour Day on a Friday
    [InlineData("2018-12-31", "2018-12-31")]
    [InlineData("2019-04-29", "2019-05-02")] // off in exchange for Saturday 4 May
    [InlineData("2019-05-04", "2019-05-04")] // that Saturday itself
    public void A_day_off_moves_to_the_next_working_day(string stated, string due) =>
        Assert.Equal(DayOf(due), new DeadlineRule(On: DayOf(stated)).DueOn(Month("2018-12"), WorkingCalendar.Shipped));

    [Fact]
    public void It_is_a_working_day_and_at_least_the_first_after_the_cut_off()
    {
        var calendar = WorkingCalendar.Shipped;
        foreach (var kind in Periods.All)
        {
            for (var period = PeriodBook.Containing(kind, new(2019, 1, 1)); period.To.Year < 2026; period = PeriodBook.Next(period))
            {
                var earliest = calendar.AddWorkingDays(period.To, 1);
                Assert.All(Rules.Select(rule => rule.DueOn(period, calendar)), due => Assert.True(calendar.IsWorkingDay(due) && earliest <= due));
            }
        }
    }

    [Fact]
    public void Only_an_instrument_that_says_so_lets_the_cut_off_be_the_last_day()
    {
        var week = PeriodBook.Of(Periods.Find("thursday-week")!, PeriodCode.Parse("2021-W10")!.Value)!;

        Assert.Equal(new(2021, 3, 10), new DeadlineRule(Weekday: DayOfWeek.Wednesday, MayBeCutOff: true).DueOn(week, WorkingCalendar.Shipped));
        Assert.Equal(new(2021, 3, 11), new DeadlineRule(Weekday: DayOfWeek.Wednesday).DueOn(week, WorkingCalendar.Shipped));
    }

    [Fact]
    public void In_a_sectors_own_system_each_level_has_three_working_days_more()
    {
        var quarter = PeriodBook.Of(Periods.Find("decree-quarter")!, PeriodCode.Parse("2021-Q1")!.Value)!;

        Assert.Equal(
            [new(2021, 3, 17), new(2021, 3, 22), new(2021, 3, 25)],
            new[] { 3, 6, 9 }.Select(days => new DeadlineRule(WorkingDays: days).DueOn(quarter, WorkingCalendar.Shipped)));
    }

    [Fact]
    public void It_says_one_thing_and_all_of_it()
    {
        Assert.All(Rules, rule => Assert.True(rule.IsWhole()));
        Assert.All(
            new DeadlineRule[]
            {
                new(), new(Months: 1), new(Day: 3), new(Months: 1, Day: 32), new(Months: -1, Day: 3), new(Weeks: 1), new(WorkingDays: -1),
                new(WorkingDays: 3, Day: 1), new(Years: 1, Day: 3), new(Years: 1, Months: 1, Month: 2, Day: 3), new(Months: 0, Day: 3, Weekday: DayOfWeek.Friday),
                new(On: new(2020, 1, 1), Weeks: 1),
            },
            rule => Assert.False(rule.IsWhole()));
    }

    private static Period Month(string code) => PeriodBook.Of(Periods.Find("decree-month")!, PeriodCode.Parse(code)!.Value)!;

    private static DateOnly DayOf(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
