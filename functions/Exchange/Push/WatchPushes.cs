using EGov.Exchange.Alerts;
using EGov.Platform.Access;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace EGov.Exchange.Push;

/// <summary>
/// Looks each quarter of an hour whether every system is being sent what waits for it, says again what nobody has seen to, and ends the alerts that
/// are settled. A system whose push was turned on while nobody was told is found here at the latest.
/// </summary>
internal sealed class WatchPushes(IPushTargets targets, PushWaker waker, PushOversight oversight, AlertDesk alerts)
{
    [Function(nameof(WatchPushes))]
    [Allow(Callers.Host)]
    public async Task RunAsync(
        [TimerTrigger("0 */15 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await foreach (var target in targets.AllAsync(cancellation))
        {
            await waker.WakeAsync(target, client, cancellation);
            await oversight.WatchAsync(target, cancellation);
        }

        await alerts.ReviewAsync(cancellation);
    }
}
