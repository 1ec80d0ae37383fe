using EGov.Platform.Results;

namespace EGov.Identity.Clients;

/// <summary>What kind of client it is. It never changes.</summary>
internal enum ClientKind
{
    /// <summary>A ministry's or province's portal, where people sign in with their account.</summary>
    Portal,

    /// <summary>Our own web front end.</summary>
    Web,

    /// <summary>An agency's software, which signs in for itself.</summary>
    System,
}

/// <summary>How a client proves who it is (RFC 7591, <c>token_endpoint_auth_method</c>).</summary>
internal enum ClientProofMethod
{
    /// <summary>Not at all: a browser keeps no secret.</summary>
    None,

    /// <summary>By a signature (RFC 7523).</summary>
    PrivateKeyJwt,

    /// <summary>By a secret in the form; with the legacy profile only.</summary>
    ClientSecretPost,
}

/// <summary>What operators register of a client and may change.</summary>
/// <param name="Name">What people are shown.</param>
/// <param name="RedirectUris">Where answers may go, to the letter.</param>
/// <param name="PostLogoutRedirectUris">Where people may be led after they signed out, to the letter.</param>
/// <param name="Scopes">What it may ask for.</param>
/// <param name="Method">How it proves who it is.</param>
/// <param name="Keys">Its public keys.</param>
/// <param name="BackchannelLogoutUri">Where it is told that a session ended; null for a client that is not.</param>
/// <param name="Agency">The registry id of the agency whose system it is; null for other clients.</param>
/// <param name="PushRequired">Whether its requests must be pushed first (RFC 9126).</param>
/// <param name="LegacyUntil">The last day on which it may use the legacy profile; null for not at all.</param>
internal sealed record ClientSettings(
    Text Name,
    IReadOnlyList<string> RedirectUris,
    IReadOnlyList<string> PostLogoutRedirectUris,
    IReadOnlyList<string> Scopes,
    ClientProofMethod Method,
    IReadOnlyList<ClientKey> Keys,
    string? BackchannelLogoutUri = null,
    string? Agency = null,
    bool PushRequired = false,
    DateOnly? LegacyUntil = null)
{
    /// <summary>Whether the same is registered, in the same order.</summary>
    public bool IsAs(ClientSettings other) =>
        RedirectUris.SequenceEqual(other.RedirectUris)
        && PostLogoutRedirectUris.SequenceEqual(other.PostLogoutRedirectUris)
        && Scopes.SequenceEqual(other.Scopes)
        && Keys.SequenceEqual(other.Keys)
        && this with
        {
            RedirectUris = other.RedirectUris,
            PostLogoutRedirectUris = other.PostLogoutRedirectUris,
            Scopes = other.Scopes,
            Keys = other.Keys,
        } == other;
}

/// <summary>A public key (RFC 7517): <c>EC</c> on P-256, or <c>RSA</c>.</summary>
/// <param name="Kid">What names it in assertions.</param>
/// <param name="Kty"><c>EC</c> or <c>RSA</c>.</param>
/// <param name="Crv">The curve: <c>P-256</c>.</param>
/// <param name="X">The point's first coordinate in Base64url.</param>
/// <param name="Y">The point's second coordinate in Base64url.</param>
/// <param name="N">The modulus in Base64url.</param>
/// <param name="E">The exponent in Base64url.</param>
internal sealed record ClientKey(
    string Kid, string Kty, string? Crv = null, string? X = null, string? Y = null, string? N = null, string? E = null);
