using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EGov.Platform.Orchestrations;

/// <summary>How a subscriber that hears of an aggregate starts the orchestration which watches over it, or wakes it.</summary>
public static class Following
{
    private static readonly OrchestrationRuntimeStatus[] Ever = Enum.GetValues<OrchestrationRuntimeStatus>();

    /// <summary>Wakes the instance when it is there, whether or not it has come to its end: one that has sleeps on.</summary>
    /// <param name="client">Of the app's task hub.</param>
    /// <param name="instance">The instance's id, a business key.</param>
    /// <param name="sequence">What was told, the payload of <see cref="Sleep.Changed"/>.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>Whether there is, or was, such an instance; false: one may be started.</returns>
    public static async Task<bool> WakeAsync(this DurableTaskClient client, string instance, long sequence, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (await client.GetInstanceAsync(instance, cancellation) is not { } there)
        {
            return false;
        }

        if (!there.IsCompleted)
        {
            await client.RaiseEventAsync(instance, Sleep.Changed, sequence, cancellation);
        }

        return true;
    }

    /// <summary>
    /// Starts the instance, once for all time. Of two at once one fails; its message is delivered again and then finds what the other started.
    /// </summary>
    /// <param name="client">Of the app's task hub.</param>
    /// <param name="orchestrator">The orchestrator's name.</param>
    /// <param name="instance">The instance's id, a business key.</param>
    /// <param name="input">What it begins with.</param>
    /// <param name="cancellation">Ends the call.</param>
    public static Task StartOnceAsync(this DurableTaskClient client, string orchestrator, string instance, object input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.ScheduleNewOrchestrationInstanceAsync(
            orchestrator, input, new StartOrchestrationOptions(instance).WithDedupeStatuses(Ever), cancellation);
    }
}
