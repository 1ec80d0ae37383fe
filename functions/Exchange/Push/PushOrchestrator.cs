using EGov.Platform.Access;
using EGov.Platform.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EGov.Exchange.Push;

/// <summary>
/// Sends one system what comes for its agency, for as long as it is to be sent anything. It is woken when something came, and by the clock when it
/// may be tried again and at least once a day; what is to be sent an activity reads. Each system has its own, so that one that is down holds up no other.
/// </summary>
internal sealed class PushOrchestrator
{
    private const int TurnsPerHistory = 40;

    [Function(nameof(PushOrchestrator))]
    [Allow(Callers.Host)]
    public async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var system = context.GetInput<string>()!;
        var changed = context.WaitForExternalEvent<long>(Sleep.Changed);
        for (var turn = 0; turn < TurnsPerHistory; turn++)
        {
            // Whatever woke it until here is among what is read now: thousands that came while it was sending need no turn each.
            while (changed.IsCompleted)
            {
                changed = context.WaitForExternalEvent<long>(Sleep.Changed);
            }

            var next = await context.CallActivityAsync<PushTurn>(nameof(PushActivities.SendWaiting), system, Retry.Patiently);
            if (next.IsOff)
            {
                return;
            }

            if (!next.IsAgain)
            {
                using var over = new CancellationTokenSource();
                var timer = context.CreateTimer(next.WakeAt ?? context.CurrentUtcDateTime + Sleep.Longest, over.Token);
                await Task.WhenAny(changed, timer);
#pragma warning disable CA1849 // CancelAsync leaves the orchestration's thread.
                over.Cancel();
#pragma warning restore CA1849
            }
        }

        context.ContinueAsNew(system);
    }
}
