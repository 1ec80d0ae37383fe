using System.Text.Json.Serialization;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider;

/// <summary>Describes the provider to clients (OpenID Connect Discovery 1.0, RFC 8414).</summary>
internal sealed class GetDiscovery(Issuer issuer)
{
    [Function(nameof(GetDiscovery))]
    [Allow(Callers.Anyone)]
    public Ok<Discovery> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/.well-known/openid-configuration")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Ok(Discovery.Of(issuer));
    }
}

/// <summary>What clients need to know of the provider.</summary>
internal sealed record Discovery(
    [property: JsonPropertyName("issuer")] string Issuer,
    [property: JsonPropertyName("authorization_endpoint")] string Authorization,
    [property: JsonPropertyName("token_endpoint")] string Token,
    [property: JsonPropertyName("userinfo_endpoint")] string UserInfo,
    [property: JsonPropertyName("jwks_uri")] string Keys,
    [property: JsonPropertyName("pushed_authorization_request_endpoint")] string PushedRequests,
    [property: JsonPropertyName("revocation_endpoint")] string Revocation,
    [property: JsonPropertyName("introspection_endpoint")] string Introspection,
    [property: JsonPropertyName("end_session_endpoint")] string EndSession,
    [property: JsonPropertyName("scopes_supported")] IReadOnlyList<string> Scopes)
{
    private static readonly string[] Methods = ["private_key_jwt", "none"];

    [JsonPropertyName("response_types_supported")]
    public IReadOnlyList<string> ResponseTypes { get; } = ["code"];

    [JsonPropertyName("response_modes_supported")]
    public IReadOnlyList<string> ResponseModes { get; } = ["query", "form_post"];

    [JsonPropertyName("grant_types_supported")]
    public IReadOnlyList<string> GrantTypes { get; } = ["authorization_code", "refresh_token", "client_credentials"];

    [JsonPropertyName("subject_types_supported")]
    public IReadOnlyList<string> SubjectTypes { get; } = ["pairwise", "public"];

    [JsonPropertyName("id_token_signing_alg_values_supported")]
    public IReadOnlyList<string> SigningAlgorithms { get; } = ["ES256"];

    [JsonPropertyName("token_endpoint_auth_methods_supported")]
    public IReadOnlyList<string> ProofMethods { get; } = Methods;

    [JsonPropertyName("token_endpoint_auth_signing_alg_values_supported")]
    public IReadOnlyList<string> ProofAlgorithms { get; } = ["ES256", "RS256", "PS256"];

    [JsonPropertyName("revocation_endpoint_auth_methods_supported")]
    public IReadOnlyList<string> RevocationProofMethods { get; } = Methods;

    [JsonPropertyName("revocation_endpoint_auth_signing_alg_values_supported")]
    public IReadOnlyList<string> RevocationProofAlgorithms => ProofAlgorithms;

    [JsonPropertyName("introspection_endpoint_auth_methods_supported")]
    public IReadOnlyList<string> IntrospectionProofMethods { get; } = Methods;

    [JsonPropertyName("introspection_endpoint_auth_signing_alg_values_supported")]
    public IReadOnlyList<string> IntrospectionProofAlgorithms => ProofAlgorithms;

    [JsonPropertyName("code_challenge_methods_supported")]
    public IReadOnlyList<string> ChallengeMethods { get; } = ["S256"];

    [JsonPropertyName("acr_values_supported")]
    public IReadOnlyList<string> AuthenticationLevels { get; } = Levels.All;

    [JsonPropertyName("prompt_values_supported")]
    public IReadOnlyList<string> Prompts { get; } = ["none", "login", "consent", "select_account"];

    [JsonPropertyName("ui_locales_supported")]
    public IReadOnlyList<string> Locales { get; } = ["vi", "en"];

    [JsonPropertyName("claims_supported")]
    public IReadOnlyList<string> Claims { get; } =
    [
        "sub", "name", "email", "email_verified", "phone_number", "phone_number_verified", "personal_number", "birthdate", "ial", "act_for",
        "act_for_name", "mandate", "acr", "amr", "auth_time", "sid",
    ];

    [JsonPropertyName("authorization_response_iss_parameter_supported")]
    public bool NamesIssuer { get; } = true;

    [JsonPropertyName("backchannel_logout_supported")]
    public bool BackchannelLogout { get; } = true;

    [JsonPropertyName("backchannel_logout_session_supported")]
    public bool BackchannelLogoutSession { get; } = true;

    [JsonPropertyName("request_parameter_supported")]
    public bool RequestParameter { get; }

    [JsonPropertyName("request_uri_parameter_supported")]
    public bool RequestUriParameter { get; }

    [JsonPropertyName("claims_parameter_supported")]
    public bool ClaimsParameter { get; }

    public static Discovery Of(Issuer issuer) => new(
        issuer.Name,
        issuer.AddressOf("/authorize"),
        issuer.AddressOf("/token"),
        issuer.AddressOf("/userinfo"),
        issuer.AddressOf("/jwks"),
        issuer.AddressOf("/par"),
        issuer.AddressOf("/revoke"),
        issuer.AddressOf("/introspect"),
        issuer.AddressOf("/logout"),
        Protocol.Scopes.All);
}
