using EGov.Platform.Aggregates;

namespace EGov.Identity.Provider.Grants;

/// <summary>What happens to a grant. Who somebody is stays inside.</summary>
/// <param name="By">The person.</param>
internal abstract record GrantEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A client was given a code for a person.</summary>
[EventType(
    "vn.egov.identity.grant.given.v1",
    Private = ["by", "session", "capacity", "redirectUri", "challenge", "nonce", "codeHash", "methods"])]
internal sealed record GrantGiven(
    DateTimeOffset At,
    string By,
    string Client,
    string Session,
    IReadOnlyList<string> Scopes,
    string Capacity,
    string RedirectUri,
    string? Challenge,
    string? Nonce,
    string CodeHash,
    DateTimeOffset CodeExpires,
    DateTimeOffset AuthenticatedAt,
    int Level,
    IReadOnlyList<string> Methods,
    bool IsLegacy)
    : GrantEvent(At, By);

/// <summary>The client used the code and was given tokens.</summary>
/// <param name="RefreshHash">The SHA-256 of the refresh token's secret.</param>
[EventType("vn.egov.identity.grant.redeemed.v1", Private = ["by", "refreshHash"])]
internal sealed record CodeRedeemed(DateTimeOffset At, string By, string RefreshHash) : GrantEvent(At, By);

/// <summary>The client used its refresh token and was given new tokens.</summary>
/// <param name="RefreshHash">The SHA-256 of the next refresh token's secret.</param>
[EventType("vn.egov.identity.grant.refreshed.v1", Private = ["by", "refreshHash"])]
internal sealed record TokenRefreshed(DateTimeOffset At, string By, string RefreshHash) : GrantEvent(At, By);

/// <summary>All tokens of the grant are good no more.</summary>
[EventType("vn.egov.identity.grant.ended.v1", Private = ["by"])]
internal sealed record GrantEnded(DateTimeOffset At, string By, GrantEnd Reason) : GrantEvent(At, By);

internal enum GrantEnd
{
    /// <summary>The code was used a second time.</summary>
    CodeReplayed,

    /// <summary>A refresh token was used a second time.</summary>
    RefreshReused,

    /// <summary>The code came from somebody who did not ask for it: another client, address or verifier.</summary>
    CodeMisused,

    /// <summary>The client revoked it.</summary>
    Revoked,

    /// <summary>The person may no longer act in the capacity, or the account was closed.</summary>
    CapacityGone,

    /// <summary>The person took back what they let the client have.</summary>
    ConsentWithdrawn,
}
