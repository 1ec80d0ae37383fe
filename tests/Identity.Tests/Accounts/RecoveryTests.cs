using System.Text.RegularExpressions;
using EGov.Identity.Credentials;
using EGov.Identity.Tests.Pages;
using EGov.Platform.Audit;

namespace EGov.Identity.Tests.Accounts;

/// <summary>How people get a new password.</summary>
public sealed class RecoveryTests
{
    private const string Fresh = "bảy nổi ba chìm với nước non";

    [Fact]
    public async Task A_code_to_the_verified_contact_sets_a_new_password_and_ends_all_sessions()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var thief = host.OpenBrowser();
        await IdentityHost.SignInAsync(thief);
        using var browser = host.OpenBrowser();

        var code = await host.RecoverAsync(browser);
        var page = await browser.FillAsync("recover/code", ("code", code), ("password", Fresh), ("repeated", Fresh));

        page.Expect(200);
        (await thief.GetAsync("account")).Expect(303);
        await IdentityHost.SignInAsync(browser, password: Fresh);
        (await thief.FillAsync("sign-in", ("number", IdentityHost.An), ("password", IdentityHost.Password))).Expect(400);
        Assert.Contains(await host.SentAsync(), each => each.Message.Text.Contains("vừa được đổi", StringComparison.Ordinal));
        var actions = (await host.TrailAsync()).Select(entry => (entry.Action, entry.Outcome)).ToList();
        Assert.Contains(("recovery.asked", AuditOutcome.Done), actions);
        Assert.Contains(("code.sent", AuditOutcome.Done), actions);
        Assert.Contains(("vn.egov.identity.account.password-changed.v1", AuditOutcome.Done), actions);
    }

    [Fact]
    public async Task The_contact_that_recovered_a_password_is_no_second_factor_beside_it_until_the_owner_had_time_to_act()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var thief = host.OpenBrowser();
        var code = await host.RecoverAsync(thief);
        (await thief.FillAsync("recover/code", ("code", code), ("password", Fresh), ("repeated", Fresh))).Expect(200);
        var interaction = await host.AskAsync(level: 2);

        var refused = await thief.FillAsync($"sign-in?interaction={interaction}", ("number", IdentityHost.An), ("password", Fresh));
        Assert.Contains("IDENTITY-3038", refused.Expect(403).Text, StringComparison.Ordinal);
        await IdentityHost.SignInAsync(thief, password: Fresh);
        Assert.Contains(
            "IDENTITY-3038", (await thief.PostAsync("account/contact", ("contact", "thief@example.vn"), ("present", Fresh))).Expect(403).Text, StringComparison.Ordinal);

        await host.AdvanceAsync(TimeSpan.FromHours(SignInLimits.LostAuthenticatorHours));
        using var owner = host.OpenBrowser();
        interaction = await host.AskAsync(level: 2);
        (await owner.FillAsync($"sign-in?interaction={interaction}", ("number", IdentityHost.An), ("password", Fresh))).Expect(303);
    }

    [Fact]
    public async Task It_also_opens_an_account_that_is_held_up()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        await browser.GetAsync("sign-in");
        for (var guess = 0; guess < 5; guess++)
        {
            (await browser.PostAsync("sign-in", ("number", IdentityHost.An), ("password", "a guess of mine"))).Expect(400);
        }

        var code = await host.RecoverAsync(browser);
        (await browser.FillAsync("recover/code", ("code", code), ("password", Fresh), ("repeated", Fresh))).Expect(200);

        await IdentityHost.SignInAsync(browser, password: Fresh);
    }

    [Fact]
    public async Task A_password_with_ones_own_name_is_refused_only_after_the_code_was_right_and_the_code_can_be_used_again()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        var code = await host.RecoverAsync(browser);
        await browser.GetAsync("recover/code");
        const string Name = "tên tôi là nguyễn thị an";

        Assert.Contains("IDENTITY-3011", (await Send("not it", Name)).Expect(400).Text, StringComparison.Ordinal);
        Assert.Contains("id=\"password-error\"", (await Send(code, Name)).Expect(400).Text, StringComparison.Ordinal);
        (await Send(code, Fresh)).Expect(200);

        Task<PageAnswer> Send(string given, string password) =>
            browser.PostAsync("recover/code", ("code", given), ("password", password), ("repeated", password));
    }

    [Fact]
    public async Task Strangers_who_guess_codes_do_not_hold_the_owner_up()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var stranger = host.OpenBrowser();
        await host.RecoverAsync(stranger);
        await stranger.GetAsync("recover/code");
        for (var guess = 0; guess < 6; guess++)
        {
            await stranger.PostAsync("recover/code", ("code", "not it"), ("password", Fresh), ("repeated", Fresh));
        }

        using var owner = host.OpenBrowser();
        var interaction = await host.AskAsync(level: 2);
        (await owner.FillAsync($"sign-in?interaction={interaction}", ("number", IdentityHost.An), ("password", IdentityHost.Password))).Expect(303);
        (await owner.FillAsync($"sign-in/code?interaction={interaction}", ("code", await host.CodeAsync()))).Expect(303);
    }

    [Fact]
    public async Task Strangers_who_ask_for_codes_use_up_neither_the_owners_sign_in_nor_their_recovery()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var owner = host.OpenBrowser();
        await IdentityHost.SignInAsync(owner);
        using var stranger = host.OpenBrowser();
        for (var asked = 0; asked < SignInLimits.CodesPerHour; asked++)
        {
            await host.RecoverAsync(stranger);
        }

        (await stranger.FillAsync("recover", ("number", IdentityHost.An))).Expect(303);
        using var elsewhere = host.OpenBrowser();
        await host.SignInStronglyAsync(elsewhere);
        var code = await host.RecoverAsync(owner);
        (await owner.FillAsync("recover/code", ("code", code), ("password", Fresh), ("repeated", Fresh))).Expect(200);
        Assert.Equal(SignInLimits.CodesPerHour + 2, (await host.SentAsync()).Count(sent => Regex.IsMatch(sent.Message.Text, @"\b[0-9]{6}\b")));
    }

    [Fact]
    public async Task Strangers_who_guess_codes_do_not_keep_the_owner_from_recovering_in_a_browser_of_theirs()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var owner = host.OpenBrowser();
        await IdentityHost.SignInAsync(owner);
        using var stranger = host.OpenBrowser();
        await host.RecoverAsync(stranger);
        await stranger.GetAsync("recover/code");
        for (var guess = 0; guess < 6; guess++)
        {
            await stranger.PostAsync("recover/code", ("code", "not it"), ("password", Fresh), ("repeated", Fresh));
        }

        var code = await host.RecoverAsync(owner);
        (await owner.FillAsync("recover/code", ("code", code), ("password", Fresh), ("repeated", Fresh))).Expect(200);

        using var other = host.OpenBrowser();
        var unheard = await host.RecoverAsync(other);
        Assert.Contains(
            "IDENTITY-3007", (await other.FillAsync("recover/code", ("code", unheard), ("password", Fresh), ("repeated", Fresh))).Expect(429).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_was_never_sent_is_right_for_nobody()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        var (code, kept) = host.Service<OneTimeCodes>().Make();
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        var begun = await host.Service<Steps>().BeginAsync(http.Response, new Step(StepKind.Recover, IdentityHost.An, Code: kept), default);
        var factors = host.Service<SecondFactors>();

        Assert.True((await factors.ProveAsync(http.Request, begun, null, code, default)).Succeeded(out _, out var error) is false);
        Assert.Equal("IDENTITY-3011", error!.Definition.Code);

        var again = await host.Service<Steps>().BeginAsync(http.Response, new Step(StepKind.Recover, IdentityHost.An, Code: kept), default);
        await host.Service<Steps>().MarkSentAsync(again, default);
        Assert.True((await factors.ProveAsync(http.Request, again, null, code, default)).Succeeded(out _, out _));
    }
}
