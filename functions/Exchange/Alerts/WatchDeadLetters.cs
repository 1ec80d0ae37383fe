using EGov.Platform.Access;
using EGov.Platform.Events;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Alerts;

/// <summary>
/// Looks every five minutes whether messages of the axis were set apart, raises an alert for each queue that has some, and ends it once it has none.
/// What is still there after a day is said again by the review of all alerts.
/// </summary>
internal sealed class WatchDeadLetters(DeadLetterWatch watch, AlertDesk alerts)
{
    [Function(nameof(WatchDeadLetters))]
    [Allow(Callers.Host)]
    public async Task RunAsync([TimerTrigger("30 */5 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        foreach (var queue in await watch.LookAsync(cancellation))
        {
            await alerts.LookAtAsync(queue, cancellation);
        }
    }
}
