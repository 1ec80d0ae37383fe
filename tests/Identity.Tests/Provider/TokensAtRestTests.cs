using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Identity.Clients;
using EGov.Identity.Keys;
using EGov.Identity.Sessions;

namespace EGov.Identity.Tests.Provider;

/// <summary>What a token opens afterwards, and what ends it: userinfo, introspection, revocation.</summary>
public sealed class TokensAtRestTests
{
    [Fact]
    public async Task Userinfo_tells_what_the_scopes_give_and_each_look_is_in_the_trail()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var little = (await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Word("access_token");
        var much = (await portal.RedeemAsync(browser, await portal.CodeAsync(browser, ("scope", "openid profile email phone identity business")))).Word("access_token");

        var few = (await browser.PostAsync("userinfo", [], bearer: little)).Expect(200);
        var all = (await browser.PostAsync("userinfo", [], bearer: much)).Expect(200);

        Assert.Equal(["sub", "name"], few.Json.AsObject().Select(claim => claim.Key));
        Assert.Equal(ProviderHost.An, all.Word("personal_number"));
        Assert.Equal("1999-02-03", all.Word("birthdate"));
        Assert.Equal("+84912345678", all.Word("phone_number"));
        Assert.True(all.Json["email_verified"]!.GetValue<bool>());
        Assert.Equal(few.Word("sub"), all.Word("sub"));
        Assert.Equal(2, (await host.TrailAsync()).Count(entry => entry is { Action: "userinfo.read", Actor.Id: "ha-noi" }));
    }

    public static TheoryData<string> Forged =>
        ["alg none", "hs256 with the public key", "foreign key", "foreign issuer", "wrong audience", "wrong type", "expired beyond the skew", "cut", "no grant"];

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_token_that_is_not_ours_opens_nothing(string what)
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var good = (await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Word("access_token");
        var (header, body) = (Jwt.Header(good), Jwt.Body(good));
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = (await host.Service<KeyRings>().PresentAsync(default)).Keys[0];

        async Task<string> SignedAsync()
        {
            var signed = Jwt.Compose(header, body, _ => [])[..^1];
            var signature = await host.Service<ITokenKeys>().SignAsync(key.Reference, SHA256.HashData(Encoding.ASCII.GetBytes(signed)), default);
            return $"{signed}.{Base64Url.EncodeToString(signature)}";
        }

        Assert.Equal(200, (await browser.PostAsync("userinfo", [], bearer: await SignedAsync())).Status);
        switch (what)
        {
            case "foreign issuer":
                body["iss"] = "https://other.example/api/identity";
                break;
            case "wrong audience":
                body["aud"] = host.Audience + "/";
                break;
            case "wrong type":
                header["typ"] = "JWT";
                break;
            case "expired beyond the skew":
                body["exp"] = host.Now.ToUnixTimeSeconds() - 61;
                break;
            case "no grant":
                body.Remove("gid");
                break;
            case "alg none":
                header["alg"] = "none";
                break;
            case "hs256 with the public key":
                header["alg"] = "HS256";
                break;
            default:
                break;
        }

        var forged = what switch
        {
            "alg none" => Jwt.Compose(header, body, _ => []),
            "hs256 with the public key" => Jwt.Compose(header, body, signed => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.X + key.Y), signed)),
            "foreign key" => Jwt.Compose(header, body, signed => foreign.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)),
            "cut" => good[..^4],
            _ => await SignedAsync(),
        };

        (await browser.PostAsync("userinfo", [], bearer: forged)).ExpectError(401, "invalid_token");
        Assert.False((await portal.CallAsync(browser, "introspect", [("token", forged)])).Expect(200).Json["active"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_token_that_expired_within_the_skew_is_good_still()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var token = (await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Word("access_token");

        await host.AdvanceAsync(TimeSpan.FromSeconds(359));
        (await browser.PostAsync("userinfo", [], bearer: token)).Expect(200);
        await host.AdvanceAsync(TimeSpan.FromSeconds(2));
        (await browser.PostAsync("userinfo", [], bearer: token)).ExpectError(401, "invalid_token");
    }

    [Fact]
    public async Task A_token_ends_with_its_session()
    {
        await using var host = await ProviderHost.StartAsync(replicas: 2);
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        var session = await host.SignInAsync(browser);
        var tokens = (await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Expect(200);

        await host.Service<SessionDesk>().EndAsync(session, SessionEnd.EndedByOwner, ProviderHost.An, default);

        for (var replica = 0; replica < 2; replica++)
        {
            (await browser.PostAsync("userinfo", [], bearer: tokens.Word("access_token"))).ExpectError(401, "invalid_token");
        }

        (await portal.RefreshAsync(browser, tokens.Word("refresh_token"))).ExpectError(400, "invalid_grant");
    }

    [Theory]
    [InlineData("access_token")]
    [InlineData("refresh_token")]
    public async Task A_revoked_token_ends_with_all_of_its_sign_in(string which)
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var (portal, other) = (await RelyingParty.RegisterAsync(host), await RelyingParty.RegisterAsync(host, "da-nang"));
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var tokens = (await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Expect(200);

        (await other.CallAsync(browser, "revoke", [("token", tokens.Word(which))])).Expect(200);
        (await browser.PostAsync("userinfo", [], bearer: tokens.Word("access_token"))).Expect(200);
        (await portal.CallAsync(browser, "revoke", [("token", tokens.Word(which))])).Expect(200);

        (await browser.PostAsync("userinfo", [], bearer: tokens.Word("access_token"))).ExpectError(401, "invalid_token");
        (await portal.RefreshAsync(browser, tokens.Word("refresh_token"))).ExpectError(400, "invalid_grant");
        (await portal.CallAsync(browser, "revoke", [("token", "nothing")])).Expect(200);
    }

    [Fact]
    public async Task Introspection_tells_clients_of_their_own_tokens_and_takers_of_tokens_of_all()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var (portal, other) = (await RelyingParty.RegisterAsync(host), await RelyingParty.RegisterAsync(host, "da-nang"));
        var taker = await RelyingParty.RegisterAsync(host, "kho-bac", ClientKind.System, settings => settings with { Scopes = ["api", "introspect"] });
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var tokens = (await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Expect(200);

        async Task<JsonNode> TellAsync(RelyingParty client, string token) => (await client.CallAsync(browser, "introspect", [("token", token)])).Expect(200).Json;

        Assert.Equal("ha-noi", (await TellAsync(portal, tokens.Word("access_token")))["client_id"]!.GetValue<string>());
        Assert.Equal("refresh_token", (await TellAsync(portal, tokens.Word("refresh_token")))["token_type"]!.GetValue<string>());
        Assert.True((await TellAsync(taker, tokens.Word("access_token")))["active"]!.GetValue<bool>());
        Assert.Equal("""{"active":false}""", (await TellAsync(other, tokens.Word("access_token"))).ToJsonString());
        Assert.Equal("""{"active":false}""", (await TellAsync(taker, tokens.Word("refresh_token"))).ToJsonString());
        var systems = (await taker.TokenAsync(browser, [("grant_type", "client_credentials")])).Word("access_token");
        Assert.Equal("G01.08", (await TellAsync(taker, systems))["agency"]!.GetValue<string>());
        (await taker.CallAsync(browser, "revoke", [("token", systems)])).Expect(200);
        Assert.False((await TellAsync(taker, systems))["active"]!.GetValue<bool>());
        (await browser.PostAsync("introspect", [new("token", systems)])).ExpectError(401, "invalid_client");
    }
}
