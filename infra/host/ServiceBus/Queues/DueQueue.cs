using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Scheduling;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>
/// All that is to happen later on the bus, with one timer for the earliest. Used under the gate.
/// </summary>
internal sealed class DueQueue : IDisposable
{
    private const int SmallestSweep = 4096;

    private readonly PriorityQueue<IDue, (DateTimeOffset At, long Order)> waiting = new();
    private readonly TimeProvider clock;
    private readonly ITimer timer;
    private DateTimeOffset alarm = DateTimeOffset.MaxValue;
    private long order;
    private int sweepAt = SmallestSweep;

    /// <param name="host">The clock and the scheduler.</param>
    /// <param name="run">Lets everything happen whose time has come; runs as a work item.</param>
    internal DueQueue(HostCore host, Action run)
    {
        clock = host.Clock;
        timer = clock.CreateTimer(
            _ => host.Scheduler.Post(new DueWork(run)), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    internal void Add(IDue item, DateTimeOffset at)
    {
        if (at == DateTimeOffset.MaxValue)
        {
            return;
        }

        if (waiting.Count >= sweepAt)
        {
            Sweep();
        }

        waiting.Enqueue(item, (at, ++order));
        WakeAt(at);
    }

    /// <summary>Makes sure that <c>run</c> is called at that time.</summary>
    internal void WakeAt(DateTimeOffset at)
    {
        if (at < alarm)
        {
            alarm = at;
            var left = at - clock.GetUtcNow();
            timer.Change(Waitable(left), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Lets everything fall whose time has come and sets the alarm anew.</summary>
    internal void Fall(DateTimeOffset now)
    {
        alarm = DateTimeOffset.MaxValue;
        while (waiting.TryPeek(out var item, out var due) && due.At <= now)
        {
            waiting.Dequeue();
            if (!item.IsOver)
            {
                item.Fall(now);
            }
        }

        if (waiting.TryPeek(out _, out var next))
        {
            WakeAt(next.At);
        }
    }

    public void Dispose() => timer.Dispose();

    /// <summary>A timer counts whole milliseconds, at least none and at most about 49 days. One that fires early is simply set again.</summary>
    private static TimeSpan Waitable(TimeSpan left) =>
        left <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Clamp(left.Ticks, TimeSpan.TicksPerMillisecond, 40 * TimeSpan.TicksPerDay));

    /// <summary>Forgets what is over, so that messages with a time to live that are long completed do not pile up.</summary>
    private void Sweep()
    {
        var alive = waiting.UnorderedItems.Where(static entry => !entry.Element.IsOver).ToList();
        waiting.Clear();
        waiting.EnqueueRange(alive);
        sweepAt = Math.Max(SmallestSweep, alive.Count * 2);
    }

    private sealed class DueWork(Action run) : WorkItem
    {
        internal override string Title => "bus: what is due";

        internal override Task RunAsync()
        {
            run();
            return Task.CompletedTask;
        }
    }
}
