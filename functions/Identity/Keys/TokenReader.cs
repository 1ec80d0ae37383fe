using EGov.Identity.Provider;
using EGov.Identity.Sessions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Keys;

/// <summary>Reads tokens that this provider has made, and takes no others.</summary>
internal sealed class TokenReader(KeyRings rings, Issuer issuer, TimeProvider clock)
{
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = 16 * 1024, MapInboundClaims = false };

    /// <summary>The token, or null when it is none of ours, is of another type or audience, or is over.</summary>
    /// <param name="token">The text.</param>
    /// <param name="type">The value of the header <c>typ</c>.</param>
    /// <param name="audiences">For whom it may be; null for anybody.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="expiredToo">Whether one that is over will do, as a hint does.</param>
    public async Task<JsonWebToken?> ReadAsync(
        string token, string type, IReadOnlyList<string>? audiences, CancellationToken cancellation, bool expiredToo = false)
    {
        if (token is not { Length: > 0 })
        {
            return null;
        }

        var ring = await rings.PresentAsync(cancellation);
        var now = clock.GetUtcNow();
        var wanted = new TokenValidationParameters
        {
            ValidIssuer = issuer.Name,
            ValidateAudience = audiences is not null,
            ValidAudiences = audiences,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            ValidTypes = [type],
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            IssuerSigningKeys = [.. ring.Keys.Select(WebKeyOf)],
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = (_, expires, _, _) => expires is { } end && (expiredToo || now < new DateTimeOffset(end, TimeSpan.Zero) + EndedSessions.Skew),
        };
        var read = await Handler.ValidateTokenAsync(token, wanted);
        return read.IsValid ? (JsonWebToken)read.SecurityToken : null;
    }

    private static JsonWebKey WebKeyOf(RingKey key)
    {
        var web = KeyRings.WebKeyOf(key.X, key.Y);
        web.Kid = key.Id;
        return web;
    }
}
