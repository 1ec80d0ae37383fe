using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Clients;
using EGov.Identity.Mandates;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;

namespace EGov.Identity.Tests.Provider;

/// <summary>A person signs in at a portal: request, consent, code, tokens.</summary>
public sealed class CodeFlowTests
{
    [Fact]
    public async Task A_person_who_consents_gives_the_portal_tokens_under_an_alias()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        var session = await host.SignInAsync(browser, level: 2);

        var back = await portal.AuthorizeAsync(browser, ("scope", "openid profile offline_access"));
        Assert.Equal("state-1", back.Query("state"));
        Assert.Equal(host.Issuer, back.Query("iss"));
        var tokens = (await portal.RedeemAsync(browser, back.Query("code")!)).Expect(200);

        Assert.Equal("Bearer", tokens.Word("token_type"));
        Assert.Equal("openid profile", tokens.Word("scope"));
        Assert.Equal(300, tokens.Json["expires_in"]!.GetValue<int>());
        var id = Jwt.Body(tokens.Word("id_token"));
        Assert.Equal(host.Issuer, id["iss"]!.GetValue<string>());
        Assert.Equal(portal.Id, id["aud"]!.GetValue<string>());
        Assert.Equal("nonce-1", id["nonce"]!.GetValue<string>());
        Assert.Equal("LoA2", id["acr"]!.GetValue<string>());
        Assert.Equal(["pwd", "otp"], id["amr"]!.AsArray().Select(method => method!.GetValue<string>()));
        Assert.NotEqual(session, id["sid"]!.GetValue<string>());
        Assert.Equal(host.Now.ToUnixTimeSeconds(), id["auth_time"]!.GetValue<long>());
        Assert.Equal(
            Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(tokens.Word("access_token"))).AsSpan(0, 16)), id["at_hash"]!.GetValue<string>());
        var access = Jwt.Body(tokens.Word("access_token"));
        Assert.Equal("at+jwt", Jwt.Header(tokens.Word("access_token"))["typ"]!.GetValue<string>());
        Assert.Equal(host.Issuer, access["aud"]!.GetValue<string>());
        Assert.Equal(id["sub"]!.GetValue<string>(), access["sub"]!.GetValue<string>());
        Assert.DoesNotContain(ProviderHost.An, id.ToJsonString() + access.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_portals_know_a_person_by_two_aliases_and_each_by_the_same_next_time()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var (one, other) = (await RelyingParty.RegisterAsync(host), await RelyingParty.RegisterAsync(host, "da-nang"));
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);

        async Task<string> SubjectAsync(RelyingParty portal) =>
            Jwt.Body((await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Expect(200).Word("id_token"))["sub"]!.GetValue<string>();

        var first = await SubjectAsync(one);
        Assert.Equal(first, await SubjectAsync(one));
        Assert.NotEqual(first, await SubjectAsync(other));
    }

    [Fact]
    public async Task Our_web_front_end_asks_no_consent_and_its_token_opens_the_platform_in_the_chosen_capacity()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync(ProviderHost.An, new EGov.Identity.Accounts.Office("G01.08", ["official"], "Chuyên viên", new(2025, 1, 1)));
        var web = await RelyingParty.RegisterAsync(host, "web", ClientKind.Web);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser, level: 2);

        var at = (await browser.GetAsync(web.Ask())).Expect(303);
        at = (await browser.GetAsync(at.Location!)).Expect(303);
        Assert.Contains("/choose?interaction=", at.Location!, StringComparison.Ordinal);
        var page = (await browser.GetAsync(at.Location!)).Expect(200);
        Assert.Contains("form-action 'self' http://localhost:7071", page.Policy, StringComparison.Ordinal);
        (await browser.SubmitAsync(page, ("acting_as", "office:G99"))).Expect(400);
        at = (await browser.SubmitAsync(page, ("acting_as", "office:G01.08"))).Expect(303);
        at = (await browser.GetAsync(at.Location!)).Expect(303);
        var tokens = (await web.RedeemAsync(browser, at.Query("code")!)).Expect(200);

        var access = Jwt.Body(tokens.Word("access_token"));
        Assert.Equal(host.Audience, access["aud"]!.GetValue<string>());
        Assert.Equal(ProviderHost.An, access["sub"]!.GetValue<string>());
        Assert.Equal("G01.08", access["agency"]!.GetValue<string>());
        Assert.Equal("official", access["roles"]!.AsArray().Single()!.GetValue<string>());
        Assert.Equal("LoA2", access["acr"]!.GetValue<string>());
        Assert.Equal(1, access["ial"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_token_by_a_mandate_carries_the_mandates_bounds_and_none_comes_once_it_is_revoked()
    {
        const string Binh = "079185054321";
        const string Id = "5eed0000000000000000000000000002";
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        await host.AddAccountAsync(Binh);
        var mandates = host.Service<AggregateStore<Mandate, MandateEvent>>();
        var granted = new MandateGranted(host.Now, Binh, Binh, ProviderHost.An, [MandateRights.Apply], ["1.001193"], new(2026, 1, 1), new(2026, 12, 31));
        Assert.True((await mandates.CreateAsync(Mandate.AggregateId(Id), [granted], default)).Succeeded(out _, out _));
        await host.SettleAsync();
        var web = await RelyingParty.RegisterAsync(host, "web", ClientKind.Web);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);

        var tokens = (await web.RedeemAsync(browser, await web.CodeAsync(browser, ("acting_as", $"person:{Binh}:{Id}")))).Expect(200);

        var access = Jwt.Body(tokens.Word("access_token"));
        Assert.Equal((ProviderHost.An, Binh, Id), ((string)access["sub"]!, (string)access["act_for"]!, (string)access["mandate"]!));
        Assert.Equal([MandateRights.Apply], access["mandate_rights"]!.AsArray().Select(right => (string)right!));
        Assert.Equal(["1.001193"], access["mandate_scope"]!.AsArray().Select(code => (string)code!));

        await mandates.ChangeAsync(Mandate.AggregateId(Id), null, _ => new MandateEvent[] { new MandateRevoked(host.Now, Binh) }, default);
        (await web.CallAsync(browser, "token", [("grant_type", "refresh_token")], "http://localhost:7071")).ExpectError(400, "invalid_grant");
    }

    [Fact]
    public async Task A_capacity_may_be_named_and_one_that_the_person_has_not_is_refused()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var web = await RelyingParty.RegisterAsync(host, "web", ClientKind.Web);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);

        Assert.NotNull((await web.AuthorizeAsync(browser, ("acting_as", "self"))).Query("code"));
        Assert.Equal("access_denied", (await web.AuthorizeAsync(browser, ("acting_as", "office:G01.08"))).Query("error"));
    }

    [Fact]
    public async Task An_office_wants_two_factors_also_of_who_signed_in_before_it_was_given()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync(ProviderHost.An, new EGov.Identity.Accounts.Office("G01.08", ["official"], "Chuyên viên", new(2025, 1, 1)));
        var web = await RelyingParty.RegisterAsync(host, "web", ClientKind.Web);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);

        var at = (await browser.GetAsync(web.Ask(("acting_as", "office:G01.08")))).Expect(303);
        at = (await browser.GetAsync(at.Location!)).Expect(303);

        Assert.Contains("/sign-in?interaction=", at.Location!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_our_web_front_end_is_taken_from_its_own_pages_alone()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var web = await RelyingParty.RegisterAsync(host, "web", ClientKind.Web);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var code = await web.CodeAsync(browser, ("acting_as", "self"));

        var refused = await web.CallAsync(
            browser,
            "token",
            [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", web.RedirectUri), ("code_verifier", RelyingParty.Verifier)],
            "https://rogue.example");

        Assert.Contains("IDENTITY-3123", refused.Expect(400).Text, StringComparison.Ordinal);
        (await web.RedeemAsync(browser, code)).Expect(200);
    }

    [Fact]
    public async Task A_capacity_that_was_taken_away_ends_with_the_next_refresh()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync(ProviderHost.An, new EGov.Identity.Accounts.Office("G01.08", ["official"], "Chuyên viên", new(2025, 1, 1)));
        var web = await RelyingParty.RegisterAsync(host, "web", ClientKind.Web);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser, level: 2);
        (await web.RedeemAsync(browser, await web.CodeAsync(browser, ("acting_as", "office:G01.08")))).Expect(200);

        await host.ChangeAccountAsync(ProviderHost.An, new EGov.Identity.Accounts.OfficeTaken(host.Now, "ops", "G01.08"));

        (await web.CallAsync(browser, "token", [("grant_type", "refresh_token")], "http://localhost:7071")).ExpectError(400, "invalid_grant");
    }

    [Fact]
    public async Task A_code_that_comes_twice_ends_the_tokens_that_it_gave()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var code = await portal.CodeAsync(browser);
        var tokens = (await portal.RedeemAsync(browser, code)).Expect(200);
        (await browser.PostAsync("userinfo", [], bearer: tokens.Word("access_token"))).Expect(200);

        (await portal.RedeemAsync(browser, code)).ExpectError(400, "invalid_grant");

        (await browser.PostAsync("userinfo", [], bearer: tokens.Word("access_token"))).ExpectError(401, "invalid_token");
        (await portal.RefreshAsync(browser, tokens.Word("refresh_token"))).ExpectError(400, "invalid_grant");
        var grant = Jwt.Body(tokens.Word("access_token"))["gid"]!.GetValue<string>();
        Assert.Contains(grant, await host.Service<EndedSessions>().ListAsync(default));
        Assert.Contains(await host.TrailAsync(), entry => entry.Action == "token.refused.identity-3114");
    }

    [Fact]
    public async Task Of_those_who_bring_a_code_at_once_at_most_one_gets_tokens()
    {
        await using var host = await ProviderHost.StartAsync(replicas: 2);
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var code = await portal.CodeAsync(browser);

        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => portal.RedeemAsync(browser, code)));

        Assert.Single(all, reply => reply.Status == 200);
        (await portal.RefreshAsync(browser, all.Single(reply => reply.Status == 200).Word("refresh_token"))).ExpectError(400, "invalid_grant");
    }

    [Theory]
    [InlineData("code_verifier", null)]
    [InlineData("code_verifier", "wrong-wrong-wrong-wrong-wrong-wrong-wrong-wrong")]
    [InlineData("code_verifier", "short")]
    [InlineData("redirect_uri", "https://portal.example/callbac")]
    [InlineData("redirect_uri", null)]
    public async Task A_code_without_what_it_was_given_for_gives_nothing_now_or_later(string field, string? value)
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var code = await portal.CodeAsync(browser);

        (await portal.RedeemAsync(browser, code, (field, value))).ExpectError(400, "invalid_grant");
        (await portal.RedeemAsync(browser, code)).ExpectError(400, "invalid_grant");
    }

    [Fact]
    public async Task A_code_is_good_for_a_minute_and_for_its_client_alone()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var (portal, other) = (await RelyingParty.RegisterAsync(host), await RelyingParty.RegisterAsync(host, "da-nang"));
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);

        (await other.RedeemAsync(browser, await portal.CodeAsync(browser))).ExpectError(400, "invalid_grant");
        var late = await portal.CodeAsync(browser);
        await host.AdvanceAsync(TimeSpan.FromSeconds(61));
        (await portal.RedeemAsync(browser, late)).ExpectError(400, "invalid_grant");
        (await portal.RedeemAsync(browser, $"{new string('0', 32)}.{new string('A', 43)}")).ExpectError(400, "invalid_grant");
    }

    [Fact]
    public async Task A_refresh_token_is_good_once_and_a_second_use_ends_the_family()
    {
        await using var host = await ProviderHost.StartAsync(replicas: 2);
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var first = (await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Expect(200);
        var second = (await portal.RefreshAsync(browser, first.Word("refresh_token"))).Expect(200);
        var third = (await portal.RefreshAsync(browser, second.Word("refresh_token"))).Expect(200);
        Assert.Equal(Jwt.Body(first.Word("id_token"))["sub"]!.GetValue<string>(), Jwt.Body(third.Word("id_token"))["sub"]!.GetValue<string>());

        (await portal.RefreshAsync(browser, second.Word("refresh_token"))).ExpectError(400, "invalid_grant");

        (await portal.RefreshAsync(browser, third.Word("refresh_token"))).ExpectError(400, "invalid_grant");
        (await browser.PostAsync("userinfo", [], bearer: third.Word("access_token"))).ExpectError(401, "invalid_token");
    }

    [Fact]
    public async Task A_refresh_may_ask_for_less_but_not_for_more()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var token = (await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Word("refresh_token");

        (await portal.TokenAsync(browser, [("grant_type", "refresh_token"), ("refresh_token", token), ("scope", "openid email")])).ExpectError(400, "invalid_scope");
        var less = (await portal.TokenAsync(browser, [("grant_type", "refresh_token"), ("refresh_token", token), ("scope", "openid")])).Expect(200);

        Assert.Equal("openid", less.Word("scope"));
    }

    [Fact]
    public async Task The_web_front_ends_refresh_token_lives_in_a_cookie_that_only_our_own_pages_use()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var web = await RelyingParty.RegisterAsync(host, "web", ClientKind.Web);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var first = (await web.RedeemAsync(browser, await web.CodeAsync(browser))).Expect(200);
        Assert.Null(first.Json["refresh_token"]);
        var set = Assert.Single(first.SetCookies);
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/api/identity/token", set, StringComparison.Ordinal);
        var used = browser.Cookie("egov_refresh")!;
        Assert.Null(browser.Cookie("egov_refresh", "api/identity/authorize"));

        (await web.CallAsync(browser, "token", [("grant_type", "refresh_token")])).ExpectError(400, "invalid_request");
        (await web.CallAsync(browser, "token", [("grant_type", "refresh_token")], "https://evil.example")).ExpectError(400, "invalid_request");
        (await web.CallAsync(browser, "token", [("grant_type", "refresh_token"), ("refresh_token", used)], "http://localhost:7071")).ExpectError(400, "invalid_grant");
        browser.SetCookie("egov_refresh", used);
        (await web.CallAsync(browser, "token", [("grant_type", "refresh_token")], "http://localhost:7071")).Expect(200);
        Assert.NotEqual(used, browser.Cookie("egov_refresh"));

        browser.SetCookie("egov_refresh", used);
        (await web.CallAsync(browser, "token", [("grant_type", "refresh_token")], "http://localhost:7071")).ExpectError(400, "invalid_grant");
        Assert.Null(browser.Cookie("egov_refresh"));
    }

    [Fact]
    public async Task No_site_is_offered_to_read_answers_across_origins()
    {
        await using var host = await ProviderHost.StartAsync();
        using var http = host.Host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/identity/token") { Content = new FormUrlEncodedContent([new("grant_type", "x")]) };
        request.Headers.Add("Origin", "https://evil.example");

        using var answer = await http.SendAsync(request);

        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }
}
