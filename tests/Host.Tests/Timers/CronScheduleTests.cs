using System.Globalization;
using EmbeddedFunctions.Timers;

namespace EmbeddedFunctions.Tests.Timers;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-01-05 00:00:00", "2026-01-05 00:05:00")]
    [InlineData("0 */5 * * * *", "2026-01-05 23:59:59.9", "2026-01-06 00:00:00")]
    [InlineData("30 0 9-17 * * Mon-Fri", "2026-01-09 17:00:30", "2026-01-12 09:00:30")]
    [InlineData("0 0 8 1,15 * *", "2026-01-01 08:00:00", "2026-01-15 08:00:00")]
    [InlineData("0 0 0 29 2 *", "2026-01-01 00:00:00", "2028-02-29 00:00:00")]
    [InlineData("0 0 0 29 2 Mon", "2026-01-01 00:00:00", "2044-02-29 00:00:00")]
    [InlineData("0 0 0 31 * *", "2026-01-31 00:00:00", "2026-03-31 00:00:00")]
    [InlineData("0 0 0 1 JAN *", "2026-01-01 00:00:00", "2027-01-01 00:00:00")]
    [InlineData("10/20 * * * * *", "2026-01-05 00:00:10", "2026-01-05 00:00:30")]
    [InlineData("*/5 * * * *", "2026-01-05 00:00:00", "2026-01-05 00:05:00")]
    [InlineData("59 59 23 31 12 *", "2026-12-31 23:59:59", "2027-12-31 23:59:59")]
    public void The_next_occurrence_is_the_first_moment_that_matches(string schedule, string after, string next) =>
        Assert.Equal(Time(next), CronSchedule.Parse(schedule).Next(Time(after)));

    [Fact]
    public void A_day_must_match_both_the_day_and_the_weekday() =>
        Assert.Equal(Time("2026-02-13 00:00:00"), CronSchedule.Parse("0 0 0 13 * Fri").Next(Time("2026-01-01 00:00:00")));

    [Fact]
    public void A_range_written_backwards_means_the_same_range_forwards() =>
        Assert.Equal(Time("2026-01-05 02:00:00"), CronSchedule.Parse("0 0 22-2 * * *").Next(Time("2026-01-05 00:00:00")));

    [Fact]
    public void There_is_no_occurrence_after_the_end_of_the_calendar() =>
        Assert.Null(CronSchedule.Parse("* * * * * *").Next(DateTime.MaxValue));

    [Fact]
    public void A_step_beyond_the_field_leaves_the_first_value_alone() =>
        Assert.Equal(
            new DateTime(2026, 1, 5, 0, 1, 5, DateTimeKind.Utc),
            CronSchedule.Parse("5-10/2147483647 * * * * *").Next(new DateTime(2026, 1, 5, 0, 0, 5, DateTimeKind.Utc)));

    [Theory]
    [InlineData("*/10 * * * * *", true)]
    [InlineData("0 * * * * *", false)]
    [InlineData("*/10 0 * * * *", false)]
    [InlineData("* * * * *", false)]
    public void A_schedule_below_a_minute_is_known_as_such(string schedule, bool below) =>
        Assert.Equal(below, CronSchedule.Parse(schedule).IsBelowMinute);

    [Theory]
    [InlineData("", "it has 0 fields, not six (or five, without seconds)")]
    [InlineData("0 0 0 * * * 2026", "it has 7 fields, not six (or five, without seconds)")]
    [InlineData("60 * * * * *", "in the second field '60' 60 is not between 0 and 59")]
    [InlineData("0 0 24 * * *", "in the hour field '24' 24 is not between 0 and 23")]
    [InlineData("0 0 0 0 * *", "in the day field '0' 0 is not between 1 and 31")]
    [InlineData("0 0 0 * * 7", "in the day of week field '7' 7 is not between 0 and 6")]
    [InlineData("0 0 0 * Foo *", "in the month field 'Foo' 'Foo' is not a number between 1 and 12 nor an English name")]
    [InlineData("0 1,,2 * * * *", "in the minute field '1,,2' '' is not a number between 0 and 59")]
    [InlineData("0 */0 * * * *", "in the minute field '*/0' the step '0' is not a number above 0")]
    [InlineData("0 -5 * * * *", "in the minute field '-5' '' is not a number between 0 and 59")]
    [InlineData("0 0 0 30 2 *", "no date matches it")]
    public void A_malformed_schedule_is_refused_with_the_field_that_is_wrong(string schedule, string reason) =>
        Assert.Equal(reason, Assert.Throws<FormatException>(() => CronSchedule.Parse(schedule)).Message);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_next_occurrence_is_what_looking_at_every_second_finds(int seed)
    {
        var random = new RandomSchedule(seed);
        for (var round = 0; round < 20; round++)
        {
            var (text, matches) = random.Schedule();
            var after = random.Moment();
            var schedule = CronSchedule.Parse(text);
            var found = schedule.Next(after)!.Value;

            Assert.True(matches(found), $"'{text}' after {after:s} gave {found:s}, which does not match");
            for (var date = after.Date; date < found.Date; date = date.AddDays(1))
            {
                Assert.False(matches(date + random.LastTime) && date + random.LastTime > after, $"'{text}' after {after:s} passed over {date:s}");
            }

            var from = found.Date > after ? found.Date : after.AddSeconds(1);
            for (var second = from; second < found; second = second.AddSeconds(1))
            {
                Assert.False(matches(second), $"'{text}' after {after:s} gave {found:s} but {second:s} comes before");
            }
        }
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 25)];

    private static DateTime Time(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
