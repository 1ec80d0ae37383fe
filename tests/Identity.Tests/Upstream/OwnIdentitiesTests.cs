using EGov.Identity.Accounts;

namespace EGov.Identity.Tests.Upstream;

/// <summary>The page of one's own e-IDs.</summary>
public sealed class OwnIdentitiesTests
{
    [Fact]
    public async Task An_e_ID_is_removed_by_who_knows_the_password_and_signs_in_no_more()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        await both.Here.AddAccountAsync();
        using var browser = both.OpenBrowser();
        await both.SignInAsync(browser);
        (await browser.PostAsync("e-id/link", ("password", IdentityHost.Password))).Expect(303);
        var techId = (await both.Here.AccountAsync()).TechId!;

        Assert.Contains(techId, (await browser.GetAsync("account/e-id")).Expect(200).Text, StringComparison.Ordinal);
        var wrong = await browser.PostAsync("account/e-id/unlink", ("tech_id", techId), ("present", "something else"));
        Assert.Contains("present password is wrong", wrong.Expect(400).Text, StringComparison.Ordinal);
        (await browser.PostAsync("account/e-id/unlink", ("tech_id", techId), ("present", IdentityHost.Password))).Expect(303);

        Assert.Empty((await both.Here.AccountAsync()).Identities!);
        Assert.Contains("removed from your account", (await both.Here.SentAsync())[0].Message.Text, StringComparison.Ordinal);
        Assert.Contains("No e-ID", (await browser.GetAsync("account/e-id")).Expect(200).Read, StringComparison.Ordinal);
        using var other = both.OpenBrowser();
        Assert.Contains("type=\"password\"", (await both.SignInAsync(other)).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_way_in_is_not_removed()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        using var browser = both.OpenBrowser();
        (await both.SignInAsync(browser)).Expect(303);

        var page = (await browser.GetAsync("account/e-id")).Expect(200);
        Assert.Contains("only way in", page.Read, StringComparison.Ordinal);
        await browser.GetAsync("account");
        var refused = await browser.PostAsync("account/e-id/unlink", ("tech_id", (await both.Here.AccountAsync()).TechId!), ("present", "anything at all"));

        Assert.Equal(409, refused.Status);
        Assert.Single((await both.Here.AccountAsync()).Identities!);
    }

    [Fact]
    public async Task Without_passwords_not_even_an_account_that_has_one_lets_its_e_ID_go()
    {
        await using var both = await TwoProviders.StartAsync(settings: new() { [LocalAccounts.Setting] = "false" });
        await both.AddThereAsync();
        await both.Here.AddAccountAsync();
        using var browser = both.OpenBrowser();
        (await both.SignInAsync(browser)).Expect(200);
        (await browser.PostAsync("e-id/link", ("password", IdentityHost.Password))).Expect(303);

        await browser.GetAsync("account");
        var refused = await browser.PostAsync("account/e-id/unlink", ("tech_id", (await both.Here.AccountAsync()).TechId!), ("present", IdentityHost.Password));

        Assert.Equal(409, refused.Status);
    }

    [Fact]
    public async Task Who_has_no_password_gives_a_contact_soon_after_they_signed_in_and_not_later()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        using var browser = both.OpenBrowser();
        (await both.SignInAsync(browser)).Expect(303);
        var account = (await browser.GetAsync("account")).Expect(200).Text;
        Assert.DoesNotContain("account/password", account, StringComparison.Ordinal);
        Assert.DoesNotContain("account/authenticator", account, StringComparison.Ordinal);

        Assert.DoesNotContain("type=\"password\"", (await browser.GetAsync("account/contact")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Equal("/api/identity/e-id?level=2", (await browser.PostAsync("account/contact", ("contact", "an@example.vn"))).Expect(303).Location);
        Assert.Equal("/api/identity/e-id?level=2", (await browser.PostAsync("account/passkeys", ("credential", "{}"))).Expect(303).Location);
        (await both.SignInAsync(browser, begin: "e-id?level=2", withCode: true)).Expect(303);
        Assert.Equal("/api/identity/account/contact/code", (await browser.PostAsync("account/contact", ("contact", "an@example.vn"))).Expect(303).Location);
        (await browser.PostAsync("account/contact/code", ("code", await both.Here.CodeAsync()))).Expect(303);
        Assert.Equal("an@example.vn", (await both.Here.AccountAsync()).Email);
        await both.AdvanceAsync(TimeSpan.FromMinutes(11));

        Assert.Contains("IDENTITY-3042", (await browser.PostAsync("account/contact", ("contact", "other@example.vn"))).Expect(403).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_sign_in()
    {
        await using var both = await TwoProviders.StartAsync();
        using var browser = both.OpenBrowser();

        Assert.Equal("/api/identity/sign-in", (await browser.GetAsync("account/e-id")).Expect(303).Location);
        Assert.Equal("/api/identity/sign-in", (await browser.PostAsync("account/e-id/unlink")).Expect(303).Location);
    }
}
