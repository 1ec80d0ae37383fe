using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Tests.Timers;

/// <summary>What the timer functions of a test were told, over all replicas and runs of the host.</summary>
internal sealed class TimerRuns(Func<DateTimeOffset> now)
{
    public List<(DateTime At, TimerInfo Info)> All { get; } = [];

    public IEnumerable<TimeSpan> Times => All.Select(run => run.At.TimeOfDay);

    public IEnumerable<bool> PastDue => All.Select(run => run.Info.IsPastDue);

    /// <summary>What a run does besides being noted.</summary>
    public Func<TimerInfo, Task> Body { get; set; } = static _ => Task.CompletedTask;

    public Task RunAsync(TimerInfo info)
    {
        All.Add((now().UtcDateTime, info));
        return Body(info);
    }
}

internal sealed class Hourly(TimerRuns runs)
{
    [Function(nameof(Hourly))]
    public Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => runs.RunAsync(timer);
}

internal sealed class EveryTenSeconds(TimerRuns runs)
{
    [Function(nameof(EveryTenSeconds))]
    public Task Run([TimerTrigger("*/10 * * * * *")] TimerInfo timer) => runs.RunAsync(timer);
}

internal sealed class EverySecond(TimerRuns runs)
{
    [Function(nameof(EverySecond))]
    public Task Run([TimerTrigger("* * * * * *")] TimerInfo timer) => runs.Body(timer);
}

internal sealed class Unmonitored(TimerRuns runs)
{
    [Function(nameof(Unmonitored))]
    public Task Run([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer) => runs.RunAsync(timer);
}

internal sealed class AtStartup(TimerRuns runs)
{
    [Function(nameof(AtStartup))]
    public Task Run([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer) => runs.RunAsync(timer);
}

internal sealed class Retried(TimerRuns runs)
{
    [Function(nameof(Retried))]
    [FixedDelayRetry(-1, "00:20:00")]
    public Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => runs.RunAsync(timer);
}

internal sealed class AsConfigured(TimerRuns runs)
{
    [Function(nameof(AsConfigured))]
    public Task Run([TimerTrigger("%Schedule%")] TimerInfo timer) => runs.RunAsync(timer);
}

internal sealed class OfAnotherType
{
    [Function(nameof(OfAnotherType))]
    public void Run([TimerTrigger("0 0 * * * *")] string timer) => _ = timer;
}
