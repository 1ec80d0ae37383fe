using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Identity.Accounts;
using EGov.Identity.Provider;
using EGov.Identity.Tests.Pages;

namespace EGov.Identity.Tests.Upstream;

/// <summary>What the e-ID provider answers is taken only when it is right in all its parts, in the browser that asked, once and in time.</summary>
public sealed class UpstreamAnswerTests
{
    private static readonly Dictionary<string, Action<FakeProvider>> Slips = new()
    {
        ["another issuer"] = fake => fake.Claims = claims => claims["iss"] = "https://evil.example",
        ["issuer with a slash"] = fake => fake.Claims = claims => claims["iss"] = fake.Issuer + "/",
        ["another audience"] = fake => fake.Claims = claims => claims["aud"] = "another",
        ["several audiences without a party"] = fake => fake.Claims = claims => claims["aud"] = new JsonArray(TwoProviders.ClientId, "another"),
        ["another party"] = fake => fake.Claims = claims => claims["azp"] = "another",
        ["another nonce"] = fake => fake.Claims = claims => claims["nonce"] = "another",
        ["no nonce"] = fake => fake.Claims = claims => claims.Remove("nonce"),
        ["over"] = fake => fake.Claims = claims => claims["exp"] = claims["iat"]!.GetValue<long>() - 61,
        ["without an end"] = fake => fake.Claims = claims => claims.Remove("exp"),
        ["issued later"] = fake => fake.Claims = claims => claims["iat"] = claims["iat"]!.GetValue<long>() + 120,
        ["not yet good"] = fake => fake.Claims = claims => claims["nbf"] = claims["iat"]!.GetValue<long>() + 120,
        ["bound to another access token"] = fake => fake.Claims = claims => claims["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA",
        ["an access token"] = fake => fake.Header = header => header["typ"] = "at+jwt",
        ["a logout token"] = fake => fake.Header = header => header["typ"] = "logout+jwt",
        ["unsigned"] = fake => (fake.Header, fake.Sign) = (header => header["alg"] = "none", _ => []),
        ["signed with the secret"] = fake => (fake.Header, fake.Sign) = (
            header => header["alg"] = "HS256", signed => HMACSHA256.HashData(Encoding.UTF8.GetBytes("a secret of theirs"), signed)),
        ["signed by another key"] = fake => fake.Sign = signed =>
        {
            using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return other.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        },
        ["of an unknown key"] = fake => fake.Header = header => header["kid"] = "k2",
        ["userinfo of another"] = fake => fake.UserInfo = new() { ["sub"] = "sub-2" },
        ["userinfo of nobody"] = fake => fake.UserInfo = [],
        ["no token"] = fake => fake.Instead["/token"] = (200, "{}"),
        ["no JSON"] = fake => fake.Instead["/token"] = (200, "<html>"),
        ["refused code"] = fake => fake.Instead["/token"] = (400, "{\"error\":\"invalid_grant\"}"),
    };

    public static TheoryData<string> Names => [.. Slips.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_that_is_not_right_signs_nobody_in(string slip)
    {
        await using var fake = await FakeProvider.StartAsync();
        Slips[slip](fake);
        using var browser = fake.Here.OpenBrowser(language: "en");

        var page = await fake.SignInAsync(browser);

        Assert.Contains("IDENTITY-3405", page.Expect(400).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("egov_session", browser.Cookies.Keys);
        Assert.Null(await fake.Here.Service<AccountDesk>().FindAsync(IdentityHost.An, default));
    }

    [Fact]
    public async Task The_right_one_does_and_we_prove_ourselves_and_the_request_as_the_protocol_wants_it()
    {
        await using var fake = await FakeProvider.StartAsync();
        using var browser = fake.Here.OpenBrowser(language: "en");

        var asked = await fake.BeginAsync(browser);
        (await browser.GetAsync(fake.BackOf(asked["state"]!))).Expect(303);

        Assert.Equal(("code", TwoProviders.ClientId, "openid", "S256", "LoA1", "en"), (
            asked["response_type"], asked["client_id"], asked["scope"], asked["code_challenge_method"], asked["acr_values"], asked["ui_locales"]));
        var form = System.Web.HttpUtility.ParseQueryString(Assert.Single(fake.Asked));
        Assert.Equal(("authorization_code", "c1", "a secret of theirs", asked["redirect_uri"]), (form["grant_type"], form["code"], form["client_secret"], form["redirect_uri"]));
        Assert.Equal(asked["code_challenge"], Provider.RelyingParty.ChallengeOf(form["code_verifier"]!));
        Assert.Equal(1, (await fake.Here.AccountAsync()).IdentityProof);
    }

    [Fact]
    public async Task The_store_holds_nothing_by_which_somebody_could_go_on()
    {
        await using var fake = await FakeProvider.StartAsync();
        using var browser = fake.Here.OpenBrowser();
        var asked = await fake.BeginAsync(browser);
        var stored = string.Concat((await fake.Here.Stores.Claims.ChangesAsync(null, 1000, default)).Documents.Select(each => Encoding.UTF8.GetString(each.Content.Span)));

        Assert.Contains("trip-", stored, StringComparison.Ordinal);
        Assert.All(browser.Cookies.Values.Append(asked["state"]!).Append(asked["nonce"]!), secret => Assert.DoesNotContain(secret, stored, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_cookie_is_for_no_script_and_for_its_pages_alone()
    {
        await using var fake = await FakeProvider.StartAsync();
        using var browser = fake.Here.OpenBrowser();

        var cookie = Assert.Single((await browser.GetAsync("e-id")).SetCookies);

        Assert.Contains("path=/api/identity/e-id", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_opens_in_no_other_browser_not_twice_and_not_too_late()
    {
        await using var fake = await FakeProvider.StartAsync();
        using var browser = fake.Here.OpenBrowser();
        using var other = fake.Here.OpenBrowser();
        var first = fake.BackOf((await fake.BeginAsync(browser))["state"]!);
        await fake.BeginAsync(other);

        Refused(await other.GetAsync(first));
        Refused(await browser.GetAsync(first.Replace("state=", "state=A", StringComparison.Ordinal)));
        var late = await fake.BeginAsync(browser);
        (await browser.GetAsync(fake.BackOf(late["state"]!))).Expect(303);
        Refused(await browser.GetAsync(fake.BackOf(late["state"]!)));
        var later = await fake.BeginAsync(browser);
        await fake.Here.AdvanceAsync(TimeSpan.FromMinutes(31));
        Refused(await browser.GetAsync(fake.BackOf(later["state"]!)));

        static void Refused(PageAnswer page) => Assert.Contains("IDENTITY-3403", page.Expect(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_answers_that_come_at_once_one_is_taken()
    {
        await using var fake = await FakeProvider.StartAsync();
        using var browser = fake.Here.OpenBrowser();
        var back = fake.BackOf((await fake.BeginAsync(browser))["state"]!);
        using var others = fake.Here.OpenBrowser();
        foreach (var (name, value) in browser.Cookies)
        {
            others.Cookies[name] = value;
        }

        var answers = await Task.WhenAll(browser.GetAsync(back), others.GetAsync(back));

        Assert.Single(answers, answer => answer.Status == 303);
        Assert.Single(fake.Asked);
    }

    [Fact]
    public async Task Two_windows_of_a_browser_may_be_on_the_way_at_once()
    {
        await using var fake = await FakeProvider.StartAsync();
        using var browser = fake.Here.OpenBrowser();
        var first = await fake.BeginAsync(browser);
        var second = await fake.BeginAsync(browser);

        (await browser.GetAsync(fake.BackOf(second["state"]!))).Expect(303);
        Assert.Contains("IDENTITY-3405", (await browser.GetAsync(fake.BackOf(first["state"]!))).Expect(400).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example", true, 400)]
    [InlineData("https://evil.example", false, 400)]
    [InlineData("", true, 400)]
    [InlineData("", false, 303)]
    public async Task An_answer_of_another_provider_is_not_taken_for_this_ones(string issuer, bool namesItself, int status)
    {
        await using var fake = await FakeProvider.StartAsync();
        fake.NamesItself = namesItself;
        using var browser = fake.Here.OpenBrowser();

        (await browser.GetAsync(fake.BackOf((await fake.BeginAsync(browser))["state"]!, issuer))).Expect(status);
    }

    [Theory]
    [InlineData("LoA1", null)]
    [InlineData("LoA3", "LoA1")]
    [InlineData("LoA1", "LoA3")]
    [InlineData("urn:strong", null)]
    [InlineData(null, null)]
    public async Task A_level_lower_than_asked_is_told_to_the_client_as_the_standard_says(string? context, string? level)
    {
        await using var fake = await FakeProvider.StartAsync();
        fake.Claims = claims => (claims["acr"], claims["loAs"]) = (context, level);
        using var browser = fake.Here.OpenBrowser();
        var interaction = await fake.Here.AskAsync(level: 3);

        var back = (await fake.SignInAsync(browser, $"e-id?interaction={interaction}")).Expect(303).Location!;

        Assert.StartsWith("https://portal.example/callback?error=unmet_authentication_requirements", back, StringComparison.Ordinal);
        Assert.Contains("IDENTITY-3406", back, StringComparison.Ordinal);
        Assert.DoesNotContain("egov_session", browser.Cookies.Keys);
    }

    [Fact]
    public async Task A_level_that_is_reached_leads_on()
    {
        await using var fake = await FakeProvider.StartAsync();
        fake.Claims = claims => (claims["acr"], claims["loAs"]) = ("LoA4", "3");
        using var browser = fake.Here.OpenBrowser();
        var interaction = await fake.Here.AskAsync(level: 3);

        Assert.Equal($"/api/identity/authorize/{interaction}", (await fake.SignInAsync(browser, $"e-id?interaction={interaction}")).Expect(303).Location);
    }

    [Theory]
    [InlineData(30, 303)]
    [InlineData(400, 400)]
    public async Task Who_must_have_proven_themselves_lately_has_to_have_done_so_there(int ago, int status)
    {
        await using var fake = await FakeProvider.StartAsync();
        fake.Claims = claims => claims["auth_time"] = claims["iat"]!.GetValue<long>() - ago;
        using var browser = fake.Here.OpenBrowser();
        var interaction = await fake.Here.Service<Interactions>().KeepAsync(
            new("portal", "https://portal.example/callback", ["openid"], null, null, "challenge", 1, TimeSpan.FromMinutes(5), [], null, null, fake.Here.Host.Clock.GetUtcNow()), default);

        var asked = await fake.BeginAsync(browser, $"e-id?interaction={interaction}");

        Assert.Equal("300", asked["max_age"]);
        (await browser.GetAsync(fake.BackOf(asked["state"]!))).Expect(status);
    }

    [Fact]
    public async Task Who_is_asked_to_sign_in_anew_is_asked_so_there()
    {
        await using var fake = await FakeProvider.StartAsync();
        fake.Claims = claims => claims["auth_time"] = claims["iat"]!.GetValue<long>() - 90;
        using var browser = fake.Here.OpenBrowser();
        var interaction = await fake.Here.Service<Interactions>().KeepAsync(
            new("portal", "https://portal.example/callback", ["openid"], null, null, "challenge", 1, null, ["login"], null, null, fake.Here.Host.Clock.GetUtcNow()), default);

        var asked = await fake.BeginAsync(browser, $"e-id?interaction={interaction}");

        Assert.Equal("login", asked["prompt"]);
        Assert.Contains("IDENTITY-3405", (await browser.GetAsync(fake.BackOf(asked["state"]!))).Expect(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_cancels_there_can_begin_again_and_the_clients_request_is_kept()
    {
        await using var fake = await FakeProvider.StartAsync();
        using var browser = fake.Here.OpenBrowser(language: "en");
        var interaction = await fake.Here.AskAsync();
        var state = (await fake.BeginAsync(browser, $"e-id?interaction={interaction}&ui_locales=vi"))["state"]!;

        var page = await browser.GetAsync($"e-id/callback?error=access_denied&state={state}&iss={fake.Issuer}");

        Assert.Contains("IDENTITY-3404", page.Expect(400).Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"vi\">", page.Text, StringComparison.Ordinal);
        Assert.Contains($"/api/identity/sign-in?interaction={interaction}&ui_locales=vi", page.Read, StringComparison.Ordinal);
        (await browser.GetAsync($"sign-in?interaction={interaction}")).Expect(200);
    }
}
