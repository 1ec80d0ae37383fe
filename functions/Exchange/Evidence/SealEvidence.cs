using EGov.Exchange.Evidence.Blocks;
using EGov.Platform.Access;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Evidence;

/// <summary>Puts what was entered since the last minute under a root and has it time-stamped. What a cut run leaves the next one makes up.</summary>
internal sealed class SealEvidence(EvidenceSealer sealer, EvidenceStamps stamps)
{
    [Function(nameof(SealEvidence))]
    [Allow(Callers.Host)]
    public async Task RunAsync([TimerTrigger("5 * * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        await sealer.SealAsync(cancellation);
        await stamps.StampAsync(cancellation);
    }
}
