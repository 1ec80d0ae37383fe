using EGov.Identity.Clients;
using EGov.Identity.Keys;
using EGov.Identity.Provider.Grants;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EGov.Identity.Provider.Tokens;

/// <summary>Finds out what a token is, and whether it is still good, with all by which it can have ended before its time.</summary>
internal sealed class TokenLookup(TokenReader reader, GrantDesk grants, SessionDesk sessions, EndedSessions ended, Issuer issuer)
{
    /// <summary>The access token with its grant, while it is good.</summary>
    public async Task<LiveToken?> AccessAsync(string token, CancellationToken cancellation)
    {
        if (await reader.ReadAsync(token, TokenClaims.Type, [issuer.Name, issuer.Audience], cancellation) is not { } read
            || !read.TryGetPayloadValue<string>(TokenClaims.Grant, out var id) || await ended.HasAsync(id, cancellation))
        {
            return null;
        }

        var grant = await grants.FindAsync(id, cancellation);
        return read.TryGetPayloadValue<string>(TokenClaims.Session, out _)
            ? grant is not null && await IsOpenAsync(grant, cancellation) ? new(id, read, grant) : null
            : new(id, read, null);
    }

    /// <summary>The grant of a refresh token, while it is good and the client's own.</summary>
    public async Task<(string Id, Grant Grant)?> RefreshAsync(string token, Client client, CancellationToken cancellation) =>
        Secret.Split(token) is { } parts && await grants.FindAsync(parts.Id, cancellation) is { } grant
        && grant.Client == client.Id && Secret.Matches(parts.Secret, grant.RefreshHash) && await IsOpenAsync(grant, cancellation)
            ? (parts.Id, grant)
            : null;

    private async Task<bool> IsOpenAsync(Grant grant, CancellationToken cancellation) =>
        !grant.HasEnded && await sessions.FindAsync(grant.Session, cancellation) is not null;
}

/// <summary>An access token that is good.</summary>
/// <param name="Id">What it ends by (<c>gid</c>).</param>
/// <param name="Token">Its claims.</param>
/// <param name="Grant">The grant; null for a system's.</param>
internal sealed record LiveToken(string Id, JsonWebToken Token, Grant? Grant)
{
    public IReadOnlyList<string> Scopes => Token.TryGetPayloadValue<string>("scope", out var scope) ? scope.Split(' ') : [];

    public string Client => Token.TryGetPayloadValue<string>(TokenClaims.Client, out var client) ? client : string.Empty;
}
