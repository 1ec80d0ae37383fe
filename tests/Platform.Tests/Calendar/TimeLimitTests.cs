using EGov.Platform.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Calendar;

public sealed class TimeLimitTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Shipped;
    private static readonly DateTimeOffset Start = Moment("2019-01-01T00:00:00+07:00");

    [Theory]
    [InlineData("2026-11-16T09:00:00+07:00", 3, "2026-11-19T17:00:00+07:00")]
    [InlineData("2026-11-16T09:00:00+07:00", 5, "2026-11-23T17:00:00+07:00")] // the 21st is a Saturday
    [InlineData("2026-11-16T15:30:00+07:00", 7, "2026-11-25T17:00:00+07:00")] // counted from the 17th to the 24th, a holiday
    [InlineData("2026-02-10T09:00:00+07:00", 5, "2026-02-23T17:00:00+07:00")] // over the lunar New Year
    public void A_limit_in_days_counts_all_days_and_ends_on_a_working_day(string received, int days, string ends) =>
        Assert.Equal(Moment(ends), Calendar.LimitAfterDays(Moment(received), days).Ends);

    [Theory]
    [InlineData("2026-11-16T09:00:00+07:00", 2, "2026-11-16T11:00:00+07:00")]
    [InlineData("2026-11-16T11:00:00+07:00", 1, "2026-11-16T12:00:00+07:00")]
    [InlineData("2026-11-16T11:00:00+07:00", 2, "2026-11-16T14:00:00+07:00")] // nobody works at noon
    [InlineData("2026-11-16T12:30:00+07:00", 1, "2026-11-16T14:00:00+07:00")]
    [InlineData("2026-11-16T16:00:00+07:00", 2, "2026-11-17T09:00:00+07:00")]
    [InlineData("2026-11-16T06:00:00+07:00", 8, "2026-11-16T17:00:00+07:00")]
    [InlineData("2026-11-20T18:00:00+07:00", 8, "2026-11-23T17:00:00+07:00")] // a Friday evening
    [InlineData("2026-11-23T16:00:00+07:00", 9, "2026-11-25T17:00:00+07:00")] // over a holiday
    public void A_limit_in_hours_runs_while_agencies_work(string received, int hours, string ends) =>
        Assert.Equal(Moment(ends), Calendar.LimitAfterHours(Moment(received), hours).Ends);

    [Theory]
    [InlineData("2026-11-16T14:59:00+07:00", "2026-11-16T17:00:00+07:00")]
    [InlineData("2026-11-16T15:01:00+07:00", "2026-11-17T17:00:00+07:00")]
    [InlineData("2026-11-23T16:00:00+07:00", "2026-11-25T17:00:00+07:00")]
    public void The_same_day_is_the_next_one_after_the_last_receipt(string received, string ends) =>
        Assert.Equal(Moment(ends), Calendar.LimitOnDay(Moment(received)).Ends);

    [Fact]
    public void Work_is_eight_hours_a_day_in_sessions_that_follow_each_other() => Assert.All(WorkingHours.Shipped.Versions, version =>
    {
        var sessions = version.Value.Sessions;
        Assert.Equal(TimeSpan.FromHours(8), sessions.Aggregate(TimeSpan.Zero, (sum, session) => sum + (session.To - session.From)));
        Assert.All(sessions.Zip(sessions.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From));
    });

    [Fact]
    public void No_limit_ends_on_a_day_off_or_before_its_beginning() => ForAnyMoment((received, amount) =>
    {
        DateTimeOffset[] ends =
        [
            Calendar.LimitAfter(received, amount).Ends, Calendar.LimitAfterDays(received, amount).Ends,
            Calendar.LimitAfterHours(received, amount).Ends, Calendar.LimitOnDay(received).Ends,
        ];
        return ends.All(end => end >= received && Calendar.IsWorkingDay(end.DateInVietnam()));
    });

    [Fact]
    public void A_longer_limit_and_a_later_receipt_never_end_earlier() => ForAnyMoment((received, amount) =>
        Calendar.LimitAfter(received, amount).Ends < Calendar.LimitAfter(received, amount + 1).Ends
        && Calendar.LimitAfterDays(received, amount).Ends <= Calendar.LimitAfterDays(received, amount + 1).Ends
        && Calendar.LimitAfterHours(received, amount).Ends < Calendar.LimitAfterHours(received, amount + 1).Ends
        && Calendar.LimitAfterDays(received, amount).Ends <= Calendar.LimitAfterDays(received.AddHours(7), amount).Ends
        && Calendar.LimitAfterHours(received, amount).Ends <= Calendar.LimitAfterHours(received.AddHours(7), amount).Ends);

    [Fact]
    public void Work_counted_on_is_the_work_that_lies_between() => ForAnyMoment((received, amount) =>
        Calendar.WorkBetween(received, Calendar.LimitAfterWork(received, TimeSpan.FromMinutes(37 * amount)).Ends) == TimeSpan.FromMinutes(37 * amount)
        && Calendar.WorkBetween(received.AddHours(1), received) == TimeSpan.Zero);

    [Fact]
    public void Hours_counted_in_two_parts_are_hours_counted_at_once() => ForAnyMoment((received, amount) =>
        Calendar.LimitAfterHours(Calendar.LimitAfterHours(received, amount).Ends, 5).Ends == Calendar.LimitAfterHours(received, amount + 5).Ends);

    [Fact]
    public void Eight_hours_from_the_beginning_of_a_day_are_that_working_day() => ForAnyMoment((received, amount) =>
    {
        var day = Calendar.WorkingDayFrom(received.DateInVietnam());
        return Calendar.LimitAfterHours(VietnamTime.At(day, new TimeOnly(8, 0)), 8 * (amount + 1)).Ends
            == WorkingCalendar.EndOf(Calendar.AddWorkingDays(day, amount));
    });

    [Fact]
    public void Counting_between_undoes_counting_on() => ForAnyMoment((received, amount) =>
    {
        var day = received.DateInVietnam();
        return Calendar.WorkingDaysBetween(day, Calendar.AddWorkingDays(day, amount)) == amount
            && Calendar.WorkingDaysBetween(Calendar.AddWorkingDays(day, amount), day) == 0;
    });

    /// <summary>Moments of the nine years that ship, and amounts up to 60.</summary>
    private static void ForAnyMoment(Func<DateTimeOffset, int, bool> holds) => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NonNegativeInt>(),
        ArbMap.Default.ArbFor<NonNegativeInt>(),
        (minutes, amount) => holds(Start.AddMinutes(minutes.Get * 7919L % (9 * 365 * 24 * 60)), amount.Get % 60)));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
