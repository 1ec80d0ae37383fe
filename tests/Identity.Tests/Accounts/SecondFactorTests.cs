using EGov.Identity.Credentials;
using EGov.Identity.Sessions;
using EGov.Identity.Tests.Pages;

namespace EGov.Identity.Tests.Accounts;

/// <summary>Two factors stay two: neither the password nor the telephone alone becomes both.</summary>
public sealed class SecondFactorTests
{
    private const string Fresh = "bảy nổi ba chìm với nước non";
    private static readonly byte[] Secret = [.. Enumerable.Range(0, OneTimePassword.SecretLength).Select(number => (byte)number)];

    [Theory]
    [InlineData("account/contact")]
    [InlineData("account/authenticator")]
    public async Task Who_has_only_the_password_replaces_no_second_factor(string page)
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var thief = host.OpenBrowser();
        await IdentityHost.SignInAsync(thief);

        var asked = await thief.FillAsync(page, ("contact", "0987654321"), ("present", IdentityHost.Password));

        Assert.Equal("/api/identity/sign-in/code", asked.Expect(303).Location);
        Assert.Equal(["an@example.vn"], (await host.SentAsync()).Select(sent => sent.Message.To.Address));
        (await thief.GetAsync($"{page}/{(page.EndsWith("contact", StringComparison.Ordinal) ? "code" : "confirm")}")).Expect(400);
        (await thief.FillAsync("sign-in/code", ("code", "000000"))).Expect(400);
        Assert.Equal((null, null), ((await host.AccountAsync()).Phone, (await host.AccountAsync()).OneTimeSecret));
    }

    [Fact]
    public async Task The_owner_shows_the_second_factor_and_comes_back_under_another_cookie()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        using var stolen = host.OpenBrowser();
        await IdentityHost.SignInAsync(browser);
        stolen.Cookies["egov_session"] = browser.Cookies["egov_session"];
        (await browser.FillAsync("account/contact", ("contact", "0912345678"), ("present", IdentityHost.Password))).Expect(303);

        Assert.Equal("/api/identity/account/contact", (await browser.FillAsync("sign-in/code", ("code", await host.CodeAsync()))).Expect(303).Location);

        Assert.Equal(2, (await host.Service<SessionDesk>().FindAsync(browser.Cookies["egov_session"].Split('.')[0], default))!.Session.Level);
        (await stolen.GetAsync("account")).Expect(303);
        (await browser.FillAsync("account/contact", ("contact", "0912345678"), ("present", IdentityHost.Password))).Expect(303);
        (await browser.FillAsync("account/contact/code", ("code", await host.CodeAsync()))).Expect(303);
        Assert.Equal("+84912345678", (await host.AccountAsync()).Phone);
    }

    [Fact]
    public async Task A_new_contact_ends_the_other_sessions()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        using var other = host.OpenBrowser();
        await IdentityHost.SignInAsync(other);
        await host.SignInStronglyAsync(browser);
        (await browser.FillAsync("account/contact", ("contact", "0912345678"), ("present", IdentityHost.Password))).Expect(303);

        (await browser.FillAsync("account/contact/code", ("code", await host.CodeAsync()))).Expect(303);

        (await browser.GetAsync("account")).Expect(200);
        (await other.GetAsync("account")).Expect(303);
    }

    [Fact]
    public async Task Who_has_only_the_telephone_gets_past_no_authenticator()
    {
        await using var host = await IdentityHost.StartAsync();
        await AddWithAuthenticatorAsync(host);
        using var thief = host.OpenBrowser();
        var code = await host.RecoverAsync(thief);
        (await thief.FillAsync("recover/code", ("code", code), ("password", Fresh), ("repeated", Fresh))).Expect(200);
        Assert.Equal("/api/identity/sign-in/code", (await thief.FillAsync("sign-in", ("number", IdentityHost.An), ("password", Fresh))).Expect(303).Location);
        var sent = (await host.SentAsync()).Count;

        var refused = await thief.FillAsync("sign-in/code", ("send", "1"));

        Assert.Contains("IDENTITY-3034", refused.Expect(409).Text, StringComparison.Ordinal);
        Assert.Equal(sent, (await host.SentAsync()).Count);
        Assert.DoesNotContain("egov_session", thief.Cookies.Keys);
    }

    [Fact]
    public async Task An_authenticator_that_is_said_to_be_lost_stays_for_three_days_and_using_it_stops_that()
    {
        await using var host = await IdentityHost.StartAsync();
        await AddWithAuthenticatorAsync(host);
        using var thief = host.OpenBrowser();
        await AskedAsync(thief);

        var noted = await thief.FillAsync("sign-in/code", ("lost", "1"));

        Assert.Contains("2026-01-08 08:00", noted.Expect(409).Read, StringComparison.Ordinal);
        Assert.Equal(["+84912345678", "an@example.vn"], (await host.SentAsync()).Select(sent => sent.Message.To.Address).Order(StringComparer.Ordinal));
        await host.AdvanceAsync(TimeSpan.FromHours(71));
        using var owner = host.OpenBrowser();
        await AskedAsync(owner);
        (await owner.FillAsync("sign-in/code", ("lost", "1"))).Expect(409);
        (await owner.PostAsync("sign-in/code", ("code", Now(host)))).Expect(303);
        await host.AdvanceAsync(TimeSpan.FromHours(2));
        await AskedAsync(thief);
        Assert.Contains("IDENTITY-3035", (await thief.FillAsync("sign-in/code", ("lost", "1"))).Expect(409).Text, StringComparison.Ordinal);
        Assert.NotNull((await host.AccountAsync()).OneTimeSecret);
    }

    [Fact]
    public async Task After_three_days_a_code_to_the_contact_takes_its_place()
    {
        await using var host = await IdentityHost.StartAsync();
        await AddWithAuthenticatorAsync(host);
        using var browser = host.OpenBrowser();
        await AskedAsync(browser);
        (await browser.FillAsync("sign-in/code", ("lost", "1"))).Expect(409);
        await host.AdvanceAsync(TimeSpan.FromHours(72));
        await AskedAsync(browser);

        (await browser.FillAsync("sign-in/code", ("lost", "1"))).Expect(303);
        (await browser.FillAsync("sign-in/code", ("code", await host.CodeAsync()))).Expect(303);

        (await browser.GetAsync("account")).Expect(200);
        Assert.Equal((null, null), ((await host.AccountAsync()).OneTimeSecret, (await host.AccountAsync()).LostSince));
    }

    private static async Task AddWithAuthenticatorAsync(IdentityHost host)
    {
        await host.AddAccountAsync(phone: "+84912345678");
        var kept = await host.Service<Authenticators>().KeepAsync(IdentityHost.An, Secret, default);
        await host.ChangeAccountAsync(IdentityHost.An, account => account.AddAuthenticator(kept, host.Host.Clock.GetUtcNow()));
    }

    private static async Task AskedAsync(Browser browser) =>
        (await browser.FillAsync("sign-in", ("number", IdentityHost.An), ("password", IdentityHost.Password))).Expect(303);

    private static string Now(IdentityHost host) => OneTimePassword.CodeOf(Secret, OneTimePassword.StepOf(host.Host.Clock.GetUtcNow()));
}
