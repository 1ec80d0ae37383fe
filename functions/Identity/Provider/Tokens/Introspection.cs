using System.Text.Json.Serialization;
using EGov.Identity.Clients;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Identity.Provider.Tokens;

/// <summary>
/// Tells clients whether a token is good (RFC 7662): of their own tokens, and, of those for the platform's APIs, whoever takes such tokens. Of any
/// other it says what it says of no token at all.
/// </summary>
internal sealed class Introspection(ClientProof proof, TokenLookup tokens, ProtocolTrail trail)
{
    /// <param name="request">The request.</param>
    /// <param name="legacy">Whether it came by the legacy profile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<Ok<TokenState>, JsonHttpResult<OAuthRefusal>>> TellAsync(HttpRequest request, bool legacy, CancellationToken cancellation)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (!(await FormFields.ReadAsync(request, cancellation)).Succeeded(out var form, out var error)
            || !(await proof.OfAsync(request, form, legacy, cancellation)).Succeeded(out var client, out error))
        {
            return OAuthRefusal.Answer(request, error);
        }

        if (client.Kind is ClientKind.Web)
        {
            return OAuthRefusal.Answer(request, IdentityErrors.GrantTypeNotForClient.With());
        }

        if (form.Find("token") is not { } token)
        {
            return OAuthRefusal.Answer(request, IdentityErrors.WrongParameter.With("token"));
        }

        var state = await StateOfAsync(token, client, cancellation);
        await trail.GivenAsync(request, client.Id, "token.introspected", $"client-{client.Id}", cancellation);
        return TypedResults.Ok(state);
    }

    private async Task<TokenState> StateOfAsync(string token, Client client, CancellationToken cancellation)
    {
        if (await tokens.RefreshAsync(token, client, cancellation) is { Grant: var grant })
        {
            return new(true) { ClientId = client.Id, Scope = string.Join(' ', grant.Scopes), TokenType = "refresh_token", Acr = Levels.NameOf(grant.Level) };
        }

        var live = await tokens.AccessAsync(token, cancellation);
        return live is not null && (live.Client == client.Id || client.Settings.Scopes.Contains(Scopes.Introspect, StringComparer.Ordinal))
            ? StateOf(live)
            : new(false);
    }

    private static TokenState StateOf(LiveToken live)
    {
        var token = live.Token;
        return new(true)
        {
            ClientId = live.Client,
            Scope = string.Join(' ', live.Scopes),
            TokenType = "Bearer",
            Sub = token.Subject,
            Iss = token.Issuer,
            Aud = token.Audiences.FirstOrDefault(),
            Exp = new DateTimeOffset(token.ValidTo, TimeSpan.Zero).ToUnixTimeSeconds(),
            Iat = new DateTimeOffset(token.IssuedAt, TimeSpan.Zero).ToUnixTimeSeconds(),
            Acr = token.TryGetPayloadValue<string>(TokenClaims.Level, out var level) ? level : null,
            Agency = token.TryGetPayloadValue<string>(TokenClaims.Agency, out var agency) ? agency : null,
        };
    }
}

/// <summary>What is told of a token.</summary>
/// <param name="Active">Whether it is good; of one that is not nothing else is told.</param>
internal sealed record TokenState([property: JsonPropertyName("active")] bool Active)
{
    [JsonPropertyName("client_id")]
    public string? ClientId { get; init; }

    [JsonPropertyName("scope")]
    public string? Scope { get; init; }

    [JsonPropertyName("token_type")]
    public string? TokenType { get; init; }

    [JsonPropertyName("sub")]
    public string? Sub { get; init; }

    [JsonPropertyName("iss")]
    public string? Iss { get; init; }

    [JsonPropertyName("aud")]
    public string? Aud { get; init; }

    [JsonPropertyName("exp")]
    public long? Exp { get; init; }

    [JsonPropertyName("iat")]
    public long? Iat { get; init; }

    [JsonPropertyName("acr")]
    public string? Acr { get; init; }

    [JsonPropertyName("agency")]
    public string? Agency { get; init; }
}
