using System.Text.Json.Serialization;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Legacy;

/// <summary>Describes the legacy profile to portals that look for it, where the portals' first sign-on service has its description too.</summary>
internal sealed class GetLegacyDiscovery(Issuer issuer)
{
    [Function(nameof(GetLegacyDiscovery))]
    [Allow(Callers.Anyone)]
    public Ok<LegacyDiscovery> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/oauth2/token/.well-known/openid-configuration")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Ok(new LegacyDiscovery(
            issuer.Name,
            issuer.AddressOf("/oauth2/authorize"),
            issuer.AddressOf("/oauth2/token"),
            issuer.AddressOf("/oauth2/userinfo"),
            issuer.AddressOf("/oauth2/introspect"),
            issuer.AddressOf("/jwks"),
            issuer.AddressOf("/logout")));
    }
}

/// <summary>What clients need to know of the legacy profile.</summary>
internal sealed record LegacyDiscovery(
    [property: JsonPropertyName("issuer")] string Issuer,
    [property: JsonPropertyName("authorization_endpoint")] string Authorization,
    [property: JsonPropertyName("token_endpoint")] string Token,
    [property: JsonPropertyName("userinfo_endpoint")] string UserInfo,
    [property: JsonPropertyName("introspection_endpoint")] string Introspection,
    [property: JsonPropertyName("jwks_uri")] string Keys,
    [property: JsonPropertyName("end_session_endpoint")] string EndSession)
{
    [JsonPropertyName("scopes_supported")]
    public IReadOnlyList<string> Scopes { get; } = [Protocol.Scopes.OpenId];

    [JsonPropertyName("response_types_supported")]
    public IReadOnlyList<string> ResponseTypes { get; } = ["code"];

    [JsonPropertyName("grant_types_supported")]
    public IReadOnlyList<string> GrantTypes { get; } = ["authorization_code", "refresh_token"];

    [JsonPropertyName("subject_types_supported")]
    public IReadOnlyList<string> SubjectTypes { get; } = ["pairwise"];

    [JsonPropertyName("id_token_signing_alg_values_supported")]
    public IReadOnlyList<string> SigningAlgorithms { get; } = ["ES256"];

    [JsonPropertyName("token_endpoint_auth_methods_supported")]
    public IReadOnlyList<string> ProofMethods { get; } = ["client_secret_post"];

    [JsonPropertyName("code_challenge_methods_supported")]
    public IReadOnlyList<string> ChallengeMethods { get; } = ["S256"];

    [JsonPropertyName("acr_values_supported")]
    public IReadOnlyList<string> AuthenticationLevels { get; } = Levels.All;

    [JsonPropertyName("claims_supported")]
    public IReadOnlyList<string> Claims { get; } =
        ["sub", "LoaiTaiKhoan", "SoDinhDanh", "HoVaTen", "NgayThangNamSinh", "ThuDienTu", "SoDienThoai", "TechID", "MaSoDoanhNghiep", "TenDoanhNghiep", "loAs", "IAL"];

    [JsonPropertyName("authorization_response_iss_parameter_supported")]
    public bool NamesIssuer { get; } = true;
}
