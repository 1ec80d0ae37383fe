namespace EGov.Platform.Proof;

/// <summary>What a token proves.</summary>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
/// <param name="At">The time that it states; null where its signature does not hold.</param>
/// <param name="Authority">The name in its authority's certificate.</param>
/// <param name="IsTraced">Whether the authority was traced back to a trusted root.</param>
/// <param name="Path">The certificates from the authority's own on, DER.</param>
public sealed record StampProof(
    StampFault? Fault, DateTimeOffset? At, string? Authority, bool IsTraced, IReadOnlyList<ReadOnlyMemory<byte>> Path)
{
    internal static StampProof Of(StampFault fault) => new(fault, null, null, false, []);
}

/// <summary>What can be wrong with a time-stamp token.</summary>
public enum StampFault
{
    /// <summary>It is no token.</summary>
    Unreadable,

    /// <summary>It is about another digest.</summary>
    OtherContent,

    /// <summary>Its signature does not hold, or its certificate was not valid at its time or is not one for time stamps.</summary>
    Signature,

    /// <summary>Its authority does not trace back to a trusted root.</summary>
    Authority,

    /// <summary>A certificate on the way to the root was revoked.</summary>
    Revoked,

    /// <summary>It states a time that has not come.</summary>
    Future,

    /// <summary>It states a time from before what it stamps.</summary>
    Early,
}
