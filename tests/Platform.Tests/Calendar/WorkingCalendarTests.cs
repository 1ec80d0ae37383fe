using EGov.Platform.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Shipped;

    [Theory]
    [InlineData("2026-01-01", false)]
    [InlineData("2026-01-10", true)] // a Saturday worked for 2 January
    [InlineData("2026-02-13", true)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-20", false)]
    [InlineData("2026-02-23", true)]
    [InlineData("2026-04-27", false)] // in lieu of Sunday 26 April
    [InlineData("2026-08-22", true)]
    [InlineData("2026-09-02", false)]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-24", false)] // Vietnamese Culture Day, new in 2026
    [InlineData("2019-01-05", true)] // a Saturday worked for 31 December 2018
    [InlineData("2019-09-03", true)] // one National Day until 2020
    [InlineData("2020-09-01", true)]
    [InlineData("2021-09-03", false)] // two from 2021
    [InlineData("2025-05-02", false)]
    [InlineData("2025-04-26", true)]
    [InlineData("2027-02-08", false)] // nobody has published 2027: by the rule
    [InlineData("2027-02-11", true)]
    [InlineData("2028-01-26", false)] // no data at all: lunar New Year, computed
    [InlineData("2028-11-24", false)]
    [InlineData("2027-11-24", false)]
    [InlineData("2025-11-24", true)]
    public void Agencies_work_on_working_days_only(string date, bool works) => Assert.Equal(works, Calendar.IsWorkingDay(Date(date)));

    [Theory]
    [InlineData("2026-11-16T09:00:00+07:00", 5, "2026-11-23T17:00:00+07:00")]
    [InlineData("2026-11-16T15:00:00+07:00", 5, "2026-11-23T17:00:00+07:00")]
    [InlineData("2026-11-16T15:00:01+07:00", 5, "2026-11-25T17:00:00+07:00")] // after 15:00: forwarded the next morning; the 24th is off
    [InlineData("2026-11-21T09:00:00+07:00", 5, "2026-12-01T17:00:00+07:00")] // a Saturday: received on Monday
    [InlineData("2026-02-12T09:00:00+07:00", 5, "2026-02-26T17:00:00+07:00")] // over the lunar New Year
    [InlineData("2026-11-16T23:30:00+00:00", 1, "2026-11-18T17:00:00+07:00")] // the next day in Vietnam
    public void A_time_limit_ends_with_the_last_of_its_working_days(string received, int days, string due) =>
        Assert.Equal(Moment(due), Calendar.DueAfter(Moment(received), days));

    [Theory]
    [InlineData("2026-11-16T09:00:00+07:00", 5, false)]
    [InlineData("2026-12-24T09:00:00+07:00", 5, false)]
    [InlineData("2026-12-28T09:00:00+07:00", 5, true)] // nobody has published 2027
    [InlineData("2025-12-31T09:00:00+07:00", 5, false)]
    [InlineData("2019-12-09T09:00:00+07:00", 30, false)] // over the lunar New Year of 2020
    [InlineData("2040-03-05T09:00:00+07:00", 1, true)]
    public void A_time_limit_that_touches_a_year_without_a_calendar_is_provisional(string received, int days, bool provisional) =>
        Assert.Equal(provisional, Calendar.LimitAfter(Moment(received), days).IsProvisional);

    [Fact]
    public void A_time_limit_over_a_day_off_that_is_not_decided_yet_is_provisional()
    {
        var proposed = new CalendarDay(new DateOnly(2026, 11, 18), new("Nghỉ", "Off"), "a proposal", Confirmed: false);
        var calendar = new WorkingCalendar([new CalendarYear(2026, [proposed], [])]);

        Assert.True(calendar.LimitAfter(Moment("2026-11-16T09:00:00+07:00"), 5).IsProvisional);
        Assert.False(calendar.LimitAfter(Moment("2026-11-19T09:00:00+07:00"), 5).IsProvisional);
    }

    [Fact]
    public void Every_day_of_the_shipped_calendars_names_its_basis() => Assert.All(
        WorkingCalendar.ReadShipped().SelectMany(year => year.DaysOff.Concat(year.WorkedWeekends)), day => Assert.NotEmpty(day.Basis));

    [Fact]
    public void Counting_on_in_two_parts_is_counting_on_at_once() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        ArbMap.Default.ArbFor<PositiveInt>(),
        (start, parts) =>
        {
            var date = new DateOnly(2026, 1, 1).AddDays(start.Get % 365);
            var (first, second) = (parts.Get % 20, parts.Get % 7);
            return Calendar.AddWorkingDays(Calendar.AddWorkingDays(date, first), second) == Calendar.AddWorkingDays(date, first + second);
        }));

    [Fact]
    public void A_later_receipt_is_never_due_earlier() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        ArbMap.Default.ArbFor<PositiveInt>(),
        (minutes, later) =>
        {
            var received = Moment("2026-01-01T00:00:00+07:00").AddMinutes(minutes.Get * 97 % 500_000);
            return Calendar.DueAfter(received, 5) <= Calendar.DueAfter(received.AddMinutes(later.Get), 5);
        }));

    private static DateOnly Date(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
