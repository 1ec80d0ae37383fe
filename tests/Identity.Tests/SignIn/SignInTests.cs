using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Identity.Sessions;
using EGov.Identity.Tests.Pages;
using EGov.Platform.Access;
using EGov.Platform.Audit;

namespace EGov.Identity.Tests.SignIn;

/// <summary>How people sign in with their password.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task A_password_alone_is_LoA1_and_leads_to_the_account()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();

        await IdentityHost.SignInAsync(browser);

        var session = await SessionOfAsync(host, browser);
        Assert.Equal((IdentityHost.An, 1, "pwd"), (session.Account, session.Level, string.Join(' ', session.Methods)));
        (await browser.GetAsync("account")).Expect(200);
    }

    [Fact]
    public async Task On_a_clients_way_it_leads_back_to_the_crossroads_and_the_hint_fills_the_number()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        var interaction = await host.AskAsync(loginHint: IdentityHost.An);

        var page = (await browser.GetAsync($"sign-in?interaction={interaction}&ui_locales=en")).Expect(200);
        Assert.Contains($"value=\"{IdentityHost.An}\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", page.Text, StringComparison.Ordinal);
        Assert.Contains("form-action 'self' https://portal.example;", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);

        var answer = await browser.PostAsync($"sign-in?interaction={interaction}", ("number", "001 099 012 345"), ("password", IdentityHost.Password));
        Assert.Equal($"/api/identity/authorize/{interaction}", answer.Expect(303).Location);
    }

    [Theory]
    [InlineData("no-such-interaction", 404, "IDENTITY-3002")]
    [InlineData("0123456789abcdef0123456789abcdef", 404, "IDENTITY-3002")]
    public async Task An_unknown_request_of_a_client_is_refused(string interaction, int status, string code)
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser();

        Assert.Contains(code, (await browser.GetAsync($"sign-in?interaction={interaction}")).Expect(status).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_level_that_only_the_national_sign_in_reaches_is_refused_with_its_reason(int level)
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser(language: "en");
        var interaction = await host.AskAsync(level);

        var page = (await browser.GetAsync($"sign-in?interaction={interaction}")).Expect(403).Read;

        Assert.Contains("IDENTITY-3009", page, StringComparison.Ordinal);
        Assert.Contains($"level {level}", page, StringComparison.Ordinal);
        Assert.Contains("electronic identity account", page, StringComparison.Ordinal);
        (await browser.PostAsync($"sign-in?interaction={interaction}", ("number", IdentityHost.An), ("password", IdentityHost.Password))).Expect(403);
    }

    [Fact]
    public async Task A_closed_account_is_as_none()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        await host.ChangeAccountAsync(IdentityHost.An, account => account.Close("died", host.Host.Clock.GetUtcNow(), "ops"));
        using var browser = host.OpenBrowser();

        var answer = await browser.FillAsync("sign-in", ("number", IdentityHost.An), ("password", IdentityHost.Password));

        Assert.Contains("IDENTITY-3006", answer.Expect(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hash_of_another_strength_is_made_anew_when_its_owner_signs_in()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        var weak = new Passwords(rounds: 500).HashOf(IdentityHost.Password);
        await host.ChangeAccountAsync(IdentityHost.An, account => account.SetPassword(weak, PasswordChange.Changed, host.Host.Clock.GetUtcNow()));
        using var browser = host.OpenBrowser();

        await IdentityHost.SignInAsync(browser);

        var hash = (await host.AccountAsync()).Password;
        Assert.NotEqual(weak, hash);
        Assert.Equal(SecretCheck.Right, IdentityHost.Passwords.Check(hash, IdentityHost.Password));
    }

    [Fact]
    public async Task Signing_in_and_being_refused_stand_in_the_trail_and_hold_no_secret()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        await browser.FillAsync("sign-in", ("number", IdentityHost.An), ("password", "something else"));
        await IdentityHost.SignInAsync(browser);
        await host.Host.SettleAsync();

        var refused = Assert.Single(await host.TrailAsync(), entry => entry.Action == "password.refused");
        Assert.Equal((AuditOutcome.Refused, AuditPurpose.Access, IdentityHost.An), (refused.Outcome, refused.Purpose, refused.Actor.Id));
        Assert.NotNull(refused.Address);
        var all = (await host.Stores.Audit.ChangesAsync(null, 1000, default)).Documents.Select(each => System.Text.Encoding.UTF8.GetString(each.Content.Span)).ToList();
        Assert.Contains(all, text => text.Contains("vn.egov.identity.session.begun.v1", StringComparison.Ordinal) && text.Contains("\"address\"", StringComparison.Ordinal));
        Assert.DoesNotContain(all, text => text.Contains("something else", StringComparison.Ordinal) || text.Contains("con trâu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_a_foreign_form_is_asked_first()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        await IdentityHost.SignInAsync(browser);
        var session = browser.Cookies["egov_session"];
        (await browser.GetAsync("account")).Expect(200);
        var token = browser.FormToken;

        browser.FormToken = null;
        Assert.Contains("action=\"/api/identity/sign-out\"", (await browser.PostAsync("sign-out")).Expect(200).Text, StringComparison.Ordinal);
        (await browser.GetAsync("account")).Expect(200);

        browser.FormToken = token;
        Assert.Equal("/api/identity/sign-out", (await browser.PostAsync("sign-out")).Expect(303).Location);
        Assert.DoesNotContain("egov_session", browser.Cookies.Keys);
        browser.Cookies["egov_session"] = session;
        Assert.Equal("/api/identity/sign-in", (await browser.GetAsync("account")).Expect(303).Location);
    }

    [Fact]
    public async Task Another_persons_sign_in_at_the_same_browser_ends_the_first_ones_session()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        await host.AddAccountAsync(IdentityHost.Binh, "binh@example.vn");
        using var browser = host.OpenBrowser();
        await IdentityHost.SignInAsync(browser);
        var first = browser.Cookies["egov_session"];

        await IdentityHost.SignInAsync(browser, IdentityHost.Binh);

        Assert.Equal(IdentityHost.Binh, (await SessionOfAsync(host, browser)).Account);
        browser.Cookies["egov_session"] = first;
        (await browser.GetAsync("account")).Expect(303);
    }

    [Fact]
    public async Task Who_holds_an_office_needs_the_second_factor()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync(phone: "+84912345678");
        await host.ChangeAccountAsync(
            IdentityHost.An, account => account.GiveOffice(new("G01", [Callers.Official], "Chuyên viên", new(2026, 1, 1)), host.Host.Clock.GetUtcNow(), "ops"));
        using var browser = host.OpenBrowser();

        var asked = await browser.FillAsync("sign-in", ("number", IdentityHost.An), ("password", IdentityHost.Password));
        Assert.Equal("/api/identity/sign-in/code", asked.Expect(303).Location);
        Assert.DoesNotContain("egov_session", browser.Cookies.Keys);
        Assert.Contains("+84•••678", (await browser.GetAsync("sign-in/code")).Expect(200).Read, StringComparison.Ordinal);

        var done = await browser.PostAsync("sign-in/code", ("code", await host.CodeAsync()));
        Assert.Equal("/api/identity/account", done.Expect(303).Location);
        var session = await SessionOfAsync(host, browser);
        Assert.Equal((2, "pwd otp"), (session.Level, string.Join(' ', session.Methods)));
    }

    [Fact]
    public async Task Without_the_password_there_is_no_second_page()
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser();

        Assert.Contains("IDENTITY-3010", (await browser.GetAsync("sign-in/code")).Expect(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_of_one_browser_opens_no_other()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        var interaction = await host.AskAsync(level: 2);
        using var browser = host.OpenBrowser();
        using var other = host.OpenBrowser();
        await browser.FillAsync($"sign-in?interaction={interaction}", ("number", IdentityHost.An), ("password", IdentityHost.Password));
        await other.GetAsync("sign-in");

        Assert.Contains(
            "IDENTITY-3010", (await other.PostAsync($"sign-in/code?interaction={interaction}", ("code", await host.CodeAsync()))).Expect(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_is_changed_between_the_two_pages_is_not_proven_any_more()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        var interaction = await host.AskAsync(level: 2);
        using var browser = host.OpenBrowser();
        await browser.FillAsync($"sign-in?interaction={interaction}", ("number", IdentityHost.An), ("password", IdentityHost.Password));
        await host.ChangeAccountAsync(IdentityHost.An, account => account.SetPassword("another", PasswordChange.Changed, host.Host.Clock.GetUtcNow()));

        await browser.GetAsync("sign-in");

        (await browser.PostAsync($"sign-in/code?interaction={interaction}", ("code", await host.CodeAsync()))).Expect(400);
        Assert.DoesNotContain("egov_session", browser.Cookies.Keys);
    }

    private static async Task<Session> SessionOfAsync(IdentityHost host, Browser browser) =>
        (await host.Service<SessionDesk>().FindAsync(browser.Cookies["egov_session"].Split('.')[0], default))!.Session;
}
