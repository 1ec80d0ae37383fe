namespace EGov.Platform.Claims;

/// <summary>What is created under a claim, told well enough to look for it later.</summary>
/// <param name="Kind">The kind of aggregate.</param>
/// <param name="Within">What its id is made of beside the reserved id, in the kind's own words; null for nothing.</param>
public sealed record ClaimSubject(string Kind, string? Within = null);

/// <summary>Looks for what was created under claims, for one kind of aggregate.</summary>
public interface IClaimedAggregates
{
    /// <summary>The kind.</summary>
    string Kind { get; }

    /// <summary>Whether the aggregate is there. False only when it is certainly not.</summary>
    Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation);
}
