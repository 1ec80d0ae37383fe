namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function is told about the run it is in.</summary>
public class TimerInfo
{
    /// <summary>When the timer ran and runs next; null when the schedule is not monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>True when this run comes later than the schedule asked for.</summary>
    public bool IsPastDue { get; set; }
}
