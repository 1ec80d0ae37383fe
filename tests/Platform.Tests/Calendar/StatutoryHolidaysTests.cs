using EGov.Platform.Calendar;

namespace EGov.Platform.Tests.Calendar;

public sealed class StatutoryHolidaysTests
{
    [Fact]
    public void Every_year_of_2019_to_2027_ships_and_only_2027_is_not_published()
    {
        var shipped = WorkingCalendar.ReadShipped();

        Assert.Equal(Enumerable.Range(2019, 9), shipped.Select(year => year.Year));
        Assert.Equal([2027], shipped.Where(year => !year.Published).Select(year => year.Year));
    }

    [Fact]
    public void The_rule_gives_each_shipped_year_but_for_its_swapped_days() => Assert.All(WorkingCalendar.ReadShipped(), year =>
    {
        var swapped = year.DaysOff.Where(day => day.Name.En.StartsWith("Swapped", StringComparison.Ordinal)).Select(day => day.Date);
        Assert.Equal(year.DaysOff.Select(day => day.Date).Except(swapped), StatutoryHolidays.Of(year.Year).DaysOff.Select(day => day.Date));
    });

    [Fact]
    public void Days_off_are_weekdays_of_their_year_and_worked_days_are_weekends() => Assert.All(WorkingCalendar.ReadShipped(), year =>
    {
        Assert.All(year.DaysOff, day => Assert.False(day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.All(year.WorkedWeekends, day => Assert.True(day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.All(year.DaysOff.Concat(year.WorkedWeekends), day => Assert.Equal(year.Year, day.Date.Year));
    });

    [Theory]
    [InlineData(2020, 10)]
    [InlineData(2021, 11)] // the second National Day
    [InlineData(2028, 12)] // and 24 November, a Friday
    [InlineData(2029, 11)] // a Saturday: no day in lieu
    public void A_year_has_as_many_days_off_as_the_law_gives(int year, int days) => Assert.Equal(days, StatutoryHolidays.Of(year).DaysOff.Count);
}
