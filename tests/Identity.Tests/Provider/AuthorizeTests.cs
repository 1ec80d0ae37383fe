using EGov.Identity.Clients;

namespace EGov.Identity.Tests.Provider;

/// <summary>What the authorization endpoint takes, and what it tells whom.</summary>
public sealed class AuthorizeTests
{
    [Theory]
    [InlineData("redirect_uri", "https://portal.example/callback/")]
    [InlineData("redirect_uri", "https://portal.example/callbacK")]
    [InlineData("redirect_uri", "https://portal.example/callback?x=1")]
    [InlineData("redirect_uri", "https://evil.example/callback")]
    [InlineData("redirect_uri", null)]
    [InlineData("client_id", "nobody")]
    [InlineData("client_id", null)]
    public async Task Nobody_is_sent_to_an_address_that_is_not_the_clients(string field, string? value)
    {
        await using var host = await ProviderHost.StartAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();

        var page = (await browser.GetAsync(portal.Ask((field, value)))).Expect(400);

        Assert.Null(page.Location);
        Assert.Matches("IDENTITY-310[12]", page.Text);
        Assert.Contains(await host.TrailAsync(), entry => entry.Action.StartsWith("authorize.refused.identity-310", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("response_type", "code id_token", "unsupported_response_type")]
    [InlineData("response_type", null, "unsupported_response_type")]
    [InlineData("response_mode", "fragment", "invalid_request")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge", "short", "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("code_challenge_method", null, "invalid_request")]
    [InlineData("scope", "profile", "invalid_scope")]
    [InlineData("scope", null, "invalid_scope")]
    [InlineData("scope", "openid api", "invalid_scope")]
    [InlineData("prompt", "none login", "invalid_request")]
    [InlineData("prompt", "dance", "invalid_request")]
    [InlineData("max_age", "-1", "invalid_request")]
    [InlineData("max_age", "soon", "invalid_request")]
    [InlineData("request", "eyJhbGciOiJub25lIn0.e30.", "request_not_supported")]
    [InlineData("acting_as", "office:<script>", "invalid_request")]
    public async Task Other_errors_are_told_to_the_client_with_state_and_issuer(string field, string? value, string error)
    {
        await using var host = await ProviderHost.StartAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();

        var back = (await browser.GetAsync(portal.Ask((field, value)))).Expect(303);

        Assert.StartsWith(RelyingParty.Redirect + "?", back.Location, StringComparison.Ordinal);
        Assert.Equal(error, back.Query("error"));
        Assert.StartsWith("IDENTITY-31", back.Query("error_description"), StringComparison.Ordinal);
        Assert.Equal("state-1", back.Query("state"));
        Assert.Equal(host.Issuer, back.Query("iss"));
        Assert.Null(back.Query("code"));
    }

    [Fact]
    public async Task A_parameter_that_comes_twice_is_refused()
    {
        await using var host = await ProviderHost.StartAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();

        Assert.Equal("invalid_request", (await browser.GetAsync(portal.Ask() + "&nonce=other")).Expect(303).Query("error"));
        Assert.Null((await browser.GetAsync(portal.Ask() + "&redirect_uri=" + Uri.EscapeDataString(RelyingParty.Redirect))).Expect(400).Location);
    }

    [Fact]
    public async Task A_disabled_client_gets_nothing()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var tokens = (await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Expect(200);

        await host.ChangeClientAsync(portal.Id, new ClientDisabled(host.Now, "ops"));

        (await browser.GetAsync(portal.Ask())).Expect(400);
        (await portal.RefreshAsync(browser, tokens.Word("refresh_token"))).ExpectError(401, "invalid_client");
        (await browser.PostAsync("userinfo", [], bearer: tokens.Word("access_token"))).ExpectError(401, "invalid_token");
    }

    [Fact]
    public async Task Who_is_not_signed_in_well_enough_or_lately_enough_comes_to_the_sign_in_page_and_then_back()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();

        async Task<string> WhereAsync(params (string Name, string? Value)[] fields) =>
            (await portal.AuthorizeAsync(browser, fields)).Expect(303).Location!;

        Assert.Contains("/sign-in?interaction=", await WhereAsync(), StringComparison.Ordinal);
        await host.SignInAsync(browser);
        Assert.StartsWith(RelyingParty.Redirect, await WhereAsync(), StringComparison.Ordinal);
        Assert.Contains("/sign-in?", await WhereAsync(("acr_values", "LoA2")), StringComparison.Ordinal);
        Assert.StartsWith(RelyingParty.Redirect, await WhereAsync(("acr_values", "LoA3 LoA1 other")), StringComparison.Ordinal);
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Contains("/sign-in?", await WhereAsync(("prompt", "login")), StringComparison.Ordinal);
        Assert.Contains("/sign-in?", await WhereAsync(("prompt", "select_account")), StringComparison.Ordinal);
        await host.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.StartsWith(RelyingParty.Redirect, await WhereAsync(("max_age", "122")), StringComparison.Ordinal);
        var at = await WhereAsync(("max_age", "60"), ("ui_locales", "vi"));
        Assert.Contains("/sign-in?", at, StringComparison.Ordinal);
        Assert.Contains("ui_locales=vi", at, StringComparison.Ordinal);

        await host.SignInAsync(browser, level: 2);
        var interaction = new Reply(0, string.Empty, at, [], string.Empty).Query("interaction");
        Assert.StartsWith(RelyingParty.Redirect, (await browser.GetAsync($"authorize/{interaction}")).Expect(303).Location, StringComparison.Ordinal);
        (await browser.GetAsync($"authorize/{interaction}")).Expect(404);
    }

    [Fact]
    public async Task A_client_that_wants_no_page_is_told_what_page_was_needed()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync(ProviderHost.An, new EGov.Identity.Accounts.Office("G01.08", ["official"], "Chuyên viên", new(2025, 1, 1)));
        var (portal, web) = (await RelyingParty.RegisterAsync(host), await RelyingParty.RegisterAsync(host, "web", ClientKind.Web));
        using var browser = host.OpenBrowser();

        Assert.Equal("login_required", (await portal.AuthorizeAsync(browser, ("prompt", "none"))).Query("error"));
        await host.SignInAsync(browser);
        Assert.Equal("consent_required", (await portal.AuthorizeAsync(browser, ("prompt", "none"))).Query("error"));
        Assert.Equal("interaction_required", (await web.AuthorizeAsync(browser, ("prompt", "none"))).Query("error"));
        await portal.CodeAsync(browser);
        Assert.NotNull((await portal.AuthorizeAsync(browser, ("prompt", "none"))).Query("code"));
    }

    [Fact]
    public async Task Consent_is_remembered_for_what_was_asked_and_a_refusal_is_told()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);

        async Task<Reply> NextAsync(params (string Name, string? Value)[] fields) =>
            await browser.GetAsync((await browser.GetAsync(portal.Ask(fields))).Expect(303).Location!);

        var page = (await browser.GetAsync((await NextAsync()).Expect(303).Location!)).Expect(200);
        Assert.Contains("Portal of Ha Noi", page.Text, StringComparison.Ordinal);
        Assert.Contains("Your full name", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("e-mail", page.Text, StringComparison.Ordinal);
        Assert.Equal("access_denied", (await browser.SubmitAsync(page, ("decision", "refuse"))).Expect(303).Query("error"));

        await portal.CodeAsync(browser);
        Assert.NotNull((await NextAsync()).Query("code"));
        Assert.Contains("/consent?", (await NextAsync(("scope", "openid profile email"))).Location!, StringComparison.Ordinal);
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Contains("/consent?", (await NextAsync(("prompt", "consent"))).Location!, StringComparison.Ordinal);
        Assert.NotNull(await portal.CodeAsync(browser, ("prompt", "consent")));
    }

    [Fact]
    public async Task Consent_that_is_taken_back_ends_refreshing_and_is_asked_for_again()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var (portal, other) = (await RelyingParty.RegisterAsync(host), await RelyingParty.RegisterAsync(host, "da-nang"));
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var given = (await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Expect(200);
        var others = (await other.RedeemAsync(browser, await other.CodeAsync(browser))).Expect(200);
        await host.SettleAsync();
        var page = (await browser.GetAsync("account/consents")).Expect(200);
        Assert.Contains("value=\"da-nang\"", page.Text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{portal.Id}\"", page.Text, StringComparison.Ordinal);

        var form = page.Text.Split("<form").Single(part => part.Contains($"value=\"{portal.Id}\"", StringComparison.Ordinal));
        var done = await browser.SubmitAsync(page with { Text = "<form" + form });

        Assert.Equal("/api/identity/account/consents", done.Expect(303).Location);
        Assert.DoesNotContain($"value=\"{portal.Id}\"", (await browser.GetAsync("account/consents")).Expect(200).Text, StringComparison.Ordinal);
        (await portal.RefreshAsync(browser, given.Word("refresh_token"))).ExpectError(400, "invalid_grant");
        (await other.RefreshAsync(browser, others.Word("refresh_token"))).Expect(200);
        var next = await browser.GetAsync(portal.Ask());
        Assert.Contains("/consent?", (await browser.GetAsync(next.Location!)).Location!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_gives_no_consent()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var at = (await browser.GetAsync((await browser.GetAsync(portal.Ask())).Location!)).Expect(303);

        (await browser.PostAsync(at.Location!, [new("decision", "allow")])).Expect(403);
        var page = await browser.GetAsync(at.Location!);
        Assert.Contains("decision", page.Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_may_go_back_as_a_form_without_script()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);

        var page = (await portal.AuthorizeAsync(browser, ("response_mode", "form_post"), ("state", "<x>"))).Expect(200);

        Assert.Contains("action=\"https://portal.example/callback\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"code\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"state\" value=\"&lt;x&gt;\"", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal);
        Assert.Contains("form-action 'self' https://portal.example", page.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pushed_request_is_good_once_for_its_client_and_some_clients_must_push()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host, change: settings => settings with { PushRequired = true });
        var other = await RelyingParty.RegisterAsync(host, "da-nang");
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        (string, string?)[] request =
        [
            ("response_type", "code"), ("redirect_uri", RelyingParty.Redirect), ("scope", "openid"), ("state", "s"),
            ("code_challenge", RelyingParty.ChallengeOf(RelyingParty.Verifier)), ("code_challenge_method", "S256"),
        ];

        Assert.Equal("invalid_request", (await browser.GetAsync(portal.Ask())).Expect(303).Query("error"));
        (await portal.CallAsync(browser, "par", [.. request, ("redirect_uri", "https://portal.example/x")])).ExpectError(400, "invalid_request");
        (await portal.CallAsync(browser, "par", [.. request, ("client_assertion", "x.y.z")])).ExpectError(401, "invalid_client");
        var uri = (await portal.CallAsync(browser, "par", request)).Expect(201).Word("request_uri");
        (await browser.GetAsync($"authorize?client_id={other.Id}&request_uri={Uri.EscapeDataString(uri)}")).Expect(400);
        var at = (await browser.GetAsync($"authorize?client_id={portal.Id}&request_uri={Uri.EscapeDataString(uri)}")).Expect(303);
        Assert.Contains("/consent?", (await browser.GetAsync(at.Location!)).Location!, StringComparison.Ordinal);
        (await browser.GetAsync($"authorize?client_id={portal.Id}&request_uri={Uri.EscapeDataString(uri)}")).Expect(400);

        uri = (await portal.CallAsync(browser, "par", request)).Expect(201).Word("request_uri");
        await host.AdvanceAsync(TimeSpan.FromSeconds(91));
        (await browser.GetAsync($"authorize?client_id={portal.Id}&request_uri={Uri.EscapeDataString(uri)}")).Expect(400);
    }

    [Fact]
    public async Task Discovery_names_the_endpoints_and_what_they_take()
    {
        await using var host = await ProviderHost.StartAsync();
        using var browser = host.OpenBrowser();

        var found = (await browser.GetAsync(".well-known/openid-configuration")).Expect(200);

        Assert.Equal(host.Issuer, found.Word("issuer"));
        Assert.Equal(host.Issuer + "/token", found.Word("token_endpoint"));
        Assert.Equal("S256", found.Json["code_challenge_methods_supported"]!.AsArray().Single()!.GetValue<string>());
        Assert.False(found.Json["request_parameter_supported"]!.GetValue<bool>());
        Assert.True(found.Json["authorization_response_iss_parameter_supported"]!.GetValue<bool>());
    }
}
