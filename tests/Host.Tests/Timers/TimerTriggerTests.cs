namespace EmbeddedFunctions.Tests.Timers;

public sealed class TimerTriggerTests : IDisposable
{
    private readonly TimerHost timers = new();

    public void Dispose() => timers.Dispose();

    [Fact]
    public async Task A_timer_runs_at_each_occurrence_and_is_told_of_its_last_and_next()
    {
        await using var host = await timers.StartAsync<Hourly>("08:30");
        await host.Clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal([Hours(9), Hours(10), Hours(11)], timers.Runs.Times);
        Assert.DoesNotContain(true, timers.Runs.PastDue);
        var second = timers.Runs.All[1].Info.ScheduleStatus!;
        Assert.Equal((Hours(9), Hours(10)), (second.Last.TimeOfDay, second.Next.TimeOfDay));
    }

    [Fact]
    public async Task With_two_replicas_an_occurrence_still_runs_once()
    {
        await using var host = await timers.StartAsync<Hourly>("08:30", replicas: 2);
        await host.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(24, timers.Runs.All.Count);
        Assert.Equal(24, timers.Runs.All.Select(run => run.At).Distinct().Count());
    }

    [Fact]
    public async Task What_came_while_no_host_ran_is_made_up_for_once_and_marked_as_past_due()
    {
        await RunAndStopAsync("08:30", TimeSpan.FromHours(1));
        await using var second = await timers.StartAsync<Hourly>("13:15");
        await second.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal([Hours(9), new TimeSpan(13, 15, 0), Hours(14)], timers.Runs.Times);
        Assert.Equal([false, true, false], timers.Runs.PastDue);
    }

    [Fact]
    public async Task A_restart_between_two_occurrences_runs_nothing()
    {
        await RunAndStopAsync("08:30", TimeSpan.FromHours(1));
        await using var second = await timers.StartAsync<Hourly>("09:45");
        await second.SettleAsync();

        Assert.Equal([Hours(9)], timers.Runs.Times);
    }

    [Fact]
    public async Task A_run_that_was_lost_with_its_process_is_past_due_for_the_next_host()
    {
        var first = await timers.StartAsync<Hourly>("08:30");
        var crash = Task.CompletedTask;
        timers.Runs.Body = info =>
        {
            crash = first.CrashAsync();
            return Task.CompletedTask;
        };
        await first.Clock.Advance(TimeSpan.FromHours(1));
        await crash;
        timers.Runs.Body = static _ => Task.CompletedTask;
        await using var second = await timers.StartAsync<Hourly>("09:35");
        await second.SettleAsync();

        Assert.Equal([false, true], timers.Runs.PastDue);
    }

    [Fact]
    public async Task A_timer_below_a_minute_is_not_monitored_so_nothing_is_made_up_for()
    {
        await using (var first = await timers.StartAsync<EveryTenSeconds>("08:00"))
        {
            await first.Clock.Advance(TimeSpan.FromSeconds(20));
            await first.StopAsync();
        }

        await using var second = await timers.StartAsync<EveryTenSeconds>("09:00:05");
        await second.SettleAsync();

        Assert.Equal(2, timers.Runs.All.Count);
        Assert.All(timers.Runs.All, run => Assert.Null(run.Info.ScheduleStatus));
    }

    [Fact]
    public async Task A_timer_without_monitor_makes_up_for_nothing()
    {
        await using (var first = await timers.StartAsync<Unmonitored>("08:30"))
        {
            await first.StopAsync();
        }

        await using var second = await timers.StartAsync<Unmonitored>("11:30");
        await second.SettleAsync();

        Assert.Empty(timers.Runs.All);
    }

    [Fact]
    public async Task A_timer_may_run_at_startup_too()
    {
        await using var host = await timers.StartAsync<AtStartup>("08:30", replicas: 2);
        await host.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal([new TimeSpan(8, 30, 0), Hours(9)], timers.Runs.Times);
    }

    [Fact]
    public async Task A_failure_without_a_retry_attribute_waits_for_the_next_occurrence()
    {
        timers.Runs.Body = static _ => throw new InvalidOperationException("the function failed");
        await using var host = await timers.StartAsync<Hourly>("08:30");
        await host.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal([Hours(9), Hours(10)], timers.Runs.Times);
    }

    [Fact]
    public async Task A_retry_attribute_runs_the_failed_occurrence_again_before_the_next_one_starts()
    {
        timers.Runs.Body = _ => timers.Runs.All.Count < 6 ? throw new InvalidOperationException("the function failed") : Task.CompletedTask;
        await using var host = await timers.StartAsync<Retried>("08:30");
        await host.Clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(
            ["09:00", "09:20", "09:40", "10:00", "10:20", "10:40", "10:40", "11:00"],
            timers.Runs.All.Select(run => run.At.ToString("HH:mm", null)));
    }

    [Fact]
    public async Task A_schedule_that_was_changed_is_not_made_up_for()
    {
        timers.Settings["Schedule"] = "0 0 9 * * *";
        await using (var first = await timers.StartAsync<AsConfigured>("08:30"))
        {
            await first.StopAsync();
        }

        timers.Settings["Schedule"] = "0 30 9 * * *";
        await using var second = await timers.StartAsync<AsConfigured>("10:00");
        await second.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal([new TimeSpan(9, 30, 0)], timers.Runs.Times);
        Assert.Equal([false], timers.Runs.PastDue);
    }

    [Fact]
    public async Task On_the_system_clock_a_timer_runs_by_itself_and_once_for_each_occurrence()
    {
        var runs = new List<DateTimeOffset>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        timers.Runs.Body = info =>
        {
            runs.Add(TimeProvider.System.GetUtcNow());
            _ = runs.Count == 2 && enough.TrySetResult();
            return Task.CompletedTask;
        };
        await using var host = await timers.StartAsync<EverySecond>("08:30", live: true);
        await enough.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await host.StopAsync();

        Assert.Equal(runs.Count, runs.Select(static run => run.ToUnixTimeSeconds()).Distinct().Count());
    }

    [Fact]
    public async Task A_schedule_years_away_is_waited_for()
    {
        timers.Settings["Schedule"] = "0 0 0 29 2 *";
        await using var host = await timers.StartAsync<AsConfigured>("08:30");
        await host.Clock.Advance(TimeSpan.FromDays(3 * 366));

        Assert.Equal([new DateTime(2028, 2, 29)], timers.Runs.All.Select(run => run.At));
    }

    [Theory]
    [InlineData("0 61 * * * *", "the schedule '0 61 * * * *' cannot be used: in the minute field '61' 61 is not between 0 and 59.")]
    [InlineData("00:05:00", "the schedule '00:05:00' cannot be used: a time span works on the App Service plan only, write it as fields.")]
    [InlineData("", "the schedule '' cannot be used: it has 0 fields, not six (or five, without seconds).")]
    public async Task A_schedule_that_cannot_be_used_stops_the_start(string schedule, string problem)
    {
        timers.Settings["Schedule"] = schedule;
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => timers.StartAsync<AsConfigured>("08:30"));

        Assert.Equal($"App 'timers', function 'AsConfigured': {problem}", refusal.Message);
    }

    [Theory]
    [InlineData("WEBSITE_TIME_ZONE")]
    [InlineData("TZ")]
    public async Task A_time_zone_setting_stops_the_start(string setting)
    {
        timers.Settings[setting] = "SE Asia Standard Time";
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => timers.StartAsync<Hourly>("08:30"));

        Assert.Equal(
            $"App 'timers': the setting {setting} does not work on the Flex Consumption plan; schedules are in UTC, so take it out.",
            refusal.Message);
    }

    [Fact]
    public async Task A_time_zone_setting_that_says_utc_does_no_harm()
    {
        timers.Settings["TZ"] = "UTC";
        await using var host = await timers.StartAsync<Hourly>("08:30");
        await host.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal([Hours(9)], timers.Runs.Times);
    }

    [Fact]
    public async Task A_parameter_that_is_no_timer_info_stops_the_start()
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => timers.StartAsync<OfAnotherType>("08:30"));

        Assert.Contains("'OfAnotherType': nothing fills the parameter 'timer' of type String", refusal.Message, StringComparison.Ordinal);
    }

    private static TimeSpan Hours(int hours) => TimeSpan.FromHours(hours);

    private async Task RunAndStopAsync(string time, TimeSpan span)
    {
        await using var first = await timers.StartAsync<Hourly>(time);
        await first.Clock.Advance(span);
        await first.StopAsync();
    }
}
