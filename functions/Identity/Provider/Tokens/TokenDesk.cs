using System.Text.Json.Nodes;
using EGov.Identity.Accounts;
using EGov.Identity.Capacities;
using EGov.Identity.Clients;
using EGov.Identity.Errors;
using EGov.Identity.Keys;
using EGov.Identity.Pages;
using EGov.Identity.Provider.Grants;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Identity.Provider.Tokens;

/// <summary>Gives tokens for codes, for refresh tokens, and to systems.</summary>
internal sealed class TokenDesk(
    ClientProof proof,
    GrantDesk grants,
    SessionDesk sessions,
    AggregateStore<Account, AccountEvent> accounts,
    CapacityDesk capacities,
    PersonTokens tokens,
    TokenSigner signer,
    RefreshCookie cookie,
    Issuer issuer,
    ProtocolTrail trail)
{
    /// <param name="request">The request.</param>
    /// <param name="legacy">Whether it came by the legacy profile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<Ok<TokenAnswer>, JsonHttpResult<OAuthRefusal>>> GiveAsync(HttpRequest request, bool legacy, CancellationToken cancellation)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers.Pragma = "no-cache";
        if (!(await FormFields.ReadAsync(request, cancellation)).Succeeded(out var form, out var error)
            || !(await proof.OfAsync(request, form, legacy, cancellation)).Succeeded(out var client, out error))
        {
            return OAuthRefusal.Answer(request, error);
        }

        if ((await AnswerAsync(request, client, ProtocolFields.Of(form), legacy, cancellation)).Succeeded(out var answer, out error))
        {
            return TypedResults.Ok(answer);
        }

        await trail.RefusedAsync(request, client.Id, "token", $"client-{client.Id}", error, cancellation);
        return OAuthRefusal.Answer(request, error);
    }

    private async Task<Result<TokenAnswer>> AnswerAsync(HttpRequest request, Client client, ProtocolFields fields, bool legacy, CancellationToken cancellation) =>
        fields.Find("grant_type") switch
        {
            "authorization_code" or "refresh_token" when !client.HasPeople => IdentityErrors.GrantTypeNotForClient.With(),
            "authorization_code" when client.Kind is ClientKind.Web && !cookie.IsOwn(request) => IdentityErrors.ForeignOrigin.With(),
            "authorization_code" => await OfGrantAsync(request, client, await grants.RedeemAsync(client, fields, legacy, cancellation), cancellation),
            "refresh_token" => await RefreshAsync(request, client, fields, legacy, cancellation),
            "client_credentials" => client.HasPeople ? IdentityErrors.GrantTypeNotForClient.With() : await OfSystemAsync(request, client, fields, cancellation),
            null => IdentityErrors.WrongParameter.With("grant_type"),
            _ => IdentityErrors.WrongGrantType.With(),
        };

    /// <summary>Our web front end's token comes in the cookie, from our own pages alone; a token in the form it never had.</summary>
    private async Task<Result<TokenAnswer>> RefreshAsync(HttpRequest request, Client client, ProtocolFields fields, bool legacy, CancellationToken cancellation)
    {
        var token = fields.Find("refresh_token");
        if (client.Kind is ClientKind.Web)
        {
            if (!cookie.IsOwn(request))
            {
                return IdentityErrors.ForeignOrigin.With();
            }

            token = token is null ? RefreshCookie.Find(request) : null;
        }

        var refreshed = await OfGrantAsync(request, client, await grants.RefreshAsync(client, token, fields.Words("scope"), legacy, cancellation), cancellation);
        if (client.Kind is ClientKind.Web && !refreshed.Succeeded(out _, out _))
        {
            cookie.Forget(request.HttpContext.Response);
        }

        return refreshed;
    }

    /// <summary>Session, account and capacity are asked again each time: what was taken away ends with the token that tells of it.</summary>
    private async Task<Result<TokenAnswer>> OfGrantAsync(HttpRequest request, Client client, Result<Redeemed> taken, CancellationToken cancellation)
    {
        if (!taken.Succeeded(out var redeemed, out var error))
        {
            return error;
        }

        var grant = redeemed.Grant;
        if (await sessions.FindAsync(grant.Session, cancellation) is null)
        {
            return IdentityErrors.WrongGrant.With();
        }

        if (await accounts.FindAsync(Account.AggregateId(grant.Account), cancellation) is not { State: { IsOpen: true } account }
            || await capacities.FindAsync(account, grant.Capacity, cancellation) is not { } capacity)
        {
            return await grants.EndAsync(redeemed.Id, GrantEnd.CapacityGone, cancellation);
        }

        var granted = new Granted(redeemed.Id, grant, client, account, capacity, redeemed.Scopes);
        var access = await tokens.AccessAsync(granted, cancellation);
        var id = await tokens.IdAsync(granted, access, cancellation);
        if (await grants.CommitAsync(redeemed, cancellation) is { } refused)
        {
            return refused;
        }

        if (client.Kind is ClientKind.Web)
        {
            cookie.Set(request.HttpContext.Response, redeemed.Refresh);
        }

        return AnswerOf(access, granted.Scopes) with { IdToken = id, RefreshToken = client.Kind is ClientKind.Web ? null : redeemed.Refresh };
    }

    /// <summary>A system's token ends on its own; it has an id by which it can be revoked all the same.</summary>
    private async Task<Result<TokenAnswer>> OfSystemAsync(HttpRequest request, Client client, ProtocolFields fields, CancellationToken cancellation)
    {
        var scopes = fields.Words("scope") is { Count: > 0 } wanted ? wanted : client.Settings.Scopes;
        if (scopes.Except(client.Settings.Scopes, StringComparer.Ordinal).Any())
        {
            return IdentityErrors.WrongScope.With();
        }

        var claims = new JsonObject
        {
            [TokenClaims.Subject] = client.Id,
            ["aud"] = scopes.Contains(Scopes.Api, StringComparer.Ordinal) ? issuer.Audience : issuer.Name,
            [TokenClaims.Client] = client.Id,
            ["scope"] = string.Join(' ', scopes),
            ["jti"] = Guid.NewGuid().ToString("N"),
            [TokenClaims.Grant] = Guid.NewGuid().ToString("N"),
            [TokenClaims.Agency] = client.Settings.Agency,
            [TokenClaims.Roles] = new JsonArray(JsonValue.Create(Callers.System)),
        };
        await trail.GivenAsync(request, client.Id, "token.issued", $"client-{client.Id}", cancellation);
        return AnswerOf(await signer.SignAsync(TokenClaims.Type, claims, EndedSessions.TokenLifetime, cancellation), scopes);
    }

    private static TokenAnswer AnswerOf(string access, IReadOnlyList<string> scopes) =>
        new(access, "Bearer", (int)EndedSessions.TokenLifetime.TotalSeconds, string.Join(' ', scopes));
}
