using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Timers;

/// <summary>
/// Runs one timer function on its schedule: one run at a time over all replicas, and one run for an occurrence. The status is written after
/// the run, as on Azure, so an occurrence whose run was lost with its process is past due for the next host. An occurrence that falls into
/// a run starts when that run ends; further ones in it are passed over.
/// </summary>
internal sealed class TimerFunction : SerialTrigger
{
    /// <summary>The platform's timers hold no more than about 49 days; a longer wait is made in parts.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(24);

    private readonly CronSchedule schedule;
    private readonly TimerStatuses? statuses;
    private readonly ITimer due;
    private bool runsAtOnce;
    private bool isPastDue;

    /// <param name="core">The host.</param>
    /// <param name="app">The app of the function.</param>
    /// <param name="function">The function.</param>
    /// <param name="runs">Counts the runs.</param>
    /// <param name="schedule">When it runs.</param>
    /// <param name="statuses">Where its status is kept; null when it is not monitored.</param>
    internal TimerFunction(HostCore core, AppHost app, FunctionEntry function, RunTracker runs, CronSchedule schedule, TimerStatuses? statuses)
        : base(core, app, function, runs)
    {
        this.schedule = schedule;
        this.statuses = statuses;
        due = core.Clock.CreateTimer(
            static timer => ((TimerFunction)timer!).Signal(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Status = TimerStatus.From(schedule, Now);
    }

    internal override string Title => $"timer {Function}";

    internal TimerStatus Status { get; private set; }

    internal string Schedule => schedule.Text;

    internal bool IsMonitored => statuses is not null;

    private DateTime Now => Core.Clock.GetUtcNow().UtcDateTime;

    internal async Task StartAsync(bool runOnStartup)
    {
        if (statuses is not null)
        {
            var stored = statuses.Read(Function);
            Status = stored?.UnderSchedule(schedule, Now) ?? Status;
            isPastDue = stored is not null && Now > Status.Next;
            if (Status != stored)
            {
                await statuses.WriteAsync(Function, Status).ConfigureAwait(false);
            }
        }

        runsAtOnce = isPastDue || runOnStartup;
        Signal();
    }

    internal void StopWaiting() => due.Dispose();

    protected override Task<object?> TakeAsync(CancellationToken cancellation)
    {
        var wait = Status.Next - Now;
        if (!runsAtOnce && wait > TimeSpan.Zero)
        {
            due.Change(wait < LongestWait ? RoundedUp(wait) : LongestWait, Timeout.InfiniteTimeSpan);
            return Task.FromResult<object?>(null);
        }

        var run = new TimerRun(Now, new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = statuses is null ? null : Status.ToScheduleStatus() });
        (runsAtOnce, isPastDue) = (false, false);
        return Task.FromResult<object?>(run);
    }

    protected override async Task EndAsync(object value)
    {
        var status = TimerStatus.After(schedule, ((TimerRun)value).Began);
        if (statuses is not null)
        {
            await statuses.WriteAsync(Function, status).ConfigureAwait(false);
        }

        Status = status;
    }

    /// <summary>The platform's timers cut to milliseconds, which would wake the function just before its time.</summary>
    private static TimeSpan RoundedUp(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
