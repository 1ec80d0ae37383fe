using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Clients;
using EGov.Platform.Storage;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Provider.Tokens;

/// <summary>
/// Takes what clients sign to prove who they are (RFC 7523): with a key that is registered, for this provider, good for a few minutes, and once.
/// </summary>
internal sealed class ClientAssertions(AppStores stores, Issuer issuer, TimeProvider clock)
{
    /// <summary>The value of <c>client_assertion_type</c>.</summary>
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private const int LongestId = 200;

    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = 8 * 1024, MapInboundClaims = false };
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(ProviderLimits.SkewSeconds);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(ProviderLimits.AssertionSeconds);

    /// <summary>The client of whom an assertion says that it is; nothing is proven by that.</summary>
    public static string? ClaimedBy(string assertion)
    {
        try
        {
            return Handler.CanReadToken(assertion) ? Handler.ReadJsonWebToken(assertion).Subject : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    /// <summary>Whether the assertion proves the client. A good one is not good again.</summary>
    public async Task<bool> ProveAsync(Client client, string assertion, CancellationToken cancellation)
    {
        var wanted = new TokenValidationParameters
        {
            ValidIssuer = client.Id,
            ValidAudiences = [issuer.Name, issuer.AddressOf("/token"), issuer.AddressOf("/par")],
            IgnoreTrailingSlashWhenValidatingAudience = false,
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256],
            IssuerSigningKeys = [.. client.Settings.Keys.Select(WebKeyOf)],
            LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
        };
        var proven = await Handler.ValidateTokenAsync(assertion, wanted);
        return proven is { IsValid: true, SecurityToken: JsonWebToken token }
            && token.Subject == client.Id
            && (token.IssuedAt == DateTime.MinValue || token.IssuedAt <= (clock.GetUtcNow() + Skew).UtcDateTime)
            && token.Id is { Length: > 0 and <= LongestId }
            && await IsFirstAsync(client.Id, token.Id, cancellation);
    }

    private static JsonWebKey WebKeyOf(ClientKey key) => new() { Kid = key.Kid, Kty = key.Kty, Crv = key.Crv, X = key.X, Y = key.Y, N = key.N, E = key.E };

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && end <= now + Longest + Skew && (notBefore is null || notBefore <= now + Skew);
    }

    private async Task<bool> IsFirstAsync(string client, string id, CancellationToken cancellation)
    {
        var (partition, name) = ($"assertion-{client}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))));
        var used = new Used(name, partition, (int)(Longest + Skew + Skew + Skew).TotalSeconds);
        return await stores.Claims.CreateAsync(partition, name, PlatformJson.Write(used), cancellation) is not null;
    }

    private sealed record Used(string Id, string PartitionKey, int Ttl);
}
