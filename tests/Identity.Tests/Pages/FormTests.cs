using System.Text.RegularExpressions;

namespace EGov.Identity.Tests.Pages;

/// <summary>What holds of all pages of accounts: no script, a strict policy, forms of our own only, cookies that no script or other site gets.</summary>
public sealed class FormTests
{
    public static TheoryData<string> Pages => ["sign-in", "register", "recover", "sign-out"];

    public static TheoryData<string> OwnPages => ["account", "account/password", "account/contact", "account/authenticator", "sessions"];

    public static TheoryData<string> Forms =>
        ["sign-in", "sign-in/code", "register", "register/code", "recover", "recover/code"];

    public static TheoryData<string> OwnForms =>
    [
        "account/password", "account/contact", "account/contact/code", "account/authenticator", "account/authenticator/confirm",
        "account/authenticator/remove", "sessions/end",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_runs_nothing_and_is_in_two_languages(string path)
    {
        await using var host = await IdentityHost.StartAsync();
        using var vietnamese = host.OpenBrowser();
        using var english = host.OpenBrowser(language: "en");

        var (vi, en) = ((await vietnamese.GetAsync(path)).Expect(200), (await english.GetAsync(path)).Expect(200));

        AssertSafe(vi);
        Assert.Contains("<html lang=\"vi\">", vi.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", en.Text, StringComparison.Ordinal);
        Assert.NotEqual(vi.Text, en.Text);
    }

    [Theory]
    [MemberData(nameof(OwnPages))]
    public async Task A_page_of_the_account_is_for_who_is_signed_in_and_runs_nothing(string path)
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        Assert.Equal("/api/identity/sign-in", (await browser.GetAsync(path)).Expect(303).Location);
        await IdentityHost.SignInAsync(browser);

        AssertSafe((await browser.GetAsync(path)).Expect(200));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_of_another_page_is_refused(string path)
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.GetAsync("sign-in");

        await RefusesForeignAsync(browser, path);
    }

    [Theory]
    [MemberData(nameof(OwnForms))]
    public async Task A_form_of_another_page_is_refused_when_signed_in_too(string path)
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        await IdentityHost.SignInAsync(browser);

        await RefusesForeignAsync(browser, path);
    }

    [Fact]
    public async Task Cookies_are_for_no_script_and_no_other_path_and_the_steps_for_no_other_site()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        var first = await browser.GetAsync("sign-in");
        var interaction = await host.AskAsync(level: 2);
        var step = await browser.PostAsync($"sign-in?interaction={interaction}", ("number", IdentityHost.An), ("password", IdentityHost.Password));
        var session = await browser.PostAsync($"sign-in/code?interaction={interaction}", ("code", await host.CodeAsync()));

        string[] cookies = [.. first.SetCookies, .. step.SetCookies, .. session.SetCookies];
        Assert.Equal(["egov_device", "egov_form", "egov_session", "egov_step"], cookies.Select(cookie => cookie.Split('=')[0]).Distinct().Order());
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/api/identity", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(cookie.StartsWith("egov_session", StringComparison.Ordinal) ? "samesite=lax" : "samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task What_a_person_writes_is_shown_as_text()
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser();

        var page = await browser.FillAsync("sign-in", ("number", "\"><script>alert(1)</script>"), ("password", "x"));

        AssertSafe(page.Expect(400));
        Assert.Contains("&lt;script&gt;", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_input_has_a_label_and_says_what_fills_it()
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser();
        foreach (var path in new[] { "sign-in", "register", "recover" })
        {
            var page = (await browser.GetAsync(path)).Expect(200).Text;
            Assert.All(Regex.Matches(page, "<input id=\"(?<id>[^\"]+)\"[^>]*>"), input =>
            {
                Assert.Contains($"<label for=\"{input.Groups["id"].Value}\">", page, StringComparison.Ordinal);
                Assert.Matches("autocomplete=\"[a-z-]+\"", input.Value);
            });
        }
    }

    private static async Task RefusesForeignAsync(Browser browser, string path)
    {
        var token = browser.FormToken;
        browser.FormToken = null;
        Assert.Contains("IDENTITY-3001", (await browser.PostAsync(path, ("number", IdentityHost.An))).Expect(403).Text, StringComparison.Ordinal);
        browser.FormToken = new string('A', 43);
        (await browser.PostAsync(path)).Expect(403);
        browser.FormToken = token;
        foreach (var (header, value) in new[] { ("Origin", "https://elsewhere.example"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site") })
        {
            browser.Headers.Clear();
            browser.Headers[header] = value;
            (await browser.PostAsync(path)).Expect(403);
        }
    }

    private static void AssertSafe(PageAnswer page)
    {
        var policy = page.Headers["Content-Security-Policy"];
        Assert.StartsWith("default-src 'none'; style-src 'self'; form-action 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"(?i)<[^>]+\son[a-z]+\s*=|javascript:|\sstyle\s*=", page.Text);
    }
}
