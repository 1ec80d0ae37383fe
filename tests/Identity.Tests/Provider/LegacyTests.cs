using EGov.Identity.Clients;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Calendar;

namespace EGov.Identity.Tests.Provider;

/// <summary>A portal that speaks as the portals do that exist: their paths, their secret in the form, no PKCE, their claim names.</summary>
public sealed class LegacyTests
{
    private const string Ask = "oauth2/authorize?response_type=code&client_id=cong-cu&redirect_uri=https%3A%2F%2Fportal.example%2Fcallback&scope=openid&acr_values=LoA1&state=xyz";

    [Fact]
    public async Task It_signs_people_in_unchanged_and_is_counted()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var secret = await RegisterAsync(host, host.Now.DateInVietnam());
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);

        var back = await ReturnAsync(browser);
        Assert.Equal("xyz", back.Query("state"));
        var tokens = (await TokenAsync(browser, back.Query("code")!, secret)).Expect(200);
        Assert.NotNull(tokens.Word("refresh_token"));
        Assert.Null(Jwt.Body(tokens.Word("id_token"))["nonce"]);
        var person = (await browser.PostAsync("oauth2/userinfo", [], bearer: tokens.Word("access_token"))).Expect(200);
        Assert.Equal("1", person.Word("LoaiTaiKhoan"));
        Assert.Equal(ProviderHost.An, person.Word("SoDinhDanh"));
        Assert.Equal("Nguyễn Thị An", person.Word("HoVaTen"));
        Assert.Equal("03/02/1999", person.Word("NgayThangNamSinh"));
        Assert.Equal("T-17", person.Word("TechID"));
        Assert.Equal("LoA1", person.Word("loAs"));
        Assert.Null(person.Json["ThuDienTu"]);
        var told = (await browser.PostAsync("oauth2/introspect", [new("token", tokens.Word("access_token")), new("state", "0")])).Expect(200);
        Assert.Equal(["active", "client_id", "exp"], told.Json.AsObject().Select(field => field.Key));
        var next = (await browser.PostAsync("oauth2/token", Form(secret, ("grant_type", "refresh_token"), ("refresh_token", tokens.Word("refresh_token"))))).Expect(200);
        (await browser.PostAsync("oauth2/userinfo", [], bearer: next.Word("access_token"))).Expect(200);

        await host.SettleAsync();
        using var operators = host.ClientOf("ops", "operator");
        Assert.Contains("\"legacySignIns\":[{\"month\":\"2026-01\",\"signIns\":1}]", await operators.GetStringAsync(new Uri("api/identity/clients/cong-cu", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_profile_off_or_over_it_is_refused()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var secret = await RegisterAsync(host, host.Now.DateInVietnam());
        await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var code = (await ReturnAsync(browser)).Query("code")!;
        var token = (await TokenAsync(browser, code, secret)).Expect(200).Word("access_token");

        Assert.Equal("unauthorized_client", (await browser.GetAsync(Ask.Replace("=cong-cu&", "=ha-noi&", StringComparison.Ordinal))).Expect(303).Query("error"));
        await host.AdvanceAsync(TimeSpan.FromHours(16));
        Assert.Equal("unauthorized_client", (await browser.GetAsync(Ask)).Expect(303).Query("error"));
        (await TokenAsync(browser, code, secret)).ExpectError(400, "unauthorized_client");
        Assert.NotEqual(200, (await browser.PostAsync("oauth2/userinfo", [], bearer: token)).Status);
        Assert.False((await browser.PostAsync("oauth2/introspect", [new("token", token)])).Json["active"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Its_secret_opens_nothing_beside_the_profile_and_a_wrong_one_nothing_at_all()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var secret = await RegisterAsync(host, host.Now.DateInVietnam());
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var code = (await ReturnAsync(browser)).Query("code")!;

        (await TokenAsync(browser, code, secret[..^1] + "-")).ExpectError(401, "invalid_client");
        (await browser.PostAsync("token", Form(secret, ("grant_type", "authorization_code"), ("code", code)))).ExpectError(401, "invalid_client");
        Assert.Equal("invalid_request", (await browser.GetAsync(Ask.Replace("oauth2/", string.Empty, StringComparison.Ordinal))).Expect(303).Query("error"));
        (await TokenAsync(browser, code, secret)).Expect(200);
        (await TokenAsync(browser, code, secret)).ExpectError(400, "invalid_grant");
    }

    [Fact]
    public async Task A_nonce_and_a_challenge_that_it_sends_are_held_to()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var secret = await RegisterAsync(host, host.Now.DateInVietnam());
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);

        var code = (await ReturnAsync(browser, $"&nonce=n1&code_challenge={RelyingParty.ChallengeOf(RelyingParty.Verifier)}&code_challenge_method=S256")).Query("code")!;
        (await TokenAsync(browser, code, secret)).ExpectError(400, "invalid_grant");
        code = (await ReturnAsync(browser, "&nonce=n1")).Query("code")!;
        Assert.Equal("n1", Jwt.Body((await TokenAsync(browser, code, secret)).Expect(200).Word("id_token"))["nonce"]!.GetValue<string>());
    }

    private static async Task<string> RegisterAsync(ProviderHost host, DateOnly until)
    {
        var secret = Secret.Fresh();
        var settings = new ClientSettings(
            new("Cổng cũ", "Old portal"), [RelyingParty.Redirect], [], ["openid", "profile", "identity"], ClientProofMethod.ClientSecretPost, [], LegacyUntil: until);
        await host.RegisterAsync("cong-cu", ClientKind.Portal, settings, Secret.HashOf(secret));
        return secret;
    }

    private static async Task<Reply> ReturnAsync(ProviderBrowser browser, string more = "")
    {
        var at = (await browser.GetAsync(Ask + more)).Expect(303);
        at = (await browser.GetAsync(at.Location!)).Expect(303);
        if (at.Location!.Contains("/consent?", StringComparison.Ordinal))
        {
            at = (await browser.SubmitAsync(await browser.GetAsync(at.Location), ("decision", "allow"))).Expect(303);
            at = (await browser.GetAsync(at.Location!)).Expect(303);
        }

        return at;
    }

    private static Task<Reply> TokenAsync(ProviderBrowser browser, string code, string secret) => browser.PostAsync(
        "oauth2/token", Form(secret, ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", RelyingParty.Redirect)));

    private static IEnumerable<KeyValuePair<string, string>> Form(string secret, params (string Name, string Value)[] fields) =>
        [new("client_id", "cong-cu"), new("client_secret", secret), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))];
}
