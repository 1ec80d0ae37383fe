using EGov.Platform.Access;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Push;

/// <summary>What the orchestration of a system's pushes does. It may run again after a crash: then what was taken last is sent once more, under the same id.</summary>
internal sealed class PushActivities(PushDesk desk)
{
    [Function(nameof(SendWaiting))]
    [Allow(Callers.Host)]
    public Task<PushTurn> SendWaiting([ActivityTrigger] string system, CancellationToken cancellation) => desk.SendAsync(system, cancellation);
}
