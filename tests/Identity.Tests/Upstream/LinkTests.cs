using System.Net;
using System.Net.Http.Json;
using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Platform.Access;

namespace EGov.Identity.Tests.Upstream;

/// <summary>An e-ID whose number has an account here: the number finds it, and only its owner links it.</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task The_owner_of_an_account_links_it_by_its_password_once()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync(proof: 2);
        await both.Here.AddAccountAsync();
        using var browser = both.OpenBrowser();
        using var other = both.OpenBrowser();
        await IdentityHost.SignInAsync(other);
        var interaction = await both.AskAsync();

        var page = await both.SignInAsync(browser, begin: $"e-id?interaction={interaction}");
        Assert.Contains("001••••••345", page.Expect(200).Read, StringComparison.Ordinal);
        Assert.DoesNotContain("egov_session", browser.Cookies.Keys);
        Assert.Null((await both.Here.AccountAsync()).Identities);
        var wrong = await browser.PostAsync($"e-id/link?interaction={interaction}", ("password", "something else"));
        Assert.Contains("IDENTITY-3031", wrong.Expect(400).Text, StringComparison.Ordinal);
        var done = await browser.PostAsync($"e-id/link?interaction={interaction}", ("password", IdentityHost.Password));

        Assert.Equal($"/api/identity/authorize/{interaction}", done.Expect(303).Location);
        var account = await both.Here.AccountAsync();
        Assert.Equal(("Nguyễn Văn An", 2), (account.FullName, account.IdentityProof));
        Assert.NotNull(account.Password);
        Assert.Contains("linked to your account", (await both.Here.SentAsync())[0].Message.Text, StringComparison.Ordinal);
        (await other.GetAsync("account")).Expect(303);
        using var again = both.OpenBrowser();
        Assert.Equal("/api/identity/account", (await both.SignInAsync(again)).Expect(303).Location);
        Assert.Contains(await both.Here.TrailAsync(), entry => entry.Action == "vn.egov.identity.account.identity-linked.v1");
    }

    [Fact]
    public async Task A_stranger_with_ones_number_gets_no_account_and_guesses_are_held_up()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync(techId: "T-stranger");
        await both.Here.AddAccountAsync();
        using var browser = both.OpenBrowser();

        (await both.SignInAsync(browser)).Expect(200);
        for (var guess = 0; guess < SignInLimits.WrongSecrets; guess++)
        {
            (await browser.PostAsync("e-id/link", ("password", $"a guess of number {guess}"))).Expect(400);
        }

        var held = await browser.PostAsync("e-id/link", ("password", IdentityHost.Password));
        Assert.Contains("IDENTITY-3007", held.Expect(429).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("egov_session", browser.Cookies.Keys);
        Assert.Null((await both.Here.AccountAsync()).Identities);
    }

    [Fact]
    public async Task The_page_that_asks_opens_in_no_other_browser_and_not_without_the_provider()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        await both.Here.AddAccountAsync();
        using var browser = both.OpenBrowser();
        using var other = both.OpenBrowser();
        (await both.SignInAsync(browser)).Expect(200);
        await other.GetAsync("sign-in");

        Assert.Contains("IDENTITY-3010", (await other.PostAsync("e-id/link", ("password", IdentityHost.Password))).Expect(400).Text, StringComparison.Ordinal);
        Assert.Contains("IDENTITY-3010", (await browser.GetAsync("e-id/link/code")).Expect(400).Text, StringComparison.Ordinal);
        Assert.Contains("IDENTITY-3010", (await browser.PostAsync("e-id/link/code", ("code", "000000"))).Expect(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_with_an_office_wants_its_second_factor_too()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        await both.Here.AddAccountAsync(phone: "+84912345678");
        await both.Here.ChangeAccountAsync(
            IdentityHost.An, account => account.GiveOffice(new("G01", [Callers.Official], "Chuyên viên", new(2026, 1, 1)), both.Here.Host.Clock.GetUtcNow(), "ops"));
        using var browser = both.OpenBrowser();

        (await both.SignInAsync(browser)).Expect(200);
        Assert.Equal("/api/identity/e-id/link/code", (await browser.PostAsync("e-id/link", ("password", IdentityHost.Password))).Expect(303).Location);
        Assert.Null((await both.Here.AccountAsync()).Identities);
        (await browser.GetAsync("e-id/link/code")).Expect(200);
        var code = await both.Here.CodeAsync();
        Assert.Contains("IDENTITY-3011", (await browser.PostAsync("e-id/link/code", ("code", code == "123456" ? "654321" : "123456"))).Expect(400).Text, StringComparison.Ordinal);
        Assert.Equal("/api/identity/account", (await browser.PostAsync("e-id/link/code", ("code", code))).Expect(303).Location);

        Assert.Equal(2, (await UpstreamSignInTests.SessionAsync(both, browser)).Level);
        Assert.Single((await both.Here.AccountAsync()).Identities!);
    }

    [Fact]
    public async Task Who_holds_an_office_is_asked_for_two_factors_at_the_provider_from_then_on()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        using var first = both.OpenBrowser();
        (await both.SignInAsync(first)).Expect(303);
        await both.Here.ChangeAccountAsync(
            IdentityHost.An, account => account.GiveOffice(new("G01", [Callers.Official], "Chuyên viên", new(2026, 1, 1)), both.Here.Host.Clock.GetUtcNow(), "ops"));
        using var browser = both.OpenBrowser();
        using var there = both.There.OpenBrowser();

        var again = (await both.SignInAsync(browser, there: there)).Expect(303).Location!;
        Assert.Contains("acr_values=LoA2", again, StringComparison.Ordinal);
        Assert.DoesNotContain("egov_session", browser.Cookies.Keys);
        (await browser.GetAsync(await both.LeadAsync(again, there, withCode: true))).Expect(303);

        Assert.Equal(2, (await UpstreamSignInTests.SessionAsync(both, browser)).Level);
    }

    [Fact]
    public async Task A_password_that_is_changed_between_the_pages_links_nothing()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        await both.Here.AddAccountAsync(phone: "+84912345678");
        await both.Here.ChangeAccountAsync(
            IdentityHost.An, account => account.GiveOffice(new("G01", [Callers.Official], "Chuyên viên", new(2026, 1, 1)), both.Here.Host.Clock.GetUtcNow(), "ops"));
        using var browser = both.OpenBrowser();
        await both.SignInAsync(browser);
        (await browser.PostAsync("e-id/link", ("password", IdentityHost.Password))).Expect(303);
        var code = await both.Here.CodeAsync();

        await both.Here.ChangeAccountAsync(IdentityHost.An, account => account.SetPassword("another hash", PasswordChange.Changed, both.Here.Host.Clock.GetUtcNow()));

        Assert.Contains("IDENTITY-3010", (await browser.PostAsync("e-id/link/code", ("code", code))).Expect(400).Text, StringComparison.Ordinal);
        Assert.Null((await both.Here.AccountAsync()).Identities);
    }

    [Fact]
    public async Task A_second_e_ID_with_the_number_of_a_linked_account_is_for_an_operator()
    {
        await using var both = await TwoProviders.StartAsync(legacy: true);
        await both.AddThereAsync(techId: "T-1");
        using var browser = both.OpenBrowser();
        (await both.SignInAsync(browser)).Expect(303);
        await RenameAsync(both, "T-2");
        using var other = both.OpenBrowser();

        var page = await both.SignInAsync(other);

        Assert.Contains("IDENTITY-3408", page.Expect(409).Text, StringComparison.Ordinal);
        Assert.Contains("T-2", page.Read, StringComparison.Ordinal);
        Assert.Equal("T-1", (await both.Here.AccountAsync()).TechId);
    }

    [Fact]
    public async Task An_account_without_a_password_cannot_be_linked_by_whoever_says_its_number()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        await both.Here.AddAccountAsync();
        await both.Here.ChangeAccountAsync(IdentityHost.An, account => new AccountEvent[]
        {
            new IdentityLinked(both.Here.Host.Clock.GetUtcNow(), "ops", "https://another.example", "T-x", null, "Nguyễn Văn An", new(1999, 2, 3), 1, CredentialsTaken: true),
        });
        using var browser = both.OpenBrowser();

        Assert.Contains("IDENTITY-3409", (await both.SignInAsync(browser)).Expect(409).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_account_stays_closed()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        using var browser = both.OpenBrowser();
        (await both.SignInAsync(browser)).Expect(303);
        await both.Here.ChangeAccountAsync(IdentityHost.An, account => account.Close("died", both.Here.Host.Clock.GetUtcNow(), "ops"));
        using var other = both.OpenBrowser();

        Assert.Contains("IDENTITY-3004", (await both.SignInAsync(other)).Expect(409).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_was_not_proven_or_does_not_fit_the_birth_date_opens_and_makes_nothing()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync(proof: 0);
        await both.AddThereAsync(IdentityHost.Binh, birth: new(1990, 1, 1));
        foreach (var number in new[] { IdentityHost.An, IdentityHost.Binh })
        {
            using var browser = both.OpenBrowser();

            Assert.Contains("IDENTITY-3407", (await both.SignInAsync(browser, number)).Expect(403).Text, StringComparison.Ordinal);
            Assert.Null(await both.Here.Service<AccountDesk>().FindAsync(number, default));
        }
    }

    [Fact]
    public async Task An_operator_who_has_seen_the_person_links_what_a_stranger_registered_and_the_stranger_is_out()
    {
        await using var both = await TwoProviders.StartAsync(legacy: true);
        await both.AddThereAsync(techId: "T-owner");
        await both.Here.AddAccountAsync(email: "stranger@example.vn");
        var secret = await both.Here.Service<Authenticators>().KeepAsync(IdentityHost.An, new byte[20], default);
        await both.Here.ChangeAccountAsync(IdentityHost.An, account => account.AddAuthenticator(secret, both.Here.Host.Clock.GetUtcNow()));
        using var owner = both.OpenBrowser();
        Assert.Contains("T-owner", (await both.SignInAsync(owner)).Expect(200).Read, StringComparison.Ordinal);
        using var operators = both.Here.ClientOf("ops", Callers.Operator);

        using var stale = await LinkAsync(operators, "\"1\"", "T-owner");
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        using var blank = await LinkAsync(operators, "\"2\"", " ");
        Assert.Equal(HttpStatusCode.BadRequest, blank.StatusCode);
        using var done = await LinkAsync(operators, "\"2\"", "T-owner");
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);

        var account = await both.Here.AccountAsync();
        Assert.Equal((null, null, null, 2), (account.Password, account.OneTimeSecret, account.Contact, account.IdentityProof));
        Assert.Contains("linked to your account", (await both.Here.SentAsync())[0].Message.Text, StringComparison.Ordinal);
        using var stranger = both.OpenBrowser();
        (await stranger.FillAsync("sign-in", ("number", IdentityHost.An), ("password", IdentityHost.Password))).Expect(400);
        using var again = both.OpenBrowser();
        (await both.SignInAsync(again)).Expect(303);
    }

    [Fact]
    public async Task Nobody_but_an_operator_links_for_others_and_no_operator_for_themselves()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.Here.AddAccountAsync();
        using var official = both.Here.ClientOf("official", Callers.Official);
        using var own = both.Here.ClientOf(IdentityHost.An, Callers.Operator);

        using var refused = await LinkAsync(official, "\"1\"", "T");
        using var itself = await LinkAsync(own, "\"1\"", "T");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.StatusCode, itself.StatusCode));
        Assert.Null((await both.Here.AccountAsync()).Identities);
    }

    internal static async Task RenameAsync(TwoProviders both, string techId, string number = IdentityHost.An)
    {
        var before = await both.There.AccountAsync(number);
        await both.There.ChangeAccountAsync(number, account => new AccountEvent[]
        {
            new IdentityUnlinked(both.There.Host.Clock.GetUtcNow(), "test", "test", before.TechId!),
            new IdentityLinked(both.There.Host.Clock.GetUtcNow(), "test", "test", techId, null, before.FullName, before.BirthDate, before.IdentityProof),
        });
    }

    private static Task<HttpResponseMessage> LinkAsync(HttpClient client, string version, string reference)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"api/identity/accounts/{IdentityHost.An}/e-id", UriKind.Relative))
        {
            Content = JsonContent.Create(new { reference }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", version);
        return client.SendAsync(request);
    }
}
