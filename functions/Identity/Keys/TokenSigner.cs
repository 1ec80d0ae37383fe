using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Identity.Provider;
using EGov.Platform.Storage;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Keys;

/// <summary>
/// Makes tokens: JWTs signed with ES256 (RFC 7515, 7519). Composed here, because the key may lie in a vault that signs digests asynchronously,
/// which the library's handlers do not wait for.
/// </summary>
internal sealed class TokenSigner(KeyRings rings, ITokenKeys keys, Issuer issuer, TimeProvider clock)
{
    /// <summary>The token.</summary>
    /// <param name="type">The value of the header <c>typ</c>.</param>
    /// <param name="claims">The claims without <c>iss</c>, <c>iat</c> and <c>exp</c>. What is null is left out.</param>
    /// <param name="lifetime">How long it is good.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> SignAsync(string type, JsonObject claims, TimeSpan lifetime, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var now = clock.GetUtcNow();
        var key = (await rings.PresentAsync(cancellation)).SigningAt(now);
        var header = new JsonObject { ["alg"] = SecurityAlgorithms.EcdsaSha256, ["typ"] = type, ["kid"] = key.Id };
        claims["iss"] = issuer.Name;
        claims["iat"] = now.ToUnixTimeSeconds();
        claims["exp"] = (now + lifetime).ToUnixTimeSeconds();
        foreach (var empty in claims.Where(claim => claim.Value is null).Select(claim => claim.Key).ToArray())
        {
            claims.Remove(empty);
        }

        var signed = $"{Encode(header)}.{Encode(claims)}";
        var signature = await keys.SignAsync(key.Reference, SHA256.HashData(Encoding.ASCII.GetBytes(signed)), cancellation);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(PlatformJson.Write(part));
}
