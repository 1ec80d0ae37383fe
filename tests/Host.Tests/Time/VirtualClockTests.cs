using EmbeddedFunctions.Time;

namespace EmbeddedFunctions.Tests.Time;

public sealed class VirtualClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);
    private readonly VirtualClock clock = new(Start);
    private readonly List<string> fired = [];

    [Fact]
    public async Task Timers_fire_in_the_order_of_their_times_and_see_their_own_time()
    {
        Timer("late", TimeSpan.FromHours(2));
        Timer("early", TimeSpan.FromHours(1));

        await clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(["early 02:00", "late 03:00"], fired);
        Assert.Equal(Start.AddHours(3), clock.GetUtcNow());
    }

    [Fact]
    public async Task Timers_of_one_time_fire_in_the_order_of_their_making()
    {
        Timer("first", TimeSpan.FromMinutes(5));
        Timer("second", TimeSpan.FromMinutes(5));

        await clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["first 01:05", "second 01:05"], fired);
    }

    [Fact]
    public async Task A_timer_that_another_one_makes_fires_in_the_same_advance()
    {
        using var outer = clock.CreateTimer(_ => Timer("inner", TimeSpan.FromMinutes(1)), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        await clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(["inner 01:02"], fired);
    }

    [Fact]
    public async Task A_periodic_timer_fires_once_per_period()
    {
        using var timer = clock.CreateTimer(_ => fired.Add("tick"), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));

        await clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(24, fired.Count);
    }

    [Fact]
    public async Task A_stopped_timer_does_not_fire()
    {
        var timer = Timer("never", TimeSpan.FromMinutes(1));
        await timer.DisposeAsync();

        await clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty(fired);
    }

    [Fact]
    public async Task A_changed_timer_fires_only_at_its_new_time()
    {
        var timer = Timer("moved", TimeSpan.FromMinutes(1));
        timer.Change(TimeSpan.FromMinutes(30), Timeout.InfiniteTimeSpan);

        await clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["moved 01:30"], fired);
    }

    [Fact]
    public async Task Time_does_not_run_backwards() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));

    [Fact]
    public async Task A_delay_on_the_clock_ends_when_the_clock_passes_it()
    {
        var delay = Task.Delay(TimeSpan.FromDays(1), clock);

        await clock.Advance(TimeSpan.FromHours(23));
        Assert.False(delay.IsCompleted);

        await clock.Advance(TimeSpan.FromHours(1));
        Assert.True(delay.IsCompleted);
    }

    private ITimer Timer(string name, TimeSpan due) =>
        clock.CreateTimer(_ => fired.Add($"{name} {clock.GetUtcNow():HH:mm}"), null, due, Timeout.InfiniteTimeSpan);
}
