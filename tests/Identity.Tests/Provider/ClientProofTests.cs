using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Identity.Clients;

namespace EGov.Identity.Tests.Provider;

/// <summary>How agencies' systems prove who they are, and what of it is refused.</summary>
public sealed class ClientProofTests
{
    [Fact]
    public async Task A_system_gets_a_token_of_its_agency_for_its_signature()
    {
        await using var host = await ProviderHost.StartAsync();
        var system = await RelyingParty.RegisterAsync(host, "kho-bac", ClientKind.System);
        using var browser = host.OpenBrowser();

        var tokens = (await system.TokenAsync(browser, [("grant_type", "client_credentials")])).Expect(200);

        var access = Jwt.Body(tokens.Word("access_token"));
        Assert.Equal("kho-bac", access["sub"]!.GetValue<string>());
        Assert.Equal(host.Audience, access["aud"]!.GetValue<string>());
        Assert.Equal("G01.08", access["agency"]!.GetValue<string>());
        Assert.Equal("system", access["roles"]!.AsArray().Single()!.GetValue<string>());
        Assert.Null(access["sid"]);
        Assert.Null(tokens.Json["refresh_token"]);
        Assert.Contains(await host.TrailAsync(), entry => entry is { Action: "token.issued", Actor.Id: "kho-bac" });
    }

    [Fact]
    public async Task A_system_that_may_report_gets_a_token_that_says_so()
    {
        await using var host = await ProviderHost.StartAsync();
        var system = await RelyingParty.RegisterAsync(host, "kho-bac", ClientKind.System, settings => settings with { Scopes = ["api", "reporting"] });
        using var browser = host.OpenBrowser();

        var tokens = (await system.TokenAsync(browser, [("grant_type", "client_credentials"), ("scope", "api reporting")])).Expect(200);

        var access = Jwt.Body(tokens.Word("access_token"));
        Assert.Equal((host.Audience, "api reporting"), (access["aud"]!.GetValue<string>(), access["scope"]!.GetValue<string>()));
    }

    public static TheoryData<string> Wrong =>
    [
        "expired", "too long", "not yet", "issued later", "no exp", "no jti", "other subject", "other issuer", "other audience", "other key",
        "alg none", "hs256 with the public key", "es384", "cut", "unknown kid",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_proof_that_is_not_as_it_should_be_gives_nothing(string what)
    {
        await using var host = await ProviderHost.StartAsync();
        var system = await RelyingParty.RegisterAsync(host, "kho-bac", ClientKind.System);
        await RelyingParty.RegisterAsync(host, "hai-quan", ClientKind.System);
        using var browser = host.OpenBrowser();
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = host.Now.ToUnixTimeSeconds();
        var assertion = what switch
        {
            "expired" => system.Assertion(claims => (claims["iat"], claims["exp"]) = (now - 200, now - 61)),
            "too long" => system.Assertion(claims => claims["exp"] = now + 361),
            "not yet" => system.Assertion(claims => claims["nbf"] = now + 61),
            "issued later" => system.Assertion(claims => claims["iat"] = now + 61),
            "no exp" => system.Assertion(claims => claims.Remove("exp")),
            "no jti" => system.Assertion(claims => claims.Remove("jti")),
            "other subject" => system.Assertion(claims => claims["sub"] = "hai-quan"),
            "other issuer" => system.Assertion(claims => claims["iss"] = "hai-quan"),
            "other audience" => system.Assertion(claims => claims["aud"] = host.Issuer + "/"),
            "other key" => system.Assertion(sign: signed => Sign(foreign, signed)),
            "alg none" => system.Assertion(header: header => header["alg"] = "none", sign: _ => []),
            "hs256 with the public key" => system.Assertion(
                header: header => header["alg"] = "HS256",
                sign: signed => HMACSHA256.HashData(Encoding.ASCII.GetBytes(system.Key.ExportSubjectPublicKeyInfoPem()), signed)),
            "es384" => system.Assertion(header: header => header["alg"] = "ES384"),
            "unknown kid" => system.Assertion(header: header => header["kid"] = "k9", sign: signed => Sign(foreign, signed)),
            _ => system.Assertion()[..^4],
        };

        (await system.TokenAsync(browser, [("grant_type", "client_credentials"), ("client_assertion", assertion)])).ExpectError(401, "invalid_client");

        Assert.Contains(await host.TrailAsync(), entry => entry is { Action: "client.refused.identity-3113", Actor.Id: "kho-bac" });
    }

    [Fact]
    public async Task Clocks_may_differ_by_a_minute()
    {
        await using var host = await ProviderHost.StartAsync();
        var system = await RelyingParty.RegisterAsync(host, "kho-bac", ClientKind.System);
        using var browser = host.OpenBrowser();
        var now = host.Now.ToUnixTimeSeconds();
        string[] good =
        [
            system.Assertion(claims => (claims["iat"], claims["exp"]) = (now - 200, now - 59)),
            system.Assertion(claims => (claims["iat"], claims["nbf"]) = (now + 60, now + 60)),
            system.Assertion(claims => claims["aud"] = host.Issuer + "/token"),
            system.Assertion(claims => claims["aud"] = new JsonArray("https://other.example", host.Issuer)),
        ];

        foreach (var assertion in good)
        {
            (await system.TokenAsync(browser, [("grant_type", "client_credentials"), ("client_assertion", assertion)])).Expect(200);
        }
    }

    [Fact]
    public async Task A_proof_is_good_once_whichever_replica_sees_it()
    {
        await using var host = await ProviderHost.StartAsync(replicas: 2);
        var system = await RelyingParty.RegisterAsync(host, "kho-bac", ClientKind.System);
        using var browser = host.OpenBrowser();
        var assertion = system.Assertion();

        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            system.TokenAsync(browser, [("grant_type", "client_credentials"), ("client_assertion", assertion)])));

        Assert.Single(all, reply => reply.Status == 200);
        Assert.All(all.Where(reply => reply.Status != 200), reply => reply.ExpectError(401, "invalid_client"));
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("PS256")]
    public async Task A_system_may_have_a_key_of_RSA(string algorithm)
    {
        await using var host = await ProviderHost.StartAsync();
        using var rsa = RSA.Create(2048);
        var part = rsa.ExportParameters(false);
        var key = new ClientKey("r1", "RSA", N: Base64Url.EncodeToString(part.Modulus), E: Base64Url.EncodeToString(part.Exponent));
        var system = await RelyingParty.RegisterAsync(host, "kho-bac", ClientKind.System, settings => settings with { Keys = [key] });
        using var browser = host.OpenBrowser();
        var assertion = system.Assertion(
            header: header => (header["alg"], header["kid"]) = (algorithm, "r1"),
            sign: signed => rsa.SignData(signed, HashAlgorithmName.SHA256, algorithm == "RS256" ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss));

        (await system.TokenAsync(browser, [("grant_type", "client_credentials"), ("client_assertion", assertion)])).Expect(200);
    }

    [Fact]
    public async Task Each_kind_of_client_may_do_what_it_is_for_and_nothing_else()
    {
        await using var host = await ProviderHost.StartAsync();
        var (portal, system) = (await RelyingParty.RegisterAsync(host), await RelyingParty.RegisterAsync(host, "kho-bac", ClientKind.System));
        var web = await RelyingParty.RegisterAsync(host, "web", ClientKind.Web);
        using var browser = host.OpenBrowser();

        (await portal.TokenAsync(browser, [("grant_type", "client_credentials")])).ExpectError(400, "unauthorized_client");
        (await web.TokenAsync(browser, [("grant_type", "client_credentials")])).ExpectError(400, "unauthorized_client");
        (await system.TokenAsync(browser, [("grant_type", "authorization_code"), ("code", "x")])).ExpectError(400, "unauthorized_client");
        (await system.TokenAsync(browser, [("grant_type", "client_credentials"), ("scope", "api introspect")])).ExpectError(400, "invalid_scope");
        (await system.TokenAsync(browser, [("grant_type", "password")])).ExpectError(400, "unsupported_grant_type");
        (await system.TokenAsync(browser, [])).ExpectError(400, "invalid_request");
        (await portal.CallAsync(browser, "token", [("grant_type", "authorization_code"), ("client_assertion", null), ("client_assertion_type", null)])).ExpectError(401, "invalid_client");
        (await portal.CallAsync(browser, "token", [("grant_type", "authorization_code"), ("client_secret", "x")])).ExpectError(401, "invalid_client");
        (await browser.GetAsync("authorize?client_id=kho-bac&response_type=code")).Expect(400);
    }

    [Fact]
    public async Task A_client_that_asks_too_often_is_told_to_wait()
    {
        await using var host = await ProviderHost.StartAsync(settings: new() { ["Identity:ClientRequestsPerSecond"] = "1" });
        var system = await RelyingParty.RegisterAsync(host, "kho-bac", ClientKind.System);
        var other = await RelyingParty.RegisterAsync(host, "hai-quan", ClientKind.System);
        using var browser = host.OpenBrowser();

        var replies = new List<Reply>();
        for (var count = 0; count < 30; count++)
        {
            replies.Add(await system.TokenAsync(browser, [("grant_type", "client_credentials")]));
        }

        Assert.Contains(replies, reply => reply.Status == 200);
        replies.First(reply => reply.Status != 200).ExpectError(429, "temporarily_unavailable");
        (await other.TokenAsync(browser, [("grant_type", "client_credentials")])).Expect(200);
        Assert.Contains("clientRequestsPerSecond", (await browser.GetAsync("limits")).Text, StringComparison.Ordinal);
    }

    private static byte[] Sign(ECDsa key, byte[] signed) => key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
}
