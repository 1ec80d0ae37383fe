using System.Net;
using System.Web;
using EGov.Identity.Sessions;

namespace EGov.Identity.Tests.Provider;

/// <summary>Signing out: at a client's wish, and how the other clients hear of it.</summary>
public sealed class LogoutTests
{
    [Fact]
    public async Task A_client_that_shows_its_ID_token_signs_the_person_out_at_once()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        var session = await host.SignInAsync(browser);
        var tokens = (await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Expect(200);
        await host.AdvanceAsync(TimeSpan.FromHours(2));

        var back = (await browser.GetAsync(AddressOf(("id_token_hint", tokens.Word("id_token")), ("post_logout_redirect_uri", RelyingParty.LoggedOut), ("state", "s2")))).Expect(303);

        Assert.Equal(RelyingParty.LoggedOut + "?state=s2", back.Location);
        Assert.Contains(session, await host.Service<EndedSessions>().ListAsync(default));
        Assert.Contains("/sign-in?", (await portal.AuthorizeAsync(browser)).Location!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_of_this_session_the_person_is_asked_first()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);

        var page = (await browser.GetAsync(AddressOf(("client_id", portal.Id), ("post_logout_redirect_uri", RelyingParty.LoggedOut)))).Expect(200);
        Assert.NotNull((await portal.AuthorizeAsync(browser)).Query("code"));
        (await browser.PostAsync("logout/confirm", [])).Expect(403);
        Assert.Equal(RelyingParty.LoggedOut, (await browser.SubmitAsync(page)).Expect(303).Location);

        Assert.Contains("/sign-in?", (await portal.AuthorizeAsync(browser)).Location!, StringComparison.Ordinal);
        Assert.Contains("signed out", (await browser.GetAsync("logout")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_comes_without_the_cookie_and_is_asked_again_by_an_address_before_anything_is_forgotten()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var portal = await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();
        await host.SignInAsync(browser);
        var tokens = (await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Expect(200);
        using var withoutCookies = host.OpenBrowser();
        Dictionary<string, string> form = new() { ["id_token_hint"] = tokens.Word("id_token"), ["post_logout_redirect_uri"] = RelyingParty.LoggedOut, ["state"] = "s2" };

        var again = (await withoutCookies.PostAsync("logout", form)).Expect(303);

        Assert.Empty(again.SetCookies);
        Assert.StartsWith("/api/identity/logout?", again.Location, StringComparison.Ordinal);
        Assert.Equal(RelyingParty.LoggedOut + "?state=s2", (await browser.GetAsync(again.Location!)).Expect(303).Location);
        Assert.Contains("/sign-in?", (await portal.AuthorizeAsync(browser)).Location!, StringComparison.Ordinal);
        var forged = (await withoutCookies.PostAsync("logout", new Dictionary<string, string> { ["id_token_hint"] = "not.a.token" })).Expect(303);
        Assert.Equal("/api/identity/logout", forged.Location);
    }

    [Fact]
    public async Task Two_portals_cannot_join_whom_they_know_by_the_session()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        var (one, two) = (await RelyingParty.RegisterAsync(host), await RelyingParty.RegisterAsync(host, "da-nang"));
        using var browser = host.OpenBrowser();
        var session = await host.SignInAsync(browser);
        var first = (await one.RedeemAsync(browser, await one.CodeAsync(browser))).Expect(200);
        var second = (await two.RedeemAsync(browser, await two.CodeAsync(browser))).Expect(200);

        foreach (var kind in new[] { "id_token", "access_token" })
        {
            var (known, other) = (Jwt.Body(first.Word(kind))["sid"]!.GetValue<string>(), Jwt.Body(second.Word(kind))["sid"]!.GetValue<string>());
            Assert.NotEqual(known, other);
            Assert.DoesNotContain(session, new[] { known, other });
        }

        Assert.Equal(Jwt.Body(first.Word("id_token"))["sid"]!.GetValue<string>(), Jwt.Body((await one.RefreshAsync(browser, first.Word("refresh_token"))).Word("id_token"))["sid"]!.GetValue<string>());
        (await browser.GetAsync(AddressOf(("id_token_hint", second.Word("id_token"))))).Expect(200);
        Assert.Contains(session, await host.Service<EndedSessions>().ListAsync(default));
    }

    [Theory]
    [InlineData("https://portal.example/out/", "ha-noi")]
    [InlineData("https://evil.example/out", "ha-noi")]
    [InlineData("https://portal.example/out", "nobody")]
    [InlineData("https://portal.example/out", null)]
    public async Task Nobody_is_led_to_an_address_that_is_not_the_clients(string address, string? client)
    {
        await using var host = await ProviderHost.StartAsync();
        await RelyingParty.RegisterAsync(host);
        using var browser = host.OpenBrowser();

        var page = (await browser.GetAsync(AddressOf(("client_id", client), ("post_logout_redirect_uri", address)))).Expect(400);

        Assert.Contains("IDENTITY-3125", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_are_told_that_the_session_ended_and_told_again_when_they_do_not_take_it()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        using var server = new LogoutServer();
        var portal = await RelyingParty.RegisterAsync(host, change: settings => settings with { BackchannelLogoutUri = server.Address });
        using var browser = host.OpenBrowser();
        var session = await host.SignInAsync(browser);
        var told = Jwt.Body((await portal.RedeemAsync(browser, await portal.CodeAsync(browser))).Word("id_token"));
        var (subject, known) = (told["sub"]!.GetValue<string>(), told["sid"]!.GetValue<string>());
        server.Answers.Enqueue(HttpStatusCode.Redirect);
        server.Answers.Enqueue(HttpStatusCode.InternalServerError);

        await host.Service<SessionDesk>().EndAsync(session, SessionEnd.SignedOut, ProviderHost.An, default);
        await host.SettleAsync();
        Assert.Single(server.Taken);
        await host.AdvanceAsync(TimeSpan.FromMinutes(1));
        await host.AdvanceAsync(TimeSpan.FromMinutes(5));
        await host.AdvanceAsync(TimeSpan.FromHours(3));

        Assert.Equal(3, server.Taken.Count);
        var token = HttpUtility.ParseQueryString(server.Taken.Last())["logout_token"]!;
        var claims = Jwt.Body(token);
        Assert.Equal("logout+jwt", Jwt.Header(token)["typ"]!.GetValue<string>());
        Assert.Equal(portal.Id, claims["aud"]!.GetValue<string>());
        Assert.Equal(known, claims["sid"]!.GetValue<string>());
        Assert.NotEqual(session, known);
        Assert.Equal(subject, claims["sub"]!.GetValue<string>());
        Assert.NotNull(claims["events"]!["http://schemas.openid.net/event/backchannel-logout"]);
        Assert.Null(claims["nonce"]);
    }

    [Fact]
    public async Task A_client_that_never_answers_is_noted()
    {
        await using var host = await ProviderHost.StartAsync();
        await host.AddAccountAsync();
        using var server = new LogoutServer();
        for (var count = 0; count < 9; count++)
        {
            server.Answers.Enqueue(HttpStatusCode.BadRequest);
        }

        var portal = await RelyingParty.RegisterAsync(host, change: settings => settings with { BackchannelLogoutUri = server.Address });
        using var browser = host.OpenBrowser();
        var session = await host.SignInAsync(browser);
        await portal.CodeAsync(browser);

        await host.Service<SessionDesk>().EndAsync(session, SessionEnd.SignedOut, ProviderHost.An, default);
        await host.SettleAsync();
        await host.AdvanceAsync(TimeSpan.FromHours(4));

        Assert.Equal(5, server.Taken.Count);
        using var auditor = host.ClientOf("audit", "auditor");
        await host.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Contains("logout.unanswered", await auditor.GetStringAsync(new Uri("api/identity/audit?target=client-ha-noi", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static string AddressOf(params (string Name, string? Value)[] fields) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
        "logout", fields.Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value));
}
