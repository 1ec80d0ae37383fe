using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function on a schedule.</summary>
public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Sets the schedule.</summary>
    /// <param name="schedule">A six-field cron expression (seconds first, UTC), a time span, or <c>%Name%</c> of a setting that holds one.</param>
    public TimerTriggerAttribute(string schedule)
    {
        Schedule = schedule;
    }

    /// <summary>The schedule, as written in the source.</summary>
    public string Schedule { get; private set; }

    /// <summary>Whether the last run is remembered across restarts, so that a missed run is made up for. True unless set.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs when the host starts. False unless set.</summary>
    public bool RunOnStartup { get; set; }
}
