using EGov.Platform.Access;
using EGov.Platform.Claims;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Claims;

/// <summary>Deletes idempotency claims that nothing came of, every hour. What a cut run leaves, the next one goes on with.</summary>
internal sealed class SweepClaims(ClaimSweep sweep)
{
    [Function(nameof(SweepClaims))]
    [Allow(Callers.Host)]
    public Task RunAsync([TimerTrigger("0 20 * * * *")] TimerInfo timer, CancellationToken cancellation) => sweep.RunAsync(cancellation);
}
