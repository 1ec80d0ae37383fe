using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Platform.Access;

/// <summary>
/// Proves callers by the access tokens of the identity provider (RFC 9068): signed by one of its keys with ES256, for this platform, within
/// their time, of a session that has not ended. Who cannot be asked about keys or sessions proves nobody: that is refused as an outage.
/// </summary>
/// <param name="issuer">The issuer (<c>iss</c>), to the letter.</param>
/// <param name="audience">The audience (<c>aud</c>), to the letter.</param>
/// <param name="keys">The provider's keys.</param>
/// <param name="ended">The sessions that ended.</param>
/// <param name="clock">The time.</param>
internal sealed class IdentityTokens(string issuer, string audience, IssuerKeys keys, EndedSessionList ended, TimeProvider clock) : ITokenVerifier
{
    /// <summary>Clocks may differ by so much.</summary>
    internal static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    private const int LargestToken = 16 << 10;

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LargestToken, MapInboundClaims = false };

    /// <inheritdoc/>
    public async ValueTask<Result<Caller>> VerifyAsync(string token, CancellationToken cancellation)
    {
        if (Read(token) is not { Alg: SecurityAlgorithms.EcdsaSha256, Kid.Length: > 0 } read || read.TryGetHeaderValue<object>("crit", out _))
        {
            return PlatformErrors.NotSignedIn.With();
        }

        var (answered, key) = await keys.FindAsync(read.Kid, cancellation).ConfigureAwait(false);
        if (key is null)
        {
            return answered ? PlatformErrors.NotSignedIn.With() : PlatformErrors.IdentityUnavailable.With();
        }

        var proven = await handler.ValidateTokenAsync(read, WithKey(key)).ConfigureAwait(false);
        if (!proven.IsValid || new TokenCaller(read) is not { Caller: { } caller } named)
        {
            return PlatformErrors.NotSignedIn.With();
        }

        return await ended.HasEndedAsync(named.Sessions, cancellation).ConfigureAwait(false) switch
        {
            false => caller,
            true => PlatformErrors.NotSignedIn.With(),
            null => PlatformErrors.IdentityUnavailable.With(),
        };
    }

    private JsonWebToken? Read(string token)
    {
        try
        {
            return handler.CanReadToken(token) ? handler.ReadJsonWebToken(token) : null;
        }
        catch (Exception failure) when (failure is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private TokenValidationParameters WithKey(SecurityKey key) => new()
    {
        ValidTypes = [TokenClaims.Type],
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        ValidIssuer = issuer,
        ValidAudience = audience,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        LifetimeValidator = IsWithinItsTime,
    };

    private bool IsWithinItsTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return (notBefore is null || notBefore - Skew <= now) && expires is { } end && now < end + Skew;
    }
}
