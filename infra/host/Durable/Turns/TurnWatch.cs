using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>
/// Names an orchestrator that holds its thread for longer than functionTimeout allows: it blocks where it should await. Nothing can end such
/// code from outside, so its instance and its place among the orchestrations stay taken until it goes on by itself or the process ends.
/// </summary>
internal sealed class TurnWatch : IDisposable
{
    private readonly TaskHub hub;
    private readonly Instance instance;
    private readonly ITimer? timer;

    internal TurnWatch(TaskHub hub, Instance instance)
    {
        this.hub = hub;
        this.instance = instance;
        var limit = hub.App.HostJson.FunctionTimeout;
        // Virtual time stands still while code runs.
        if (limit != Timeout.InfiniteTimeSpan && !hub.Core.Scheduler.IsDeterministic)
        {
            timer = hub.Core.Clock.CreateTimer(static state => ((TurnWatch)state!).Warn(), this, limit, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => timer?.Dispose();

    private void Warn() => hub.Log.LogWarning(
        "Orchestration {Name} {Instance} has held its thread for the {Timeout} that functionTimeout allows: its code blocks where it should await.",
        instance.Name, instance.Id, hub.App.HostJson.FunctionTimeout);
}
