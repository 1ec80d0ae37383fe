using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using EGov.Identity.Provider.Tokens;

namespace EGov.Identity.Upstream.Protocol;

/// <summary>What proves us at the e-ID provider: a secret in the form, or an assertion that our key has signed (RFC 7523).</summary>
internal sealed class UpstreamProof(UpstreamChoice choice, TimeProvider clock)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    /// <summary>The fields of the form.</summary>
    public IEnumerable<KeyValuePair<string, string>> FieldsFor(Uri endpoint)
    {
        var settings = choice.Settings!;
        yield return new("client_id", settings.ClientId);
        if (settings.Secret is { } secret)
        {
            yield return new("client_secret", secret);
            yield break;
        }

        yield return new("client_assertion_type", ClientAssertions.Type);
        yield return new("client_assertion", AssertionFor(endpoint, settings.ClientId, settings.Key!));
    }

    private string AssertionFor(Uri endpoint, string client, JsonWebKey key)
    {
        var now = clock.GetUtcNow();
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = client,
            Audience = endpoint.OriginalString,
            IssuedAt = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = client, ["jti"] = Guid.NewGuid().ToString("N") },
            SigningCredentials = new(key, key.Kty == JsonWebAlgorithmsKeyTypes.RSA ? SecurityAlgorithms.RsaSha256 : SecurityAlgorithms.EcdsaSha256),
        });
    }
}
