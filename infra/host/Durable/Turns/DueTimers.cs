using EmbeddedFunctions.Scheduling;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>What is due later, in the order of the times, behind one timer of the clock for the earliest.</summary>
internal sealed class DueTimers : IDisposable
{
    // Timers of the system clock cannot wait much longer at once.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);

    private readonly Lock gate = new();
    private readonly SortedSet<DueTimer> waiting = new(new ByTime());
    private readonly TimeProvider clock;
    private readonly WorkScheduler scheduler;
    private readonly Action<Instance, int> due;
    private readonly ITimer timer;
    private DateTime armedFor = DateTime.MaxValue;

    /// <param name="clock">The host's clock.</param>
    /// <param name="scheduler">Runs what is due.</param>
    /// <param name="due">Called with the instance and the task id of each timer that is due.</param>
    internal DueTimers(TimeProvider clock, WorkScheduler scheduler, Action<Instance, int> due)
    {
        this.clock = clock;
        this.scheduler = scheduler;
        this.due = due;
        timer = clock.CreateTimer(_ => scheduler.Post(new RingItem(this)), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    internal void Add(Instance instance, int taskId, DateTime at)
    {
        lock (gate)
        {
            waiting.Add(new DueTimer(at, instance, taskId));
            Arm();
        }
    }

    internal void Remove(Instance instance, int taskId, DateTime at)
    {
        lock (gate)
        {
            waiting.Remove(new DueTimer(at, instance, taskId));
        }
    }

    public void Dispose() => timer.Dispose();

    private void FireAllDue()
    {
        lock (gate)
        {
            armedFor = DateTime.MaxValue;
        }

        while (TakeDue() is { } fired)
        {
            due(fired.Instance, fired.TaskId);
        }
    }

    private DueTimer? TakeDue()
    {
        lock (gate)
        {
            if (waiting.Count > 0 && waiting.Min is { } first && first.At <= clock.GetUtcNow().UtcDateTime)
            {
                waiting.Remove(first);
                return first;
            }

            Arm();
            return null;
        }
    }

    private void Arm()
    {
        if (waiting.Count == 0 || waiting.Min.At >= armedFor)
        {
            return;
        }

        armedFor = waiting.Min.At;
        var wait = armedFor - clock.GetUtcNow().UtcDateTime;
        if (wait <= TimeSpan.Zero)
        {
            scheduler.Post(new RingItem(this));
            return;
        }

        // Whole milliseconds, rounded up: a clock that rings early would ring again and again.
        var rounded = TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
        timer.Change(rounded < LongestWait ? rounded : LongestWait, Timeout.InfiniteTimeSpan);
    }

    private readonly record struct DueTimer(DateTime At, Instance Instance, int TaskId);

    private sealed class ByTime : IComparer<DueTimer>
    {
        public int Compare(DueTimer one, DueTimer other)
        {
            var byTime = one.At.CompareTo(other.At);
            var byInstance = byTime != 0 ? byTime : one.Instance.Number.CompareTo(other.Instance.Number);
            return byInstance != 0 ? byInstance : one.TaskId.CompareTo(other.TaskId);
        }
    }

    private sealed class RingItem(DueTimers timers) : WorkItem
    {
        internal override string Title => "durable timers";

        internal override Task RunAsync()
        {
            timers.FireAllDue();
            return Task.CompletedTask;
        }
    }
}
