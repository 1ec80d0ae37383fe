using EGov.Identity.Sessions;
using EGov.Identity.Tests.Pages;
using EGov.Identity.Accounts;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Tests.Upstream;

/// <summary>People sign in here through an e-ID provider, which is a second instance of ours.</summary>
public sealed class UpstreamSignInTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Somebody_new_gets_an_account_of_what_the_provider_has_proven_and_is_signed_in(bool legacy)
    {
        await using var both = await TwoProviders.StartAsync(legacy);
        await both.AddThereAsync(proof: 2);
        using var browser = both.OpenBrowser();

        var answer = await both.SignInAsync(browser);

        Assert.Equal("/api/identity/account", answer.Expect(303).Location);
        var account = await both.Here.AccountAsync();
        Assert.Equal(("Nguyễn Văn An", new DateOnly(1999, 2, 3), 2), (account.FullName, account.BirthDate, account.IdentityProof));
        Assert.Null(account.Password);
        Assert.Null(account.Contact);
        var session = await SessionAsync(both, browser);
        Assert.Equal((IdentityHost.An, 1, "fed"), (session.Account, session.Level, string.Join(' ', session.Methods)));
        Assert.Contains("linked", (await browser.GetAsync("account")).Expect(200).Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_signed_in_before_is_known_by_the_technical_id_whatever_the_number_is_now()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        using var first = both.OpenBrowser();
        (await both.SignInAsync(first)).Expect(303);
        var unproven = new IdentityLinked(both.There.Host.Clock.GetUtcNow(), IdentityHost.An, "test", "T", null, "Another Name", new(1999, 2, 3), 0);
        await both.There.ChangeAccountAsync(IdentityHost.An, account => new AccountEvent[] { unproven });
        using var second = both.OpenBrowser();

        (await both.SignInAsync(second)).Expect(303);

        Assert.Equal(IdentityHost.An, (await SessionAsync(both, second)).Account);
        Assert.Single((await both.Here.AccountAsync()).Identities!);
        Assert.Equal("Nguyễn Văn An", (await both.Here.AccountAsync()).FullName);
    }

    [Fact]
    public async Task The_clients_request_is_answered_in_the_end_and_its_level_is_asked_of_the_provider()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        using var browser = both.OpenBrowser();
        var interaction = await both.AskAsync(level: 2);

        var answer = await both.SignInAsync(browser, begin: $"e-id?interaction={interaction}&ui_locales=vi", withCode: true);

        Assert.Equal($"/api/identity/authorize/{interaction}", answer.Expect(303).Location);
        Assert.Equal(2, (await SessionAsync(both, browser)).Level);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task LoA3_and_LoA4_lead_to_the_provider_alone(int level)
    {
        await using var both = await TwoProviders.StartAsync();
        using var browser = both.OpenBrowser();
        var interaction = await both.AskAsync(level);

        var page = (await browser.GetAsync($"sign-in?interaction={interaction}")).Expect(200);
        Assert.Contains($"/api/identity/e-id?interaction={interaction}", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"password\"", page.Text, StringComparison.Ordinal);
        var to = (await browser.GetAsync($"e-id?interaction={interaction}")).Expect(303).Location;

        Assert.Contains($"acr_values=LoA{level}", to, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_stands_before_the_form_for_passwords()
    {
        await using var both = await TwoProviders.StartAsync();
        using var browser = both.OpenBrowser();

        var page = (await browser.GetAsync("sign-in")).Expect(200).Text;

        Assert.InRange(page.IndexOf("/api/identity/e-id\"", StringComparison.Ordinal), 0, page.IndexOf("type=\"password\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_passwords_there_is_the_button_alone_and_password_pages_say_why()
    {
        await using var both = await TwoProviders.StartAsync(settings: new() { [LocalAccounts.Setting] = "false" });
        await both.AddThereAsync();
        using var browser = both.OpenBrowser();

        var page = (await browser.GetAsync("sign-in")).Expect(200).Text;
        Assert.Contains("/api/identity/e-id\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        foreach (var path in new[] { "register", "recover", "sign-in/code" })
        {
            Assert.Contains("IDENTITY-3005", (await browser.GetAsync(path)).Expect(404).Text, StringComparison.Ordinal);
        }

        Assert.Contains("IDENTITY-3005", (await browser.PostAsync("sign-in", ("number", IdentityHost.An), ("password", IdentityHost.Password))).Expect(404).Text, StringComparison.Ordinal);
        (await both.SignInAsync(browser)).Expect(303);
        Assert.Contains("IDENTITY-3005", (await browser.GetAsync("account/password")).Expect(404).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_provider_nothing_leads_to_one()
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser();

        Assert.DoesNotContain("e-id", (await browser.GetAsync("sign-in")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Contains("IDENTITY-3401", (await browser.GetAsync("e-id")).Expect(404).Text, StringComparison.Ordinal);
        Assert.Contains("IDENTITY-3401", (await browser.GetAsync("e-id/callback?code=x&state=y")).Expect(404).Text, StringComparison.Ordinal);
        (await browser.PostAsync("e-id/logout", ("logout_token", "x"))).Expect(404);
    }

    internal static async Task<Session> SessionAsync(TwoProviders both, Browser browser)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = $"egov_session={browser.Cookies["egov_session"]}";
        return (await both.Here.Service<SessionDesk>().FindAsync(http.Request, default))!.Session;
    }
}
