using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Signing;
using Microsoft.Extensions.Logging;

namespace EGov.Platform.Proof;

/// <summary>Has digests time-stamped. Where the authority is away or gives what does not hold there is no stamp yet, and whoever asked asks again later.</summary>
/// <param name="authority">Who stamps.</param>
/// <param name="verifier">Looks at what it gave.</param>
/// <param name="log">Told why there is no stamp.</param>
public sealed class ProofStamper(ITimestampAuthority authority, StampVerifier verifier, ILogger<ProofStamper> log)
{
    /// <summary>A token over a digest, or null where there is none yet.</summary>
    /// <param name="sha256">The digest (<see cref="ProofHash"/>).</param>
    /// <param name="what">What it is of, for the log: no personal data.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The token, DER. It is one of the digest; whether whoever checks it trusts the authority is theirs to say.</returns>
    public async Task<byte[]?> StampAsync(string sha256, string what, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        try
        {
            var token = await authority.StampAsync(Convert.FromHexString(sha256), cancellation).ConfigureAwait(false);
            var proof = await verifier.VerifyAsync(token, sha256, [], since: null, cancellation).ConfigureAwait(false);
            if (proof.Fault is not (StampFault.Unreadable or StampFault.OtherContent or StampFault.Signature))
            {
                return token.ToArray();
            }

            log.LogError("The time stamp of {What} does not hold ({Fault}); it is asked for again.", what, proof.Fault);
        }
        catch (SignatureServiceException failure)
        {
            log.LogWarning(failure, "The time stamp of {What} is waited for.", what);
        }
        catch (OperationCanceledException failure) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(failure, "The time stamp of {What} is waited for: the authority did not answer in time.", what);
        }

        return null;
    }
}
