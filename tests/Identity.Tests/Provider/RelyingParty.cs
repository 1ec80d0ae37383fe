using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Identity.Clients;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Tests.Provider;

/// <summary>A relying party: asks that people sign in, and takes codes for tokens.</summary>
internal sealed class RelyingParty(ProviderHost host, string id, ClientKind kind, ECDsa key)
{
    public const string Redirect = "https://portal.example/callback";
    public const string LoggedOut = "https://portal.example/out";
    public const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private int assertions;

    public string Id => id;

    public ECDsa Key => key;

    public string RedirectUri => kind is ClientKind.Web ? "http://localhost:7071/signed-in" : Redirect;

    public static string ChallengeOf(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    public static async Task<RelyingParty> RegisterAsync(
        ProviderHost host, string id = "ha-noi", ClientKind kind = ClientKind.Portal, Func<ClientSettings, ClientSettings>? change = null)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var portal = new RelyingParty(host, id, kind, key);
        var settings = new ClientSettings(
            new("Cổng Hà Nội", "Portal of Ha Noi"),
            kind is ClientKind.System ? [] : [portal.RedirectUri],
            kind is ClientKind.Portal ? [LoggedOut] : [],
            kind switch
            {
                ClientKind.Web => ["openid", "profile", "api"],
                ClientKind.System => ["api"],
                _ => ["openid", "profile", "email", "phone", "identity", "business"],
            },
            kind is ClientKind.Web ? ClientProofMethod.None : ClientProofMethod.PrivateKeyJwt,
            kind is ClientKind.Web ? [] : [PublicOf("k1", key)],
            Agency: kind is ClientKind.System ? "G01.08" : null);
        await host.RegisterAsync(id, kind, change is null ? settings : change(settings));
        return portal;
    }

    public static ClientKey PublicOf(string kid, ECDsa key)
    {
        var point = key.ExportParameters(false).Q;
        return new(kid, "EC", "P-256", Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
    }

    /// <summary>The address of an authorization request; a parameter that is null is left out.</summary>
    public string Ask(params (string Name, string? Value)[] changed)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = id,
            ["redirect_uri"] = RedirectUri,
            ["response_type"] = "code",
            ["scope"] = kind is ClientKind.Web ? "openid api" : "openid profile",
            ["state"] = "state-1",
            ["nonce"] = "nonce-1",
            ["code_challenge"] = ChallengeOf(Verifier),
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changed)
        {
            fields[name] = value;
        }

        return QueryHelpers.AddQueryString("authorize", fields.Where(field => field.Value is not null));
    }

    /// <summary>Goes through the pages of somebody who is signed in, and gives the redirect to the client.</summary>
    public async Task<Reply> AuthorizeAsync(ProviderBrowser browser, params (string Name, string? Value)[] changed)
    {
        var at = (await browser.GetAsync(Ask(changed))).Expect(303);
        at = await browser.GetAsync(at.Location!);
        if (at.Location?.Contains("/consent?", StringComparison.Ordinal) == true)
        {
            var page = (await browser.GetAsync(at.Location)).Expect(200);
            at = (await browser.SubmitAsync(page, ("decision", "allow"))).Expect(303);
            at = await browser.GetAsync(at.Location!);
        }

        return at;
    }

    public async Task<string> CodeAsync(ProviderBrowser browser, params (string Name, string? Value)[] changed)
    {
        var back = (await AuthorizeAsync(browser, changed)).Expect(303);
        Assert.StartsWith(RedirectUri, back.Location, StringComparison.Ordinal);
        return back.Query("code") ?? throw new InvalidOperationException(back.Location);
    }

    /// <summary>The origin of our own pages in these tests.</summary>
    private const string OwnOrigin = "http://localhost:7071";

    public Task<Reply> RedeemAsync(ProviderBrowser browser, string code, params (string Name, string? Value)[] changed) => TokenAsync(
        browser,
        [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", RedirectUri), ("code_verifier", Verifier), .. changed]);

    public Task<Reply> RefreshAsync(ProviderBrowser browser, string token) =>
        TokenAsync(browser, [("grant_type", "refresh_token"), ("refresh_token", token)]);

    public Task<Reply> TokenAsync(ProviderBrowser browser, (string Name, string? Value)[] fields) =>
        CallAsync(browser, "token", fields, kind is ClientKind.Web ? OwnOrigin : null);

    /// <summary>Asks an endpoint at which clients prove themselves.</summary>
    public Task<Reply> CallAsync(ProviderBrowser browser, string path, (string Name, string? Value)[] fields, string? origin = null)
    {
        (string Name, string? Value)[] proof = kind is ClientKind.Web
            ? [("client_id", id)]
            : [("client_id", id), ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"), ("client_assertion", Assertion())];
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in proof.Concat(fields))
        {
            if (value is null)
            {
                all.Remove(name);
            }
            else
            {
                all[name] = value;
            }
        }

        return browser.PostAsync(path, all, origin);
    }

    /// <summary>What proves this client, or something like it.</summary>
    public string Assertion(Action<JsonObject>? claims = null, Action<JsonObject>? header = null, Func<byte[], byte[]>? sign = null)
    {
        var now = host.Now.ToUnixTimeSeconds();
        var body = new JsonObject
        {
            ["iss"] = id,
            ["sub"] = id,
            ["aud"] = host.Issuer,
            ["jti"] = $"{id}-{++assertions}",
            ["iat"] = now,
            ["exp"] = now + 60,
        };
        claims?.Invoke(body);
        var head = new JsonObject { ["alg"] = "ES256", ["kid"] = "k1", ["typ"] = "JWT" };
        header?.Invoke(head);
        return Jwt.Compose(head, body, sign ?? (signed => key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)));
    }
}

/// <summary>Composes and reads tokens without checking anything.</summary>
internal static class Jwt
{
    public static string Compose(JsonObject header, JsonObject body, Func<byte[], byte[]> sign)
    {
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(body.ToJsonString()))}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static JsonObject Header(string token) => Part(token, 0);

    public static JsonObject Body(string token) => Part(token, 1);

    private static JsonObject Part(string token, int index) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[index]))!.AsObject();
}
