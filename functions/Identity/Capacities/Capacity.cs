using EGov.Platform.Results;

namespace EGov.Identity.Capacities;

/// <summary>In which capacity a person acts: as themselves, for a business or another person, or in an office.</summary>
/// <param name="Key">What names it in requests: <c>self</c>, <c>office:{agency}</c>, <c>business:{code}</c>, <c>person:{number}</c>.</param>
/// <param name="Name">What people are shown.</param>
/// <param name="Roles">The roles that tokens carry.</param>
/// <param name="Agency">The agency of an office.</param>
/// <param name="ActsFor">The business's code or the person's number.</param>
/// <param name="Mandate">The mandate by which; null for representatives by law.</param>
internal sealed record Capacity(
    string Key, Text Name, IReadOnlyList<string> Roles, string? Agency = null, string? ActsFor = null, string? Mandate = null)
{
    /// <summary>The key of acting for oneself.</summary>
    public const string Self = "self";

    /// <summary>The procedures that the mandate is for (<see cref="EGov.Platform.Access.TokenClaims.MandateScope"/>); null for all.</summary>
    public IReadOnlyList<string>? Procedures { get; init; }

    /// <summary>What the mandate allows (<see cref="EGov.Platform.Access.TokenClaims.MandateRights"/>); goes with every mandate.</summary>
    public IReadOnlyList<string> Rights { get; init; } = [];
}
