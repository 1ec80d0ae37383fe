using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Verification;
using Microsoft.Extensions.Logging;

namespace EGov.Exchange.Evidence.Blocks;

/// <summary>
/// Has blocks time-stamped, in order. Where the authority is away or gives what does not hold, they wait for a later run; until then packages show
/// them without a stamp.
/// </summary>
internal sealed class EvidenceStamps(
    EvidenceBlocks blocks, ITimestampAuthority authority, TimestampVerifier verifier, ILogger<EvidenceStamps> log)
{
    /// <summary>So many in one run: two hours of blocks.</summary>
    private const int MostOfRun = 120;

    public async Task StampAsync(CancellationToken cancellation)
    {
        var (stamped, latest) = (await blocks.LatestStampedAsync(cancellation), (await blocks.LatestAsync(cancellation))?.Block.Number ?? 0);
        for (var number = stamped + 1; number <= Math.Min(latest, stamped + MostOfRun); number++)
        {
            var block = await blocks.GetAsync(number, cancellation);
            if (await AskAsync(block, cancellation) is not { } token)
            {
                return;
            }

            await blocks.KeepAsync(new(number, token), cancellation);
        }
    }

    private async Task<byte[]?> AskAsync(KeptBlock block, CancellationToken cancellation)
    {
        try
        {
            var digest = Convert.FromHexString(block.Hash);
            var token = await authority.StampAsync(digest, cancellation);
            var proof = await verifier.VerifyAsync(token, digest, [], cancellation);

            // Whether whoever verifies trusts the authority is theirs to say; a token of something else is none.
            if (proof.Fault is not (TimestampFault.Unreadable or TimestampFault.OtherContent or TimestampFault.Signature))
            {
                return token.ToArray();
            }

            log.LogError("The time stamp of block {Number} of the evidence does not hold ({Fault}); it is asked for again.", block.Block.Number, proof.Fault);
        }
        catch (SignatureServiceException failure)
        {
            log.LogWarning(failure, "Block {Number} of the evidence waits for its time stamp.", block.Block.Number);
        }
        catch (OperationCanceledException failure) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(failure, "Block {Number} of the evidence waits for its time stamp: the authority did not answer in time.", block.Block.Number);
        }

        return null;
    }
}
