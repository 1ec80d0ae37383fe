using System.Text.Json.Serialization;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Keys;

/// <summary>Gives the keys by which tokens are checked (RFC 7517): those that sign, will sign, or signed what may still be good.</summary>
internal sealed class GetKeys(KeyRings rings)
{
    [Function(nameof(GetKeys))]
    [Allow(Callers.Anyone)]
    public async Task<Ok<KeySet>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/jwks")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=300";
        var ring = await rings.PresentAsync(cancellation);
        return TypedResults.Ok(new KeySet([.. ring.Keys.Select(key => new PublishedKey(key.Id, key.X, key.Y))]));
    }
}

/// <param name="Keys">The keys.</param>
internal sealed record KeySet([property: JsonPropertyName("keys")] IReadOnlyList<PublishedKey> Keys);

/// <summary>A public key on P-256 for ES256.</summary>
/// <param name="Kid">Its name in tokens.</param>
/// <param name="X">The point's first coordinate.</param>
/// <param name="Y">The point's second coordinate.</param>
internal sealed record PublishedKey(
    [property: JsonPropertyName("kid")] string Kid,
    [property: JsonPropertyName("x")] string X,
    [property: JsonPropertyName("y")] string Y)
{
    [JsonPropertyName("kty")]
    public string KeyType { get; } = "EC";

    [JsonPropertyName("crv")]
    public string Curve { get; } = "P-256";

    [JsonPropertyName("use")]
    public string Use { get; } = "sig";

    [JsonPropertyName("alg")]
    public string Algorithm { get; } = "ES256";
}
