using System.Text.Json.Nodes;
using EGov.Identity.Sessions;
using EGov.Identity.Tests.Pages;

namespace EGov.Identity.Tests.Upstream;

/// <summary>Ends of sessions here and at the e-ID provider.</summary>
public sealed class UpstreamLogoutTests
{
    [Fact]
    public async Task Signing_out_at_the_provider_ends_the_session_here_and_its_tokens()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        using var browser = both.OpenBrowser();
        using var there = both.There.OpenBrowser();
        (await both.SignInAsync(browser, there: there)).Expect(303);
        using var elsewhere = both.OpenBrowser();
        (await both.SignInAsync(elsewhere)).Expect(303);
        (await browser.GetAsync("account")).Expect(200);

        await there.GetAsync("account");
        (await there.PostAsync("sign-out")).Expect(303);
        await both.There.Host.SettleAsync();

        (await browser.GetAsync("account")).Expect(303);
        (await elsewhere.GetAsync("account")).Expect(200);
        Assert.Single(await both.Here.Service<EndedSessions>().ListAsync(default));
    }

    [Fact]
    public async Task Signing_out_here_ends_our_session_and_leaves_the_providers()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        using var browser = both.OpenBrowser();
        using var there = both.There.OpenBrowser();
        (await both.SignInAsync(browser, there: there)).Expect(303);

        await browser.GetAsync("account");
        (await browser.PostAsync("sign-out")).Expect(303);

        (await browser.GetAsync("account")).Expect(303);
        (await there.GetAsync("account")).Expect(200);
    }

    [Fact]
    public async Task A_session_of_the_provider_that_ended_while_somebody_came_back_signs_nobody_in()
    {
        await using var both = await TwoProviders.StartAsync();
        await both.AddThereAsync();
        using var browser = both.OpenBrowser();
        using var there = both.There.OpenBrowser();
        (await both.SignInAsync(browser, there: there)).Expect(303);
        await browser.GetAsync("account");
        (await browser.PostAsync("sign-out")).Expect(303);
        var back = await both.LeadAsync((await browser.GetAsync("e-id")).Expect(303).Location!, there);

        await there.GetAsync("account");
        (await there.PostAsync("sign-out")).Expect(303);
        await both.There.Host.SettleAsync();
        var answer = await browser.GetAsync(back);

        Assert.InRange(answer.Status, 400, 499);
        (await browser.GetAsync("account")).Expect(303);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("sid alone", true)]
    [InlineData("sub alone", true)]
    [InlineData("another session", false)]
    [InlineData("no event", false)]
    [InlineData("a nonce", false)]
    [InlineData("no id", false)]
    [InlineData("neither session nor subject", false)]
    [InlineData("another audience", false)]
    [InlineData("another issuer", false)]
    [InlineData("over", false)]
    [InlineData("good for days", false)]
    [InlineData("an ID token", false)]
    public async Task Only_a_right_logout_token_ends_a_session(string? slip, bool ends)
    {
        await using var fake = await FakeProvider.StartAsync();
        using var browser = fake.Here.OpenBrowser();
        (await fake.SignInAsync(browser)).Expect(303);

        await SendAsync(fake, fake.TokenOf(Changed(fake, slip), slip == "an ID token" ? "at+jwt" : "logout+jwt"));

        (await browser.GetAsync("account")).Expect(ends ? 303 : 200);
    }

    [Fact]
    public async Task A_logout_token_is_good_once_also_for_a_session_that_began_after_it()
    {
        await using var fake = await FakeProvider.StartAsync();
        using var browser = fake.Here.OpenBrowser();
        (await fake.SignInAsync(browser)).Expect(303);
        var token = fake.TokenOf(Changed(fake, "sub alone"), "logout+jwt");
        Assert.Equal(200, (await SendAsync(fake, token)).Status);
        (await fake.SignInAsync(browser)).Expect(303);

        var again = await SendAsync(fake, token);

        Assert.Contains("IDENTITY-3412", again.Expect(400).Text, StringComparison.Ordinal);
        (await browser.GetAsync("account")).Expect(200);
    }

    private static async Task<PageAnswer> SendAsync(FakeProvider fake, string token)
    {
        using var server = fake.Here.OpenBrowser();
        return await server.PostAsync("e-id/logout", ("logout_token", token));
    }

    private static JsonObject Changed(FakeProvider fake, string? slip)
    {
        var now = fake.Here.Host.Clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = fake.Issuer,
            ["aud"] = TwoProviders.ClientId,
            ["sub"] = "sub-1",
            ["sid"] = "sid-1",
            ["jti"] = "jti-1",
            ["iat"] = now,
            ["exp"] = now + 120,
            ["events"] = new JsonObject { ["http://schemas.openid.net/event/backchannel-logout"] = new JsonObject() },
        };
        switch (slip)
        {
            case "sid alone": claims.Remove("sub"); break;
            case "sub alone": claims.Remove("sid"); break;
            case "another session": claims["sid"] = "sid-2"; break;
            case "no event": claims["events"] = new JsonObject(); break;
            case "a nonce": claims["nonce"] = "n"; break;
            case "no id": claims.Remove("jti"); break;
            case "neither session nor subject": _ = (claims.Remove("sid"), claims.Remove("sub")); break;
            case "another audience": claims["aud"] = "another"; break;
            case "another issuer": claims["iss"] = "https://evil.example"; break;
            case "over": claims["exp"] = now - 61; break;
            case "good for days": claims["exp"] = now + 200_000; break;
        }

        return claims;
    }
}
