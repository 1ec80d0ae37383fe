using EGov.Identity.Provider;
using EGov.Identity.Upstream.Protocol;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;

namespace EGov.Identity.Tests.Upstream;

/// <summary>The e-ID provider does not answer, or not as it should: people are told, in their language, and lose nothing.</summary>
public sealed class UpstreamOutageTests
{
    private const string Description = "/.well-known/openid-configuration";

    [Theory]
    [InlineData(503, "down")]
    [InlineData(200, "no JSON")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"issuer":"https://evil.example","authorization_endpoint":"https://evil.example/a","token_endpoint":"https://evil.example/t","jwks_uri":"https://evil.example/k"}""")]
    [InlineData(302, "")]
    public async Task Before_the_way_there_the_request_is_kept_and_goes_on_when_it_is_back(int status, string text)
    {
        await using var fake = await FakeProvider.StartAsync();
        fake.Instead[Description] = (status, text);
        using var browser = fake.Here.OpenBrowser(language: "en");
        var interaction = await fake.Here.AskAsync();

        var page = await browser.GetAsync($"e-id?interaction={interaction}");
        Assert.Contains("IDENTITY-3402", page.Expect(503).Text, StringComparison.Ordinal);
        Assert.Contains("what you were doing is kept", page.Read, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"/api/identity/sign-in?interaction={interaction}", page.Read, StringComparison.Ordinal);
        fake.Instead.Clear();
        await fake.Here.AdvanceAsync(UpstreamProvider.Pause);

        Assert.Equal($"/api/identity/authorize/{interaction}", (await fake.SignInAsync(browser, $"e-id?interaction={interaction}")).Expect(303).Location);
        Assert.True((await fake.Here.Service<Interactions>().FindAsync(interaction, default)).Succeeded(out _, out _));
    }

    [Theory]
    [InlineData("/token")]
    [InlineData("/keys")]
    [InlineData("/userinfo")]
    public async Task On_the_way_back_they_can_begin_again(string path)
    {
        await using var fake = await FakeProvider.StartAsync();
        fake.Instead[path] = (500, "down");
        using var browser = fake.Here.OpenBrowser(language: "vi");
        var interaction = await fake.Here.AskAsync();

        var page = await fake.SignInAsync(browser, $"e-id?interaction={interaction}");
        Assert.Contains("IDENTITY-3402", page.Expect(503).Text, StringComparison.Ordinal);
        Assert.Contains("vẫn được giữ", page.Read, StringComparison.Ordinal);
        fake.Instead.Clear();
        await fake.Here.AdvanceAsync(UpstreamProvider.Pause);

        (await fake.SignInAsync(browser, $"e-id?interaction={interaction}")).Expect(303);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_none()
    {
        await using var fake = await FakeProvider.StartAsync();
        fake.Instead["/userinfo"] = (200, $$"""{"sub":"sub-1","x":"{{new string('x', 300_000)}}"}""");
        using var browser = fake.Here.OpenBrowser();

        (await fake.SignInAsync(browser)).Expect(503);
    }

    [Fact]
    public async Task One_that_does_not_answer_is_not_asked_again_at_once_and_one_that_does_for_minutes()
    {
        await using var fake = await FakeProvider.StartAsync();
        fake.Instead[Description] = (503, "down");
        using var browser = fake.Here.OpenBrowser();
        await browser.GetAsync("e-id");
        await browser.GetAsync("e-id");
        Assert.Single(fake.Paths);

        fake.Instead.Clear();
        await fake.Here.AdvanceAsync(UpstreamProvider.Pause);
        await browser.GetAsync("e-id");
        await fake.Here.AdvanceAsync(TimeSpan.FromMinutes(9));
        await browser.GetAsync("e-id");
        Assert.Equal(2, fake.Paths.Count);
        await fake.Here.AdvanceAsync(TimeSpan.FromMinutes(2));
        await browser.GetAsync("e-id");
        Assert.Equal(3, fake.Paths.Count);
    }

    [Fact]
    public async Task A_key_that_is_new_is_found_and_one_that_has_no_name_is_taken()
    {
        await using var fake = await FakeProvider.StartAsync();
        using var browser = fake.Here.OpenBrowser();
        (await fake.SignInAsync(browser)).Expect(303);
        await fake.Here.AdvanceAsync(UpstreamProvider.Pause);

        fake.Kid = "k2";
        (await fake.SignInAsync(browser)).Expect(303);
        fake.Header = header => header.Remove("kid");
        (await fake.SignInAsync(browser)).Expect(303);

        Assert.Equal(2, fake.Paths.Count(path => path == "/keys"));
    }

    [Fact]
    public async Task It_stands_in_the_trail()
    {
        await using var fake = await FakeProvider.StartAsync();
        fake.Instead[Description] = (503, "down");
        using var browser = fake.Here.OpenBrowser();

        await browser.GetAsync("e-id");
        await fake.Here.Host.SettleAsync();

        var day = fake.Here.Host.Clock.GetUtcNow().DateInVietnam();
        var noted = (await fake.Here.Service<AuditReader>().OfTargetAsync(day, "e-id", new(string.Empty, 100), default)).Items;
        Assert.Equal("e-id.refused.identity-3402", Assert.Single(noted).Action);
    }

    [Fact]
    public async Task A_provider_on_no_port_at_all_is_one_that_does_not_answer()
    {
        await using var host = await TwoProviders.StartAsync(TwoProviders.FreePort(), new()
        {
            ["Identity:EidIssuer"] = $"http://localhost:{TwoProviders.FreePort()}",
            ["Identity:EidClientId"] = "egov",
            ["Identity:EidClientSecret"] = "a secret of theirs",
        });
        using var browser = host.OpenBrowser();

        Assert.Contains("IDENTITY-3402", (await browser.GetAsync("e-id")).Expect(503).Text, StringComparison.Ordinal);
    }
}
