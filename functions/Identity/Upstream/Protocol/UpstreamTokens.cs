using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Platform.Access;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Upstream.Protocol;

/// <summary>Reads what the e-ID provider signs for us, and takes nothing else.</summary>
internal sealed class UpstreamTokens(UpstreamChoice choice, UpstreamProvider provider, TimeProvider clock)
{
    /// <summary>The longest life of a logout token: used ones are remembered for so long.</summary>
    internal static readonly TimeSpan LongestLogout = TimeSpan.FromHours(1);

    internal static readonly TimeSpan Skew = TimeSpan.FromSeconds(UpstreamLimits.SkewSeconds);

    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = 32 * 1024, MapInboundClaims = false };

    /// <summary>The claims of an ID token (OpenID Connect Core 3.1.3.7); null when it is not good.</summary>
    /// <param name="token">The token.</param>
    /// <param name="nonce">What we sent with the request.</param>
    /// <param name="access">The access token that came with it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IdentityProviderException">The keys cannot be had.</exception>
    public async Task<JsonObject?> ReadIdAsync(string token, string nonce, string? access, CancellationToken cancellation) =>
        await ReadAsync(token, ["JWT"], cancellation) is { } claims
        && IsSame(Text(claims, "nonce"), nonce)
        && (Text(claims, "at_hash") is not { } bound || (access is not null && IsSame(bound, HalfHashOf(access))))
            ? claims
            : null;

    /// <summary>The claims of a logout token (Back-Channel Logout 1.0, 2.6), but for its id, which the caller takes once; null when it is not good.</summary>
    /// <exception cref="IdentityProviderException">The keys cannot be had.</exception>
    public async Task<JsonObject?> ReadLogoutAsync(string token, CancellationToken cancellation) =>
        await ReadAsync(token, ["logout+jwt", "JWT"], cancellation) is { } claims
        && claims["events"] is JsonObject events && events["http://schemas.openid.net/event/backchannel-logout"] is JsonObject
        && !claims.ContainsKey("nonce")
        && (Text(claims, "sid") is not null || Text(claims, "sub") is not null)
        && Text(claims, "jti") is not null
        && claims["exp"] is JsonValue end && end.TryGetValue<long>(out var expires) && expires <= (clock.GetUtcNow() + LongestLogout + Skew).ToUnixTimeSeconds()
            ? claims
            : null;

    /// <summary>A claim that is a text; null when it is none.</summary>
    internal static string? Text(JsonObject claims, string name) => claims[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private async Task<JsonObject?> ReadAsync(string token, IReadOnlyList<string> types, CancellationToken cancellation)
    {
        var read = await ValidateAsync(token, types, await provider.KeysAsync(anew: false, cancellation));
        if (read is { IsValid: false, Exception: SecurityTokenSignatureKeyNotFoundException })
        {
            read = await ValidateAsync(token, types, await provider.KeysAsync(anew: true, cancellation));
        }

        if (read is not { IsValid: true, SecurityToken: JsonWebToken good } || good.Subject is { Length: > 255 })
        {
            return null;
        }

        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(good.EncodedPayload)) as JsonObject;
        return claims is not null && IsForUs(claims) && IsIssued(good) ? claims : null;
    }

    private Task<TokenValidationResult> ValidateAsync(string token, IReadOnlyList<string> types, IReadOnlyList<JsonWebKey> keys) => Handler.ValidateTokenAsync(
        token,
        new TokenValidationParameters
        {
            ValidIssuer = choice.Settings!.Issuer,
            ValidAudience = choice.Settings.ClientId,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            // A provider may leave the type out; an access token or another token of its own says what it is.
            TypeValidator = (type, _, _) => string.IsNullOrEmpty(type) || types.Contains(type, StringComparer.OrdinalIgnoreCase)
                ? type
                : throw new SecurityTokenInvalidTypeException(),
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256],
            // A provider with one key may leave its name out.
            IssuerSigningKeyResolver = (_, _, id, _) => keys.Where(key => string.IsNullOrEmpty(id) || key.Kid == id),
            RequireExpirationTime = true,
            LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
        });

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is null || notBefore <= now + Skew);
    }

    private bool IsIssued(JsonWebToken token) => token.IssuedAt != DateTime.MinValue && token.IssuedAt <= (clock.GetUtcNow() + Skew).UtcDateTime;

    /// <summary>A token for several says for whom it was made (OpenID Connect Core 2, <c>azp</c>).</summary>
    private bool IsForUs(JsonObject claims) => Text(claims, "azp") is { } party
        ? party == choice.Settings!.ClientId
        : claims["aud"] is not JsonArray { Count: > 1 };

    private static bool IsSame(string? got, string wanted) =>
        got is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(got), Encoding.UTF8.GetBytes(wanted));

    private static string HalfHashOf(string access) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(access)).AsSpan(0, 16));
}
