using EGov.Platform.Orchestrations;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EGov.Exchange.Push;

/// <summary>Starts the orchestration of a system's pushes, or wakes it.</summary>
internal sealed class PushWaker(PushChannels channels, TimeProvider clock)
{
    private static readonly OrchestrationRuntimeStatus[] Running =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <summary>Wakes it when something may be sent now. One that waits until its system may be tried again reads all that came when it does.</summary>
    public async Task WakeAsync(PushTarget target, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await channels.FindAsync(target.System, cancellation) is { } channel && channel.RestsAt(clock.GetUtcNow())
            && await client.GetInstanceAsync(PushChannel.AggregateId(target.System), cancellation) is { IsCompleted: false })
        {
            return;
        }

        await WakeNowAsync(target.System, client, cancellation);
    }

    /// <summary>Wakes it whatever it waits for.</summary>
    public async Task WakeNowAsync(string system, DurableTaskClient client, CancellationToken cancellation)
    {
        var instance = PushChannel.AggregateId(system);
        if (await client.GetInstanceAsync(instance, cancellation) is { IsCompleted: false })
        {
            await client.RaiseEventAsync(instance, Sleep.Changed, clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellation);
            return;
        }

        // One that ended because nothing was to be sent there any more begins again.
        var options = new StartOrchestrationOptions(instance).WithDedupeStatuses(Running);
        await client.ScheduleNewOrchestrationInstanceAsync(nameof(PushOrchestrator), system, options, cancellation);
    }
}
