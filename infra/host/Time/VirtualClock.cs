namespace EmbeddedFunctions.Time;

/// <summary>
/// A clock that moves only when told to. <see cref="Advance"/> fires every timer that falls due, in the order of their times, and lets the
/// work that each of them caused run to its end before the next one fires.
/// </summary>
public sealed class VirtualClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<VirtualTimer, (DateTimeOffset Due, long Order)> due = new();
    private DateTimeOffset now;
    private long ordered;
    private long foreignTimers;

    internal VirtualClock(DateTimeOffset start) => now = start;

    /// <summary>Runs the work that has become due; set by the host.</summary>
    internal Func<Task> Settle { get; set; } = static () => Task.CompletedTask;

    /// <summary>How many timers code outside the host has made: whoever makes one is likely to wait for the time to move.</summary>
    internal long ForeignTimers => Interlocked.Read(ref foreignTimers);

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (callback.Method.Module != typeof(VirtualClock).Module)
        {
            Interlocked.Increment(ref foreignTimers);
        }

        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the time on and runs all that becomes due on the way.</summary>
    /// <param name="by">How far; not negative.</param>
    public async Task Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var target = GetUtcNow() + by;
        await Settle().ConfigureAwait(false);
        while (TakeDue(target) is { } timer)
        {
            timer.Fire();
            await Settle().ConfigureAwait(false);
        }

        lock (gate)
        {
            now = target > now ? target : now;
        }

        await Settle().ConfigureAwait(false);
    }

    internal void Schedule(VirtualTimer timer, TimeSpan dueTime)
    {
        lock (gate)
        {
            timer.Due = now + dueTime;
            timer.Order = ++ordered;
            due.Enqueue(timer, (timer.Due, timer.Order));
        }
    }

    private VirtualTimer? TakeDue(DateTimeOffset target)
    {
        lock (gate)
        {
            while (due.TryPeek(out var timer, out var at) && at.Due <= target)
            {
                due.Dequeue();
                if (timer.Order != at.Order)
                {
                    continue; // changed or stopped since
                }

                now = at.Due > now ? at.Due : now;
                return timer;
            }

            return null;
        }
    }
}

/// <summary>A timer of a <see cref="VirtualClock"/>.</summary>
internal sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan repeat = Timeout.InfiniteTimeSpan;

    internal DateTimeOffset Due { get; set; }

    /// <summary>The place in the clock's order; 0 when stopped.</summary>
    internal long Order { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        repeat = period;
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            Order = 0;
        }
        else
        {
            clock.Schedule(this, dueTime);
        }

        return true;
    }

    public void Dispose() => Order = 0;

    public ValueTask DisposeAsync()
    {
        Order = 0;
        return ValueTask.CompletedTask;
    }

    internal void Fire()
    {
        Order = 0;
        if (repeat > TimeSpan.Zero)
        {
            clock.Schedule(this, repeat);
        }

        callback(state);
    }
}
