using System.Diagnostics.CodeAnalysis;
using EGov.Identity.Clients;
using EGov.Identity.Errors;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Results;

namespace EGov.Identity.Provider.Authorization;

/// <summary>
/// Checks an authorization request in all its parts (RFC 6749, 4.1.1; OpenID Connect Core 3.1.2). Nobody is sent to an address before it is
/// certain that the client has registered it.
/// </summary>
internal sealed class AuthorizationCheck(ClientDesk clients, PushedRequests pushed, TimeProvider clock)
{
    private const int LongestState = 1000;

    /// <summary>The request as it came to the authorization endpoint.</summary>
    public async Task<CheckedRequest> OfAsync(ProtocolFields fields, bool legacy, CancellationToken cancellation)
    {
        if (await clients.FindEnabledAsync(fields.Find("client_id"), cancellation) is not { HasPeople: true } client)
        {
            return CheckedRequest.Page(IdentityErrors.UnknownClient.With());
        }

        if (!legacy && fields.Find("request_uri") is { } uri)
        {
            return await pushed.TakeAsync(uri, client.Id, cancellation) is { } kept
                ? CheckedRequest.Good(kept with { At = clock.GetUtcNow() })
                : CheckedRequest.Page(IdentityErrors.WrongRequestUri.With());
        }

        return Of(client, fields, legacy, pushed: false);
    }

    /// <summary>The request of a client that is known.</summary>
    public CheckedRequest Of(Client client, ProtocolFields fields, bool legacy, bool pushed)
    {
        if (fields.Doubled is "client_id" or "redirect_uri" || fields.Find("redirect_uri") is not { } redirect
            || !client.Settings.RedirectUris.Contains(redirect, StringComparer.Ordinal))
        {
            return CheckedRequest.Page(IdentityErrors.WrongRedirectUri.With());
        }

        var (state, mode) = (fields.Find("state"), fields.Find("response_mode"));
        var to = new ReturnAddress(redirect, mode == ReturnAddress.FormPost ? mode : null, state?.Length <= LongestState ? state : null);
        if (WrongIn(client, fields, legacy, pushed) is { } error)
        {
            return CheckedRequest.Refuse(to, error);
        }

        var prompts = fields.Words("prompt");
        return !TryScopes(client, fields, legacy, out var scopes)
            ? CheckedRequest.Refuse(to, IdentityErrors.WrongScope.With())
            : CheckedRequest.Good(new Interaction(
                client.Id,
                redirect,
                scopes,
                state,
                fields.Find("nonce"),
                fields.Find("code_challenge"),
                Levels.LowestOf(fields.Words("acr_values")),
                fields.Find("max_age") is { } age && RequestShapes.MaxAgeOf(age) is { } bound ? bound : null,
                prompts,
                fields.Find("login_hint"),
                fields.Find("acting_as"),
                clock.GetUtcNow(),
                legacy,
                to.Mode));
    }

    private Error? WrongIn(Client client, ProtocolFields fields, bool legacy, bool pushed)
    {
        if (legacy && !client.IsLegacyAt(clock.GetUtcNow()))
        {
            return IdentityErrors.LegacyOff.With();
        }

        if (fields.Doubled is { } doubled)
        {
            return IdentityErrors.WrongParameter.With(doubled);
        }

        if (fields.Find("request") is not null)
        {
            return IdentityErrors.RequestObject.With();
        }

        if (client.Settings.PushRequired && !pushed && !legacy)
        {
            return IdentityErrors.PushNeeded.With();
        }

        if (fields.Find("response_type") != "code")
        {
            return IdentityErrors.WrongResponseType.With();
        }

        return RequestShapes.WrongIn(fields) is { } wrong ? IdentityErrors.WrongParameter.With(wrong) : WrongChallenge(fields, legacy);
    }

    /// <summary>Portals of the legacy profile know nothing of PKCE; one that sends a challenge is held to it.</summary>
    private static Error? WrongChallenge(ProtocolFields fields, bool legacy) =>
        fields.Find("code_challenge") is { } challenge
            ? RequestShapes.IsChallenge(challenge) && fields.Find("code_challenge_method") == "S256" ? null : IdentityErrors.ChallengeNeeded.With()
            : legacy && fields.Find("code_challenge_method") is null ? null : IdentityErrors.ChallengeNeeded.With();

    /// <summary>
    /// Scopes that nobody here knows are left out, as the protocol wants it; one that the client may not have is refused. Portals of the legacy
    /// profile ask for openid alone and are given all that they are registered for.
    /// </summary>
    private static bool TryScopes(Client client, ProtocolFields fields, bool legacy, [NotNullWhen(true)] out IReadOnlyList<string>? scopes)
    {
        scopes = [.. fields.Words("scope").Where(scope => Scopes.All.Contains(scope, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];
        var allowed = scopes.Contains(Scopes.OpenId, StringComparer.Ordinal)
            && scopes.All(scope => client.Settings.Scopes.Contains(scope, StringComparer.Ordinal));
        scopes = legacy ? client.Settings.Scopes : scopes;
        return allowed;
    }
}

/// <summary>What became of an authorization request: it is good, or there is an error, for the client's address or, without one, for a page.</summary>
internal sealed record CheckedRequest(Interaction? Interaction, ReturnAddress? To, Error? Error)
{
    public static CheckedRequest Good(Interaction interaction) => new(interaction, ReturnAddress.Of(interaction), null);

    public static CheckedRequest Refuse(ReturnAddress to, Error error) => new(null, to, error);

    public static CheckedRequest Page(Error error) => new(null, null, error);

    /// <summary>Whether it is good.</summary>
    public bool IsGood([NotNullWhen(true)] out Interaction? interaction, [NotNullWhen(false)] out Error? error)
    {
        (interaction, error) = (Interaction, Error);
        return error is null;
    }
}
