namespace EGov.Platform.Audit;

/// <summary>What a verification found of a stretch of days.</summary>
/// <param name="App">The app.</param>
/// <param name="Days">Day by day.</param>
public sealed record AuditReport(string App, IReadOnlyList<AuditDayReport> Days)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Intact => Days.All(day => day.Findings.Count == 0);
}

/// <summary>What a verification found of one day.</summary>
/// <param name="Day">The day in Viet Nam.</param>
/// <param name="Entries">How many entries are chained on it.</param>
/// <param name="HasSeal">Whether the day's seal is there; never for the day that has not ended.</param>
/// <param name="HasSignature">Whether the seal is signed and time-stamped, both hold, and the day was over then.</param>
/// <param name="StampedAt">When, by the time stamp; null without one that holds.</param>
/// <param name="IsLate">
/// Whether that was more than a day after the day was over. Until then its entries could be rewritten: either runs of the sealer had failed,
/// which the operator knows, or the seal was signed anew. It is told and is no finding.
/// </param>
/// <param name="Findings">What is wrong; empty when nothing is.</param>
public sealed record AuditDayReport(
    DateOnly Day, long Entries, bool HasSeal, bool HasSignature, DateTimeOffset? StampedAt, bool IsLate, IReadOnlyList<AuditFinding> Findings);

/// <summary>Something that is wrong.</summary>
/// <param name="Day">The day.</param>
/// <param name="Shard">The shard; null when it is about the day's seal.</param>
/// <param name="Sequence">The place in the shard's chain; null when it is about more than one entry.</param>
/// <param name="Entry">The entry's id; null when there is none.</param>
/// <param name="Fault">What is wrong.</param>
public sealed record AuditFinding(DateOnly Day, string? Shard, long? Sequence, string? Entry, AuditFault Fault);

/// <summary>What can be wrong.</summary>
public enum AuditFault
{
    /// <summary>The entry, or the one before it, is not what was chained: it was changed, put in or moved.</summary>
    Altered,

    /// <summary>The entry with this number is gone.</summary>
    Missing,

    /// <summary>The number stands where another one belongs.</summary>
    OutOfOrder,

    /// <summary>A list does not show the entry, or shows it otherwise.</summary>
    ListDiffers,

    /// <summary>The chain is not what the day's seal says.</summary>
    SealDiffers,

    /// <summary>The seal does not hang on the seal of the day before.</summary>
    SealBroken,

    /// <summary>The day is over and has no seal.</summary>
    NotSealed,

    /// <summary>The seal has no signature or time-stamp, or one that does not hold.</summary>
    NotSigned,

    /// <summary>The seal was stamped after that of the day after, before which it was signed: it was signed anew.</summary>
    SignedAnew,

    /// <summary>A second party keeps a seal of the day and the trail has none: the day was taken out, or all from some day on.</summary>
    SealGone,

    /// <summary>
    /// A second party keeps another seal of the day: the shard was rewritten and sealed anew or, without a shard, the day hangs on one that was.
    /// </summary>
    SealRewritten,

    /// <summary>A second party keeps another signature over the same seal: it was exchanged or taken out.</summary>
    SignatureReplaced,

    /// <summary>A document is not readable as what it should be.</summary>
    Unreadable,
}
