using System.Security.Cryptography;
using System.Text.Json;
using EGov.Platform.Access;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Platform.Tests.Access;

/// <summary>An identity provider in memory, which can rotate its keys, end sessions and fall silent.</summary>
internal sealed class Provider(TimeProvider clock) : IIdentityProvider
{
    internal const string Issuer = "https://portal.example/api/identity";
    internal const string Audience = "https://portal.example/api";

    private readonly List<ECDsaSecurityKey> keys = [KeyOf("k1")];

    internal List<string> Ended { get; } = [];

    internal bool IsSilent { get; set; }

    internal int AskedForKeys { get; private set; }

    internal int AskedForSessions { get; private set; }

    /// <summary>The set of keys as it is answered, where it is not made of the provider's keys.</summary>
    internal string? KeySet { get; set; }

    /// <summary>What an answer waits for, where a test holds it back.</summary>
    internal Task Hold { get; set; } = Task.CompletedTask;

    internal ECDsaSecurityKey Key => keys[^1];

    internal IdentityTokens Tokens => new(
        Issuer, Audience, new IssuerKeys(this, clock, NullLogger<IssuerKeys>.Instance), new EndedSessionList(this, clock, NullLogger<EndedSessionList>.Instance), clock);

    public async Task<string> KeysAsync(CancellationToken cancellation)
    {
        AskedForKeys++;
        await AnswerAsync();
        return KeySet ?? JsonSerializer.Serialize(new { keys = keys.Select(PublicPartOf) });
    }

    public async Task<IReadOnlyList<string>> EndedSessionsAsync(CancellationToken cancellation)
    {
        AskedForSessions++;
        await AnswerAsync();
        return [.. Ended];
    }

    internal void Rotate(string id) => keys.Add(KeyOf(id));

    internal void Withdraw(string id) => keys.RemoveAll(key => key.KeyId == id);

    /// <summary>A token as the provider makes it, with claims in the place of the usual ones; null leaves one out.</summary>
    internal string TokenOf(
        Dictionary<string, object?>? claims = null, SecurityKey? key = null, string algorithm = SecurityAlgorithms.EcdsaSha256, string type = TokenClaims.Type)
    {
        var now = clock.GetUtcNow();
        var all = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
            [TokenClaims.Subject] = "001099012345",
            [TokenClaims.Session] = "s1",
            [TokenClaims.Grant] = "g1",
            [TokenClaims.Level] = "LoA2",
            [TokenClaims.IdentityProof] = 1,
            [TokenClaims.Roles] = new[] { Callers.Citizen },
        };
        foreach (var (name, value) in claims ?? [])
        {
            all[name] = value;
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = all.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Key, claim => claim.Value!),
            TokenType = type,
            SigningCredentials = new SigningCredentials(key ?? Key, algorithm),
        });
    }

    internal static ECDsaSecurityKey KeyOf(string id, ECCurve? curve = null) => new(ECDsa.Create(curve ?? ECCurve.NamedCurves.nistP256)) { KeyId = id };

    private static Dictionary<string, string> PublicPartOf(ECDsaSecurityKey key)
    {
        var jwk = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(key);
        return new() { ["kty"] = "EC", ["crv"] = jwk.Crv, ["x"] = jwk.X, ["y"] = jwk.Y, ["kid"] = key.KeyId, ["use"] = "sig", ["alg"] = "ES256" };
    }

    private async Task AnswerAsync()
    {
        await Hold;
        if (IsSilent)
        {
            throw new IdentityProviderException("It is silent.");
        }
    }
}
