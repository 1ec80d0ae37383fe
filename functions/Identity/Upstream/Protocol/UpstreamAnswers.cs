using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Identity.Errors;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Upstream.Matching;
using EGov.Platform.Access;
using EGov.Platform.Results;

namespace EGov.Identity.Upstream.Protocol;

/// <summary>Takes what the e-ID provider answers: the code for an ID token, and what that and userinfo say of the person.</summary>
internal sealed class UpstreamAnswers(
    UpstreamChoice choice, UpstreamProvider provider, UpstreamCalls calls, UpstreamProof proof, UpstreamTokens tokens, UpstreamRequests requests)
{
    /// <summary>Whom the provider has proven.</summary>
    /// <param name="fields">The answer's parameters.</param>
    /// <param name="trip">The trip that it ends.</param>
    /// <param name="secrets">The trip's secrets.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IdentityProviderException">The provider does not answer.</exception>
    public async Task<Result<UpstreamIdentity>> TakeAsync(ProtocolFields fields, Trip trip, TripSecrets secrets, CancellationToken cancellation)
    {
        var described = await provider.DescribedAsync(cancellation);
        var issuer = fields.Find("iss");
        if (fields.Doubled is not null || (issuer is null ? described.NamesItself : issuer != choice.Settings!.Issuer))
        {
            return IdentityErrors.EidAnswerWrong.With();
        }

        if (fields.Find("error") is { } refusal)
        {
            return refusal is "temporarily_unavailable" or "server_error" ? IdentityErrors.EidUnavailable.With() : IdentityErrors.EidRefused.With();
        }

        return fields.Find("code") is { } code && await RedeemAsync(described, code, secrets, cancellation) is { } told
            ? await ReadAsync(described, told, trip, secrets, cancellation)
            : IdentityErrors.EidAnswerWrong.With();
    }

    private async Task<JsonObject?> RedeemAsync(UpstreamDescription described, string code, TripSecrets secrets, CancellationToken cancellation)
    {
        KeyValuePair<string, string>[] form =
        [
            new("grant_type", "authorization_code"),
            new("code", code),
            new("redirect_uri", requests.AnswerAddress),
            new("code_verifier", secrets.Verifier),
            .. proof.FieldsFor(described.Token),
        ];
        return ObjectOf(await calls.PostAsync(described.Token, form, cancellation));
    }

    private async Task<Result<UpstreamIdentity>> ReadAsync(
        UpstreamDescription described, JsonObject told, Trip trip, TripSecrets secrets, CancellationToken cancellation)
    {
        var access = UpstreamTokens.Text(told, "access_token");
        if (UpstreamTokens.Text(told, "id_token") is not { } token
            || await tokens.ReadIdAsync(token, secrets.Nonce, access, cancellation) is not { } claims
            || !IsFresh(claims, trip.FreshFrom))
        {
            return IdentityErrors.EidAnswerWrong.With();
        }

        JsonObject? more = null;
        if (described.UserInfo is { } address && access is not null)
        {
            more = ObjectOf(await calls.GetAsync(address, access, cancellation));

            // Userinfo of another subject is another person's (OpenID Connect Core 5.3.2).
            if (more is null || UpstreamTokens.Text(more, "sub") != UpstreamTokens.Text(claims, "sub"))
            {
                return IdentityErrors.EidAnswerWrong.With();
            }
        }

        return IdentityReader.Read(choice.Settings!, claims, more) is { } identity ? identity : IdentityErrors.EidNotProven.With();
    }

    /// <summary>Where it matters when people proved themselves, the provider has to say it.</summary>
    private static bool IsFresh(JsonObject claims, DateTimeOffset? from) => from is not { } earliest
        || (claims["auth_time"] is JsonValue value && value.TryGetValue<long>(out var at) && at + UpstreamLimits.SkewSeconds >= earliest.ToUnixTimeSeconds());

    private static JsonObject? ObjectOf(string? text)
    {
        try
        {
            return text is null ? null : JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
