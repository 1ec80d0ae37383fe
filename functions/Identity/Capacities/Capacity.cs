using EGov.Identity.Accounts;
using EGov.Platform.Results;

namespace EGov.Identity.Capacities;

/// <summary>In which capacity a person acts: as themselves, for a business or another person, or in an office.</summary>
/// <param name="Key">What names it in requests: <c>self</c>, <c>office:{agency}</c>, <c>business:{code}</c>, and by a mandate <c>business:{code}:{mandate}</c>, <c>person:{number}:{mandate}</c>.</param>
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

    /// <summary>The first part of an office's key.</summary>
    public const string Office = "office";

    /// <summary>The first part of a business's key.</summary>
    public const string Business = "business";

    private const string Person = "person";

    /// <summary>The procedures that the mandate is for (<see cref="EGov.Platform.Access.TokenClaims.MandateScope"/>); null for all.</summary>
    public IReadOnlyList<string>? Procedures { get; init; }

    /// <summary>What the mandate allows (<see cref="EGov.Platform.Access.TokenClaims.MandateRights"/>); goes with every mandate.</summary>
    public IReadOnlyList<string> Rights { get; init; } = [];

    /// <summary>The mandate's last day; null for everything else.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The key of the one in whose name somebody acts: by law, or by the mandate, of which there may be several between the same two.</summary>
    public static string KeyOf(string principal, string? mandate = null)
    {
        var key = PersonalNumber.HasShape(principal) ? $"{Person}:{principal}" : $"{Business}:{principal}";
        return mandate is null ? key : $"{key}:{mandate}";
    }
}
