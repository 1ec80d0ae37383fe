using EmbeddedFunctions.Fuzz.Tests.Fuzzing;
using EmbeddedFunctions.Timers;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace EmbeddedFunctions.Fuzz.Tests.Timers;

public sealed class CronScheduleFuzz(ITestOutputHelper output)
{
    [Fact]
    public void The_next_occurrence_is_the_one_that_trying_every_day_finds() => Fuzzer.Check(
        output,
        RandomSchedules.All.SelectMany(static _ => RandomSchedules.Moments, static (schedule, after) => (schedule, after)).ToArbitrary(),
        runs: 200,
        one =>
        {
            var expected = one.schedule.Next(one.after);
            if (expected is null)
            {
                Assert.Contains("no date", Assert.Throws<FormatException>(() => CronSchedule.Parse(one.schedule.Text)).Message, StringComparison.Ordinal);
                return;
            }

            Assert.Equal(expected, CronSchedule.Parse(one.schedule.Text).Next(one.after));
        });

    [Fact]
    public void A_text_is_a_schedule_or_is_refused() => Fuzzer.Check(
        output,
        RandomSchedules.All.SelectMany(static schedule => Gen.Frequency((4, Texts.Mutated(schedule.Text)), (1, Texts.Odd))).ToArbitrary(),
        runs: 500,
        text =>
        {
            try
            {
                var schedule = CronSchedule.Parse(text);
                var at = new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc);
                for (var turn = 0; turn < 5 && schedule.Next(at) is { } next; turn++)
                {
                    Assert.True(next > at);
                    at = next;
                }
            }
            catch (FormatException refusal)
            {
                Assert.NotEmpty(refusal.Message);
            }
        });

    [Fact]
    public void The_end_of_the_calendar_is_no_accident() => Fuzzer.Check(
        output,
        RandomSchedules.All.ToArbitrary(),
        runs: 100,
        one =>
        {
            try
            {
                var next = CronSchedule.Parse(one.Text).Next(new DateTime(9999, 12, 31, 23, 59, 58, DateTimeKind.Utc));
                Assert.True(next is null || next.Value.Second == 59);
            }
            catch (FormatException)
            {
                // A schedule that no date matches.
            }
        });
}
