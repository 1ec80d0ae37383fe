using System.Text.Json.Serialization;

namespace EGov.Identity.Provider.Tokens;

/// <summary>Tokens (RFC 6749, 5.1).</summary>
/// <param name="AccessToken">Opens APIs.</param>
/// <param name="TokenType"><c>Bearer</c>.</param>
/// <param name="ExpiresIn">The seconds for which the access token is good.</param>
/// <param name="Scope">What it opens.</param>
/// <param name="IdToken">Who signed in; none for systems.</param>
/// <param name="RefreshToken">Gives new tokens, once; none for systems, and for our web front end, whose browser keeps it in a cookie.</param>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("scope")] string Scope,
    [property: JsonPropertyName("id_token")] string? IdToken = null,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken = null);
