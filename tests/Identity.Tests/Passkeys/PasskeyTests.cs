using EGov.Identity.Accounts;
using EGov.Identity.Sessions;
using EGov.Identity.Tests.Pages;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Tests.Passkeys;

/// <summary>Passkeys: what a device answers is taken when it is right, once, for its own account.</summary>
public sealed class PasskeyTests
{
    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    public async Task A_passkey_that_was_added_signs_in_by_itself_with_LoA2(uint count)
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var device = new VirtualDevice { Count = count };
        await AddAsync(host, device);
        Assert.Contains("passkey was added", (await host.SentAsync())[0].Message.Text, StringComparison.Ordinal);
        using var browser = host.OpenBrowser();
        var interaction = await host.AskAsync(level: 2);

        var page = (await browser.GetAsync($"passkey?interaction={interaction}")).Expect(200);
        var done = await browser.PostAsync($"passkey?interaction={interaction}", ("credential", device.Answer(VirtualDevice.OptionsOf(page))));

        Assert.Equal($"/api/identity/authorize/{interaction}", done.Expect(303).Location);
        var session = await SessionAsync(host, browser);
        Assert.Equal((IdentityHost.An, 2, "hwk mfa"), (session.Account, session.Level, string.Join(' ', session.Methods)));
        Assert.Equal(device.Count, (await host.AccountAsync()).Passkeys![0].Count);
    }

    [Fact]
    public async Task The_pages_run_one_script_of_this_site_and_name_nobody()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();

        var page = (await browser.GetAsync("passkey")).Expect(200);

        Assert.Contains("script-src 'self';", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("<script src=\"/api/identity/passkey.js\" defer></script>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("allowCredentials\":[{", page.Read, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", (await browser.GetAsync("sign-in")).Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("text/javascript; charset=utf-8", (await browser.GetAsync("passkey.js")).Expect(200).Headers["Content-Type"]);
        await host.SignInStronglyAsync(browser);
        Assert.DoesNotContain(IdentityHost.An, (await browser.GetAsync("account/passkeys")).Expect(200).Read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("another origin")]
    [InlineData("another site")]
    [InlineData("an owner who was not verified")]
    [InlineData("another key")]
    [InlineData("a passkey that is not there")]
    [InlineData("another account")]
    [InlineData("another challenge")]
    [InlineData("nothing")]
    [InlineData("no JSON")]
    public async Task An_answer_that_is_not_right_signs_nobody_in(string slip)
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        await host.AddAccountAsync(IdentityHost.Binh, "binh@example.vn");
        using var device = new VirtualDevice();
        using var other = new VirtualDevice();
        await AddAsync(host, device);
        await AddAsync(host, other, IdentityHost.Binh);
        using var browser = host.OpenBrowser();
        using var elsewhere = host.OpenBrowser();
        var options = VirtualDevice.OptionsOf(await browser.GetAsync("passkey"));
        var credential = slip switch
        {
            "another origin" => Lying(device, each => each.Origin = "https://evil.example").Answer(options),
            "another site" => Lying(device, each => each.Site = "evil.example").Answer(options),
            "an owner who was not verified" => Lying(device, each => each.Verifies = false).Answer(options),
            "another key" => device.Forge().Answer(options),
            "a passkey that is not there" => new VirtualDevice().Answer(options, Handle(await host.AccountAsync())),
            "another account" => device.Answer(options, Handle(await host.AccountAsync(IdentityHost.Binh))),
            "another challenge" => device.Answer(VirtualDevice.OptionsOf(await elsewhere.GetAsync("passkey"))),
            "nothing" => string.Empty,
            _ => "none",
        };

        var answer = await browser.PostAsync("passkey", ("credential", credential));

        Assert.Contains("IDENTITY-3040", answer.Expect(400).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("egov_session", browser.Cookies.Keys);
    }

    [Fact]
    public async Task An_answer_is_taken_once_and_a_device_whose_count_goes_back_no_more()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var device = new VirtualDevice { Count = 5 };
        await AddAsync(host, device);
        using var browser = host.OpenBrowser();
        var credential = device.Answer(VirtualDevice.OptionsOf(await browser.GetAsync("passkey")));
        var step = browser.Cookies["egov_step"];
        (await browser.PostAsync("passkey", ("credential", credential))).Expect(303);

        browser.Cookies["egov_step"] = step;
        Assert.Contains("IDENTITY-3010", (await browser.PostAsync("passkey", ("credential", credential))).Expect(400).Text, StringComparison.Ordinal);
        using var copy = host.OpenBrowser();
        var repeated = device.Repeat(VirtualDevice.OptionsOf(await copy.GetAsync("passkey")));
        Assert.Contains("IDENTITY-3040", (await copy.PostAsync("passkey", ("credential", repeated))).Expect(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_challenge_for_adding_signs_nobody_in_and_one_for_signing_in_adds_nothing()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var device = new VirtualDevice();
        await AddAsync(host, device);
        using var browser = host.OpenBrowser();
        await host.SignInStronglyAsync(browser);
        var adding = VirtualDevice.OptionsOf(await browser.GetAsync("account/passkeys"));
        Assert.Contains("IDENTITY-3010", (await browser.PostAsync("passkey", ("credential", device.Answer(adding)))).Expect(400).Text, StringComparison.Ordinal);

        using var second = new VirtualDevice();
        var signing = await browser.GetAsync("passkey");
        var refused = await browser.PostAsync("account/passkeys", ("present", IdentityHost.Password), ("credential", device.Answer(VirtualDevice.OptionsOf(signing))));

        Assert.Contains("IDENTITY-3010", refused.Expect(400).Text, StringComparison.Ordinal);
        Assert.Single((await host.AccountAsync()).Passkeys!);
    }

    [Theory]
    [InlineData("wrong password", "IDENTITY-3006")]
    [InlineData("another origin", "IDENTITY-3040")]
    [InlineData("an owner who was not verified", "IDENTITY-3040")]
    public async Task An_open_browser_or_a_wrong_answer_adds_no_passkey(string slip, string error)
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var device = new VirtualDevice();
        device.Origin = slip == "another origin" ? "https://evil.example" : device.Origin;
        device.Verifies = slip != "an owner who was not verified";
        using var browser = host.OpenBrowser();
        await host.SignInStronglyAsync(browser);
        var options = VirtualDevice.OptionsOf(await browser.GetAsync("account/passkeys"));

        var answer = await browser.PostAsync(
            "account/passkeys", ("present", slip == "wrong password" ? "something else" : IdentityHost.Password), ("credential", device.Create(options)));

        Assert.Contains(error, answer.Expect(400).Text, StringComparison.Ordinal);
        Assert.Null((await host.AccountAsync()).Passkeys);
    }

    [Fact]
    public async Task A_device_adds_its_passkey_to_no_second_account()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        await host.AddAccountAsync(IdentityHost.Binh, "binh@example.vn");
        using var device = new VirtualDevice();
        await AddAsync(host, device);
        using var browser = host.OpenBrowser();
        await host.SignInStronglyAsync(browser, IdentityHost.Binh);
        var options = VirtualDevice.OptionsOf(await browser.GetAsync("account/passkeys"));

        var answer = await browser.PostAsync("account/passkeys", ("present", IdentityHost.Password), ("credential", device.Create(options)));

        Assert.Contains("IDENTITY-3040", answer.Expect(400).Text, StringComparison.Ordinal);
        Assert.Null((await host.AccountAsync(IdentityHost.Binh)).Passkeys);
    }

    [Fact]
    public async Task One_that_was_removed_signs_in_no_more_and_all_other_sessions_end()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var device = new VirtualDevice();
        await AddAsync(host, device);
        using var other = host.OpenBrowser();
        (await other.PostAsync("passkey", ("credential", device.Answer(VirtualDevice.OptionsOf(await other.GetAsync("passkey")))))).Expect(303);
        using var browser = host.OpenBrowser();
        await host.SignInStronglyAsync(browser);

        (await browser.GetAsync("account/passkeys/remove")).Expect(200);
        (await browser.PostAsync("account/passkeys/remove", ("passkey", device.Id), ("present", "something else"))).Expect(400);
        (await browser.PostAsync("account/passkeys/remove", ("passkey", device.Id), ("present", IdentityHost.Password))).Expect(303);

        Assert.Empty((await host.AccountAsync()).Passkeys!);
        (await other.GetAsync("account")).Expect(303);
        var refused = await other.PostAsync("passkey", ("credential", device.Answer(VirtualDevice.OptionsOf(await other.GetAsync("passkey")))));
        Assert.Contains("IDENTITY-3040", refused.Expect(400).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account/passkeys")]
    [InlineData("account/passkeys/remove")]
    public async Task Who_signed_in_by_the_password_alone_gives_a_second_factor_first(string page)
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var device = new VirtualDevice();
        await AddAsync(host, device);
        using var browser = host.OpenBrowser();
        await IdentityHost.SignInAsync(browser);

        Assert.DoesNotContain("data-passkey", (await browser.GetAsync(page)).Expect(200).Text, StringComparison.Ordinal);
        (await browser.PostAsync(page, ("present", "something else"))).Expect(400);
        var sent = await browser.PostAsync(page, ("present", IdentityHost.Password), ("passkey", device.Id), ("credential", "{}"));

        Assert.Equal("/api/identity/sign-in/code", sent.Expect(303).Location);
        Assert.Equal(device.Id, Assert.Single((await host.AccountAsync()).Passkeys!).Id);
        var back = await browser.FillAsync("sign-in/code", ("code", await host.CodeAsync()));
        Assert.Equal($"/api/identity/{page}", back.Expect(303).Location);
        Assert.Contains(page.EndsWith("remove", StringComparison.Ordinal) ? "type=\"radio\"" : "data-passkey", (await browser.GetAsync(page)).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_wants_nothing_besides_and_a_closed_account_opens_no_more()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var device = new VirtualDevice();
        await AddAsync(host, device);
        await host.ChangeAccountAsync(
            IdentityHost.An, account => account.GiveOffice(new("G01", [Callers.Official], "Chuyên viên", new(2026, 1, 1)), host.Host.Clock.GetUtcNow(), "ops"));
        using var browser = host.OpenBrowser();
        (await browser.PostAsync("passkey", ("credential", device.Answer(VirtualDevice.OptionsOf(await browser.GetAsync("passkey")))))).Expect(303);
        await host.ChangeAccountAsync(IdentityHost.An, account => account.Close("died", host.Host.Clock.GetUtcNow(), "ops"));
        using var other = host.OpenBrowser();

        Assert.Equal(400, (await other.PostAsync("passkey", ("credential", device.Answer(VirtualDevice.OptionsOf(await other.GetAsync("passkey")))))).Status);
    }

    [Fact]
    public async Task Without_passwords_here_there_are_no_passkeys_either()
    {
        await using var host = await IdentityHost.StartAsync(settings: new() { [LocalAccounts.Setting] = "false" });
        using var browser = host.OpenBrowser();

        Assert.Contains("IDENTITY-3005", (await browser.GetAsync("passkey")).Expect(404).Text, StringComparison.Ordinal);
        Assert.Contains("IDENTITY-3005", (await browser.PostAsync("passkey", ("credential", "x"))).Expect(404).Text, StringComparison.Ordinal);
    }

    private static async Task AddAsync(IdentityHost host, VirtualDevice device, string number = IdentityHost.An)
    {
        using var browser = host.OpenBrowser();
        await host.SignInStronglyAsync(browser, number);
        var options = VirtualDevice.OptionsOf((await browser.GetAsync("account/passkeys")).Expect(200));
        var done = await browser.PostAsync("account/passkeys", ("present", IdentityHost.Password), ("credential", device.Create(options)));
        Assert.Equal("/api/identity/account", done.Expect(303).Location);
        Assert.Single((await host.AccountAsync(number)).Passkeys!);
    }

    private static VirtualDevice Lying(VirtualDevice device, Action<VirtualDevice> lie)
    {
        lie(device);
        return device;
    }

    private static string Handle(Account account) =>
        System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(account.Passkeys![0].Handle));

    private static async Task<Session> SessionAsync(IdentityHost host, Browser browser)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = $"egov_session={browser.Cookies["egov_session"]}";
        return (await host.Service<SessionDesk>().FindAsync(http.Request, default))!.Session;
    }
}
