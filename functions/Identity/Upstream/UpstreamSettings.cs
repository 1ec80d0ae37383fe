using EGov.Platform.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Upstream;

/// <summary>The e-ID provider whose relying party ours is, and what proves us there.</summary>
/// <param name="Issuer">Its name (<c>iss</c>), to the letter.</param>
/// <param name="Description">Where it describes itself (OpenID Connect Discovery 1.0).</param>
/// <param name="ClientId">Ours there.</param>
/// <param name="Secret">For <c>client_secret_post</c>; null where a key proves us.</param>
/// <param name="Key">For <c>private_key_jwt</c>; null where a secret proves us.</param>
/// <param name="Scopes">What we ask for.</param>
/// <param name="Names">How it calls what it says of people.</param>
internal sealed record UpstreamSettings(
    string Issuer, Uri Description, string ClientId, string? Secret, JsonWebKey? Key, string Scopes, ClaimNames Names)
{
    /// <summary>The setting with the issuer. Without it there is no e-ID provider.</summary>
    public const string IssuerSetting = "Identity:EidIssuer";

    /// <summary>The setting with the address of its description, where that is not below the issuer.</summary>
    public const string DescriptionSetting = "Identity:EidDescription";

    /// <summary>The setting with our client id.</summary>
    public const string ClientSetting = "Identity:EidClientId";

    /// <summary>The setting with our secret, from the key vault.</summary>
    public const string SecretSetting = "Identity:EidClientSecret";

    /// <summary>The setting with our private key as a JWK (RFC 7517), from the key vault.</summary>
    public const string KeySetting = "Identity:EidClientKey";

    /// <summary>The setting with the scopes.</summary>
    public const string ScopesSetting = "Identity:EidScopes";

    /// <summary>The setting with the names of claims that differ.</summary>
    public const string ClaimsSetting = "Identity:EidClaims";

    /// <summary>What is set; null for no provider.</summary>
    /// <exception cref="InvalidOperationException">Not enough is set, or something that cannot be.</exception>
    public static UpstreamSettings? Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (Named(configuration[UpstreamSettings.IssuerSetting]) is not { } issuer)
        {
            return null;
        }

        var description = Named(configuration[UpstreamSettings.DescriptionSetting]) ?? $"{issuer.TrimEnd('/')}/.well-known/openid-configuration";
        var (secret, key) = (Named(configuration[UpstreamSettings.SecretSetting]), Named(configuration[UpstreamSettings.KeySetting]));
        return new(
            UpstreamAddress.Of(issuer, configuration.IsDevelopment()) is null ? throw Wrong(IssuerSetting, "must be an HTTPS address") : issuer,
            UpstreamAddress.Of(description, configuration.IsDevelopment()) ?? throw Wrong(DescriptionSetting, "must be an HTTPS address"),
            Named(configuration[UpstreamSettings.ClientSetting]) ?? throw Wrong(ClientSetting, "is missing"),
            secret,
            secret is null == key is null ? throw Wrong(KeySetting, $"or {SecretSetting} is needed, and one of them") : KeyOf(key),
            Named(configuration[UpstreamSettings.ScopesSetting]) ?? "openid",
            ClaimNames.Parse(configuration[UpstreamSettings.ClaimsSetting]) ?? throw Wrong(ClaimsSetting, "has the form OURS=THEIRS OURS=THEIRS"));
    }

    private static JsonWebKey? KeyOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            return new JsonWebKey(text) is { HasPrivateKey: true } key ? key : throw Wrong(KeySetting, "has no private part");
        }
        catch (ArgumentException)
        {
            // What the library tells would hold the key.
            throw Wrong(KeySetting, "is no JSON Web Key");
        }
    }

    private static InvalidOperationException Wrong(string setting, string what) =>
        new($"Nobody can sign in through the e-ID provider: the setting {setting} {what}.");

    private static string? Named(string? setting) => setting is { Length: > 0 } ? setting : null;
}
