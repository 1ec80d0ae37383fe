using EGov.Platform.Proof;

namespace EGov.Exchange.Evidence.Blocks;

/// <summary>
/// Has blocks time-stamped, in order. Where the authority is away or gives what does not hold, they wait for a later run; until then packages show
/// them without a stamp.
/// </summary>
internal sealed class EvidenceStamps(EvidenceBlocks blocks, ProofStamper stamper)
{
    /// <summary>So many in one run: two hours of blocks.</summary>
    private const int MostOfRun = 120;

    public async Task StampAsync(CancellationToken cancellation)
    {
        var (stamped, latest) = (await blocks.LatestStampedAsync(cancellation), (await blocks.LatestAsync(cancellation))?.Block.Number ?? 0);
        for (var number = stamped + 1; number <= Math.Min(latest, stamped + MostOfRun); number++)
        {
            var block = await blocks.GetAsync(number, cancellation);
            if (await stamper.StampAsync(block.Hash, FormattableString.Invariant($"block {number} of the evidence"), cancellation) is not { } token)
            {
                return;
            }

            await blocks.KeepAsync(new(number, token), cancellation);
        }
    }
}
