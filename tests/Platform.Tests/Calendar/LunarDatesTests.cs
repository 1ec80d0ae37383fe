using System.Globalization;
using EGov.Platform.Calendar;

namespace EGov.Platform.Tests.Calendar;

public sealed class LunarDatesTests
{
    [Theory]
    [InlineData(2019, "02-05", "04-14")]
    [InlineData(2020, "01-25", "04-02")]
    [InlineData(2021, "02-12", "04-21")]
    [InlineData(2022, "02-01", "04-10")]
    [InlineData(2023, "01-22", "04-29")] // a leap second month between the two
    [InlineData(2024, "02-10", "04-18")]
    [InlineData(2025, "01-29", "04-07")]
    [InlineData(2026, "02-17", "04-26")]
    [InlineData(2027, "02-06", "04-16")]
    public void The_lunar_holidays_are_those_of_the_published_calendars(int year, string newYear, string hungKings)
    {
        Assert.Equal(newYear, LunarDates.NewYear(year).ToString("MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(hungKings, LunarDates.HungKings(year).ToString("MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(1985, "01-21", "02-20")]
    [InlineData(2007, "02-17", "02-18")]
    [InlineData(2030, "02-02", "02-03")]
    public void The_Vietnamese_new_year_is_not_always_the_Chinese(int year, string vietnamese, string chinese)
    {
        Assert.Equal(vietnamese, LunarDates.NewYear(year).ToString("MM-dd", CultureInfo.InvariantCulture));
        var calendar = new ChineseLunisolarCalendar();
        Assert.Equal(chinese, calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0).ToString("MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_new_year_lies_between_20_January_and_20_February_and_some_354_or_384_days_after_the_last()
    {
        for (var year = 1970; year < 2100; year++)
        {
            var date = LunarDates.NewYear(year);
            Assert.InRange(date, new DateOnly(year, 1, 20), new DateOnly(year, 2, 21));
            Assert.Contains(LunarDates.NewYear(year + 1).DayNumber - date.DayNumber, (int[])[353, 354, 355, 383, 384, 385]);
            Assert.InRange(LunarDates.HungKings(year).DayNumber - date.DayNumber, 67, 99);
        }
    }
}
