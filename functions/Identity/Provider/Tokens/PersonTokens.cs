using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Identity.Accounts;
using EGov.Identity.Capacities;
using EGov.Identity.Clients;
using EGov.Identity.Keys;
using EGov.Identity.Provider.Grants;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Sessions;
using EGov.Platform.Access;

namespace EGov.Identity.Provider.Tokens;

/// <summary>Makes the tokens of a person at a client.</summary>
internal sealed class PersonTokens(TokenSigner signer, PairwiseSubjects subjects, Issuer issuer)
{
    /// <summary>The value of the header <c>typ</c> of ID tokens.</summary>
    public const string IdTokenType = "JWT";

    /// <summary>
    /// The access token (RFC 9068). One for the platform's APIs says who the person is and in which capacity they act; any other opens nothing but
    /// userinfo, and says no more than the client knows.
    /// </summary>
    public async Task<string> AccessAsync(Granted granted, CancellationToken cancellation)
    {
        var (grant, scopes) = (granted.Grant, granted.Scopes);
        var claims = new JsonObject
        {
            [TokenClaims.Client] = grant.Client,
            ["scope"] = string.Join(' ', scopes),
            ["jti"] = Guid.NewGuid().ToString("N"),
            [TokenClaims.Session] = await subjects.SessionAsync(grant.Session, granted.Client, cancellation),
            [TokenClaims.Grant] = granted.GrantId,
            [TokenClaims.Level] = Levels.NameOf(grant.Level),
        };
        if (scopes.Contains(Scopes.Api, StringComparer.Ordinal))
        {
            claims["aud"] = issuer.Audience;
            claims[TokenClaims.Subject] = grant.Account;
            claims[TokenClaims.IdentityProof] = granted.Account.IdentityProof;
            AddCapacity(claims, granted.Capacity);
        }
        else
        {
            claims["aud"] = issuer.Name;
            claims[TokenClaims.Subject] = await subjects.OfAsync(grant.Account, granted.Client, cancellation);
        }

        return await signer.SignAsync(TokenClaims.Type, claims, EndedSessions.TokenLifetime, cancellation);
    }

    /// <summary>The ID token (OpenID Connect Core 2), bound to the access token.</summary>
    public async Task<string> IdAsync(Granted granted, string accessToken, CancellationToken cancellation)
    {
        var grant = granted.Grant;
        var claims = new JsonObject
        {
            [TokenClaims.Subject] = await subjects.OfAsync(grant.Account, granted.Client, cancellation),
            ["aud"] = grant.Client,
            ["auth_time"] = grant.AuthenticatedAt.ToUnixTimeSeconds(),
            ["nonce"] = grant.Nonce,
            [TokenClaims.Level] = Levels.NameOf(grant.Level),
            ["amr"] = ListOf(grant.Methods),
            ["at_hash"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)).AsSpan(0, 16)),
            [TokenClaims.Session] = await subjects.SessionAsync(grant.Session, granted.Client, cancellation),
        };
        return await signer.SignAsync(IdTokenType, claims, EndedSessions.TokenLifetime, cancellation);
    }

    private static void AddCapacity(JsonObject claims, Capacity capacity)
    {
        claims[TokenClaims.Roles] = ListOf(capacity.Roles);
        claims[TokenClaims.Agency] = capacity.Agency;
        claims[TokenClaims.ActsFor] = capacity.ActsFor;
        if (capacity.Mandate is { } mandate)
        {
            claims[TokenClaims.Mandate] = mandate;
            claims[TokenClaims.MandateRights] = ListOf(capacity.Rights);
            claims[TokenClaims.MandateScope] = capacity.Procedures is { } procedures ? ListOf(procedures) : null;
        }
    }

    private static JsonArray ListOf(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);
}

/// <summary>What a person's tokens are made of.</summary>
/// <param name="GrantId">The grant's id.</param>
/// <param name="Scopes">Those of the tokens: the grant's, or fewer.</param>
internal sealed record Granted(string GrantId, Grant Grant, Client Client, Account Account, Capacity Capacity, IReadOnlyList<string> Scopes);
