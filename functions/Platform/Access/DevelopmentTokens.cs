using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Platform.Access;

/// <summary>
/// Tokens that anybody with the development key can make: JWTs signed with HMAC-SHA256. They stand in for the identity provider on a
/// developer's machine; <see cref="AccessRegistration"/> never registers them outside the development environment.
/// </summary>
public sealed class DevelopmentTokens(byte[] key, TimeProvider clock) : ITokenVerifier
{
    /// <summary>Trial users are who they say, where nothing else is asked for.</summary>
    private const int UsualProof = 2;

    private static readonly byte[] Header = """{"alg":"HS256","typ":"JWT"}"""u8.ToArray();

    /// <summary>Makes a token.</summary>
    public string Create(Caller caller, TimeSpan lifetime)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var expires = clock.GetUtcNow().Add(lifetime).ToUnixTimeSeconds();
        var claims = new Claims(
            caller.Id, caller.Roles, caller.Agency, expires, caller.ActsFor, caller.Mandate, caller.Procedures, caller.Rights, caller.Level, caller.Session,
            caller.IdentityProof ?? UsualProof, caller.Scopes);
        var signed = $"{Base64Url.EncodeToString(Header)}.{Base64Url.EncodeToString(PlatformJson.Write(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(SignatureOf(signed))}";
    }

    /// <inheritdoc/>
    public ValueTask<Result<Caller>> VerifyAsync(string token, CancellationToken cancellation) =>
        ValueTask.FromResult<Result<Caller>>(Verify(token) is { } caller ? caller : PlatformErrors.NotSignedIn.With());

    /// <summary>Whether the token says of itself that it is one of these.</summary>
    internal static bool IsOne(string token) => token.Split('.') is [var header, _, _]
        && Base64Url.IsValid(header) && Base64Url.DecodeFromChars(header).AsSpan().SequenceEqual(Header);

    private Caller? Verify(string token)
    {
        var parts = (token ?? string.Empty).Split('.');
        if (parts.Length != 3 || !parts.All(part => Base64Url.IsValid(part))
            || !Base64Url.DecodeFromChars(parts[0]).AsSpan().SequenceEqual(Header)
            || !CryptographicOperations.FixedTimeEquals(SignatureOf($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2])))
        {
            return null;
        }

        var claims = ClaimsOf(Base64Url.DecodeFromChars(parts[1]));
        return claims is not null && claims.Exp > clock.GetUtcNow().ToUnixTimeSeconds() && Caller.IsId(claims.Sub)
            && (claims.Agency is null || Caller.IsId(claims.Agency))
            ? new Caller(claims.Sub, claims.Roles, claims.Agency)
            {
                Expires = DateTimeOffset.FromUnixTimeSeconds(claims.Exp),
                ActsFor = claims.ActsFor,
                Mandate = claims.Mandate,
                Procedures = claims.Procedures,
                Rights = claims.Rights ?? [],
                Level = claims.Level,
                Session = claims.Session,
                IdentityProof = claims.IdentityProof,
                Scopes = claims.Scopes ?? [],
            }
            : null;
    }

    private static Claims? ClaimsOf(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<Claims>(json, PlatformJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private byte[] SignatureOf(string signed) => HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed));

    private sealed record Claims(
        string Sub,
        IReadOnlyList<string> Roles,
        string? Agency,
        long Exp,
        string? ActsFor = null,
        string? Mandate = null,
        IReadOnlyList<string>? Procedures = null,
        IReadOnlyList<string>? Rights = null,
        int Level = 0,
        string? Session = null,
        int IdentityProof = UsualProof,
        IReadOnlyList<string>? Scopes = null);
}
