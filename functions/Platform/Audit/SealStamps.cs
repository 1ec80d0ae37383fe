using EGov.Platform.Calendar;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Audit;

/// <summary>Tells when a day's seal was signed.</summary>
internal sealed class SealStamps(ISignatureVerifier verifier)
{
    /// <summary>So much the clocks of two time-stamp authorities may differ.</summary>
    internal static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    /// <summary>When the day was over.</summary>
    internal static DateTimeOffset EndOf(DateOnly day) => VietnamTime.At(day.AddDays(1), TimeOnly.MinValue);

    /// <summary>When the content was signed, as the time stamp proves; null where nothing does. A day that is not over cannot have been sealed.</summary>
    internal async Task<DateTimeOffset?> AtAsync(
        DateOnly day, ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> signature, CancellationToken cancellation)
    {
        var report = await verifier.VerifyDetachedAsync(content, signature, cancellation).ConfigureAwait(false);
        return report is { Conclusion: SignatureConclusion.Valid, Signatures: [{ Time: { Clock: SigningClock.TimestampAuthority, At: var at } }] }
            && at >= EndOf(day) - ClocksDiffer
                ? at
                : null;
    }
}
