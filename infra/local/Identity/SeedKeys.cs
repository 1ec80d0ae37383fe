using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using EGov.Identity.Clients;
using EGov.Local.Files;
using EGov.Local.Running;

namespace EGov.Local.Identity;

/// <summary>The private keys of the seeded agencies' systems: a JWK (RFC 7517) for each, for the owner's eyes only.</summary>
internal sealed class SeedKeys(string folder)
{
    /// <summary>The file with the client's private key.</summary>
    internal string PathOf(string client) => Path.Combine(LocalFolder.IdentityIn(folder), client + ".jwk.json");

    /// <summary>The client's public key; the pair is made when there is none.</summary>
    internal ClientKey PublicOf(string client)
    {
        var path = PathOf(client);
        if (!File.Exists(path))
        {
            LocalFolder.OpenIdentity(LocalFolder.IdentityIn(folder));
            WholeFile.Make(path, Fresh(client));
        }

        using var key = JsonDocument.Parse(File.ReadAllBytes(path));
        return new(TextOf("kid"), TextOf("kty"), TextOf("crv"), TextOf("x"), TextOf("y"));

        string TextOf(string name) => key.RootElement.GetProperty(name).GetString()!;
    }

    private static byte[] Fresh(string client)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = pair.ExportParameters(includePrivateParameters: true);
        return JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["kid"] = client,
            ["alg"] = "ES256",
            ["x"] = Base64Url.EncodeToString(key.Q.X),
            ["y"] = Base64Url.EncodeToString(key.Q.Y),
            ["d"] = Base64Url.EncodeToString(key.D),
        });
    }
}
