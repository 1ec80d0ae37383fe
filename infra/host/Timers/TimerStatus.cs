using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Timers;

/// <summary>When a timer ran and runs next, in UTC.</summary>
/// <param name="Last">When it ran last; the minimum when it never has.</param>
/// <param name="Next">The occurrence after that, by the schedule of the time when this was written.</param>
/// <param name="LastUpdated">From when <paramref name="Next"/> was counted.</param>
internal sealed record TimerStatus(DateTime Last, DateTime Next, DateTime LastUpdated)
{
    /// <summary>A timer that has never run is counted from <paramref name="now"/>.</summary>
    internal static TimerStatus From(CronSchedule schedule, DateTime now) => new(Never, NextOf(schedule, now), now);

    internal static DateTime Never => new(0, DateTimeKind.Utc);

    /// <summary>The status after a run that began at a moment.</summary>
    internal static TimerStatus After(CronSchedule schedule, DateTime run) => new(run, NextOf(schedule, run), run);

    /// <summary>
    /// The status at a start. A stored next occurrence that the schedule does not give any more shows that the schedule was changed; an
    /// occurrence of the new schedule that has passed since was never promised, so it is not made up for.
    /// </summary>
    internal TimerStatus UnderSchedule(CronSchedule schedule, DateTime now)
    {
        var counted = Last != Never ? Last : LastUpdated;
        var expected = NextOf(schedule, counted);
        return expected == Next ? this : now > expected ? From(schedule, now) : new TimerStatus(Never, expected, counted);
    }

    internal ScheduleStatus ToScheduleStatus() => new() { Last = Last, Next = Next, LastUpdated = LastUpdated };

    private static DateTime NextOf(CronSchedule schedule, DateTime after) => schedule.Next(after) ?? DateTime.MaxValue;
}
