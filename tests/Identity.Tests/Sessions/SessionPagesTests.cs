using System.Text.RegularExpressions;
using EGov.Identity.Sessions;
using EGov.Identity.Tests.Pages;

namespace EGov.Identity.Tests.Sessions;

/// <summary>What people see of their sessions and end.</summary>
public sealed class SessionPagesTests
{
    private const string Telephone = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

    [Fact]
    public async Task A_person_sees_their_sessions_with_browser_and_time_and_ends_one()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser(language: "en");
        using var telephone = host.OpenBrowser(Telephone);
        await IdentityHost.SignInAsync(browser);
        await host.AdvanceAsync(TimeSpan.FromMinutes(5));
        await IdentityHost.SignInAsync(telephone);
        await host.Host.SettleAsync();

        var page = (await browser.GetAsync("sessions")).Expect(200);
        Assert.Contains("Firefox, Linux. Signed in at 2026-01-05 08:00, LoA1 (this one)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Chrome, Android. Signed in at 2026-01-05 08:05, LoA1", page.Text, StringComparison.Ordinal);

        (await browser.PostAsync("sessions/end", ("session", SessionIn(page)))).Expect(303);
        (await telephone.GetAsync("account")).Expect(303);
        Assert.DoesNotContain("Chrome", (await browser.GetAsync("sessions")).Text, StringComparison.Ordinal);
        await host.Host.SettleAsync();
        Assert.DoesNotContain("Chrome", (await browser.GetAsync("sessions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_others_end_at_once_also_those_that_no_list_shows_yet()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        var others = Enumerable.Range(0, 3).Select(_ => host.OpenBrowser(Telephone)).ToList();
        await IdentityHost.SignInAsync(browser);
        foreach (var other in others)
        {
            await IdentityHost.SignInAsync(other);
        }

        (await browser.GetAsync("sessions")).Expect(200);
        (await browser.PostAsync("sessions/end")).Expect(303);

        foreach (var other in others)
        {
            (await other.GetAsync("account")).Expect(303);
        }

        (await browser.GetAsync("account")).Expect(200);
    }

    [Fact]
    public async Task Nobody_ends_another_persons_session()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        await host.AddAccountAsync(IdentityHost.Binh, "binh@example.vn");
        using var an = host.OpenBrowser();
        using var binh = host.OpenBrowser();
        await IdentityHost.SignInAsync(an);
        await IdentityHost.SignInAsync(binh, IdentityHost.Binh);
        await binh.GetAsync("sessions");

        (await binh.PostAsync("sessions/end", ("session", an.Cookies["egov_session"].Split('.')[0]))).Expect(303);

        (await an.GetAsync("account")).Expect(200);
        Assert.DoesNotContain(an.Cookies["egov_session"].Split('.')[0], (await binh.GetAsync("sessions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ended_is_told_to_all_apps()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        using var other = host.OpenBrowser();
        await IdentityHost.SignInAsync(browser);
        await IdentityHost.SignInAsync(other);
        var id = other.Cookies["egov_session"].Split('.')[0];
        await browser.GetAsync("sessions");

        await browser.PostAsync("sessions/end");

        Assert.Equal([id], await host.Service<EndedSessions>().ListAsync(default));
        (await other.GetAsync("account")).Expect(303);
        (await browser.GetAsync("account")).Expect(200);
    }

    [Theory]
    [InlineData(Telephone, "Chrome, Android")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("curl/8.0", "curl/8.0")]
    [InlineData("", null)]
    public void A_browser_is_called_what_people_call_it(string agent, string? name) => Assert.Equal(name, BrowserName.Of(agent));

    private static string SessionIn(PageAnswer page) => Regex.Match(page.Text, "name=\"session\" value=\"(?<id>[0-9a-f]{32})\"").Groups["id"].Value;
}
