using System.Diagnostics;
using System.Text.Json.Serialization;
using EGov.Identity.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Identity.Provider.Grants;

/// <summary>
/// What one sign-in of a person at a client gives: a code, used once, and the refresh tokens that follow from it, of which one is good at a time.
/// </summary>
/// <param name="Account">The personal identification number.</param>
/// <param name="Client">The client id.</param>
/// <param name="Session">The session's id.</param>
/// <param name="Scopes">What was granted.</param>
/// <param name="Capacity">The key of the capacity in which the person acts.</param>
/// <param name="RedirectUri">Where the code went; comes again with it.</param>
/// <param name="Challenge">The PKCE challenge; null with the legacy profile.</param>
/// <param name="Nonce">Goes into ID tokens.</param>
/// <param name="CodeHash">The SHA-256 of the code's secret.</param>
/// <param name="CodeExpires">Until when the code is good.</param>
/// <param name="AuthenticatedAt">When the person proved who they are.</param>
/// <param name="Level">The level of authentication.</param>
/// <param name="Methods">How, by the names of RFC 8176.</param>
/// <param name="IsLegacy">Whether it is of the legacy profile.</param>
/// <param name="RefreshHash">The SHA-256 of the secret of the one refresh token that is good; null before the code was used.</param>
/// <param name="EndedAt">When it ended; null while it has not.</param>
internal sealed record Grant(
    string Account,
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
    bool IsLegacy,
    string? RefreshHash = null,
    DateTimeOffset? EndedAt = null)
    : IAggregateState<Grant, GrantEvent>
{
    public static string Kind => "grant";

    [JsonIgnore]
    public bool HasEnded => EndedAt is not null;

    /// <summary>Whether the code was used.</summary>
    [JsonIgnore]
    public bool IsRedeemed => RefreshHash is not null;

    public static string AggregateId(string id) => $"{Kind}-{id}";

    public static Grant Fold(Grant? state, GrantEvent happened) => happened switch
    {
        GrantGiven given => new(
            given.By, given.Client, given.Session, given.Scopes, given.Capacity, given.RedirectUri, given.Challenge, given.Nonce, given.CodeHash,
            given.CodeExpires, given.AuthenticatedAt, given.Level, given.Methods, given.IsLegacy),
        CodeRedeemed redeemed => state! with { RefreshHash = redeemed.RefreshHash },
        TokenRefreshed refreshed => state! with { RefreshHash = refreshed.RefreshHash },
        GrantEnded ended => state! with { EndedAt = ended.At },
        _ => throw new UnreachableException($"A grant does not know {happened.GetType()}."),
    };

    /// <summary>The code is used; another use is an error.</summary>
    public Result<IReadOnlyList<GrantEvent>> Redeem(string refreshHash, DateTimeOffset at) => HasEnded || IsRedeemed || at >= CodeExpires
        ? IdentityErrors.WrongGrant.With()
        : Happened(new CodeRedeemed(at, Account, refreshHash));

    /// <summary>The refresh token is used, and another takes its place.</summary>
    /// <param name="before">The hash of the one that is used.</param>
    /// <param name="refreshHash">The hash of the next one.</param>
    /// <param name="at">When.</param>
    public Result<IReadOnlyList<GrantEvent>> Refresh(string before, string refreshHash, DateTimeOffset at) => HasEnded || RefreshHash != before
        ? IdentityErrors.WrongGrant.With()
        : Happened(new TokenRefreshed(at, Account, refreshHash));

    public Result<IReadOnlyList<GrantEvent>> End(GrantEnd reason, DateTimeOffset at) =>
        HasEnded ? Array.Empty<GrantEvent>() : Happened(new GrantEnded(at, Account, reason));

    private static Result<IReadOnlyList<GrantEvent>> Happened(GrantEvent happened) => new[] { happened };
}
