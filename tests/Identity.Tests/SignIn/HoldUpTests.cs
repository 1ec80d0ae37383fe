using System.Globalization;
using EGov.Identity.Credentials;
using EGov.Identity.Messages;
using EGov.Identity.Tests.Pages;
using EGov.Platform.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.SignIn;

/// <summary>What becomes of those who guess.</summary>
public sealed class HoldUpTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Five_wrong_passwords_hold_an_account_up_for_a_minute_then_twice_as_long_and_the_owner_is_told_once(int replicas)
    {
        await using var host = await IdentityHost.StartAsync(replicas);
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        await GuessAsync(browser, 5);

        Assert.Equal(60, await HeldUpAsync(browser));
        Assert.Single(await host.SentAsync(1), each => each.Message.Text.Contains("tạm bị khóa", StringComparison.Ordinal));
        await host.AdvanceAsync(TimeSpan.FromSeconds(61));
        await GuessAsync(browser, 1);

        Assert.Equal(120, await HeldUpAsync(browser));
        Assert.Single(await host.SentAsync());
        await host.AdvanceAsync(TimeSpan.FromSeconds(121));

        await IdentityHost.SignInAsync(browser);
        await GuessAsync(browser, 4);
        await IdentityHost.SignInAsync(browser);
    }

    [Fact]
    public async Task It_is_never_held_up_for_more_than_an_hour()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        await GuessAsync(browser, 5);
        for (var more = 0; more < 8; more++)
        {
            await host.AdvanceAsync(TimeSpan.FromSeconds(await HeldUpAsync(browser) + 1));
            await GuessAsync(browser, 1);
        }

        Assert.Equal(3600, await HeldUpAsync(browser));
    }

    [Fact]
    public async Task A_restart_forgives_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("identity-");
        try
        {
            await using (var host = await IdentityHost.StartAsync(folder, 1, keepFolder: true))
            {
                await host.AddAccountAsync();
                using var browser = host.OpenBrowser();
                await GuessAsync(browser, 5);
            }

            await using var again = await IdentityHost.StartAsync(folder, 1, keepFolder: true);
            using var later = again.OpenBrowser();
            Assert.InRange(await HeldUpAsync(later), 1, 60);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Of_guesses_that_come_at_once_no_more_are_looked_at()
    {
        await using var host = await IdentityHost.StartAsync(replicas: 2);
        await host.AddAccountAsync();
        var browsers = Enumerable.Range(0, 12).Select(_ => host.OpenBrowser()).ToList();
        foreach (var browser in browsers)
        {
            await browser.GetAsync("sign-in");
        }

        var answers = await Task.WhenAll(browsers.Select(browser => browser.PostAsync("sign-in", ("number", IdentityHost.An), ("password", "a guess of mine"))));

        Assert.Equal(SignInLimits.WrongSecrets, answers.Count(answer => answer.Status == 400));
        Assert.Equal(12 - SignInLimits.WrongSecrets, answers.Count(answer => answer.Status == 429));
    }

    [Fact]
    public async Task A_number_without_account_is_held_up_alike()
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser();
        await GuessAsync(browser, 5);

        Assert.Equal(60, await HeldUpAsync(browser));
        Assert.Empty(await host.SentAsync());
    }

    [Fact]
    public async Task An_address_that_tries_many_accounts_is_held_up_whatever_the_account()
    {
        await using var host = await IdentityHost.StartAsync(settings: new() { [ClientAddress.HeaderSetting] = "X-Address" });
        await host.AddAccountAsync();
        using var attacker = host.OpenBrowser();
        using var owner = host.OpenBrowser();
        (attacker.Headers["X-Address"], owner.Headers["X-Address"]) = ("192.0.2.1", "192.0.2.2");
        await attacker.GetAsync("sign-in");
        for (var number = 0; number < SignInLimits.AttemptsOfAddress; number++)
        {
            (await attacker.PostAsync("sign-in", ("number", $"0010990000{number:D2}"), ("password", "a guess of mine"))).Expect(400);
        }

        var refused = (await attacker.PostAsync("sign-in", ("number", IdentityHost.An), ("password", IdentityHost.Password))).Expect(429);

        Assert.Contains("IDENTITY-3008", refused.Text, StringComparison.Ordinal);
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture), 1, 600);
        await IdentityHost.SignInAsync(owner);
        await host.AdvanceAsync(TimeSpan.FromMinutes(10));
        await IdentityHost.SignInAsync(attacker);
    }

    [Fact]
    public async Task An_address_that_is_held_up_does_not_hold_up_the_browser_that_the_owner_uses_there()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var owner = host.OpenBrowser();
        await IdentityHost.SignInAsync(owner);
        using var stranger = host.OpenBrowser();
        await stranger.GetAsync("sign-in");
        for (var number = 0; number < SignInLimits.AttemptsOfAddress; number++)
        {
            (await stranger.PostAsync("sign-in", ("number", $"0010990000{number:D2}"), ("password", "a guess of mine"))).Expect(400);
        }

        (await stranger.PostAsync("sign-in", ("number", IdentityHost.An), ("password", IdentityHost.Password))).Expect(429);

        await IdentityHost.SignInAsync(owner);
    }

    [Fact]
    public async Task Strangers_who_guess_hold_up_strangers_and_not_the_browser_that_the_owner_uses()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var owner = host.OpenBrowser();
        await IdentityHost.SignInAsync(owner);
        using var stranger = host.OpenBrowser();
        await GuessAsync(stranger, 5);
        await HeldUpAsync(stranger);

        await IdentityHost.SignInAsync(owner);

        await HeldUpAsync(stranger);
        await GuessAsync(owner, 5);
        await HeldUpAsync(owner);
    }

    [Fact]
    public async Task That_an_account_is_held_up_is_told_after_the_answer_so_that_its_time_tells_nothing()
    {
        var sending = new TaskCompletionSource();
        await using var host = await IdentityHost.StartAsync(services: all =>
        {
            var make = all.Last(each => each.ServiceType == typeof(IMessageSender)).ImplementationFactory!;
            all.AddSingleton<IMessageSender>(provider => new SlowSender((IMessageSender)make(provider), sending.Task));
        });
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();

        await GuessAsync(browser, 5);

        Assert.Empty(await host.SentAsync());
        sending.SetResult();
        Assert.Single(await host.SentAsync(1));
    }

    [Fact]
    public async Task Who_knows_the_password_gets_no_endless_tries_at_the_second_factor()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        var interaction = await host.AskAsync(level: 2);
        using var browser = host.OpenBrowser();
        var codes = new List<string>();
        for (var tried = 0; tried < 5; tried++)
        {
            (await browser.FillAsync($"sign-in?interaction={interaction}", ("number", IdentityHost.An), ("password", IdentityHost.Password))).Expect(303);
            codes.Add(await host.CodeAsync());
            (await browser.FillAsync($"sign-in/code?interaction={interaction}", ("code", "not it"))).Expect(400);
        }

        Assert.Contains("IDENTITY-3007", (await browser.PostAsync($"sign-in/code?interaction={interaction}", ("code", codes[^1]))).Expect(429).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bounds_are_published()
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser();

        var limits = (await browser.GetAsync("limits")).Expect(200).Text;

        foreach (var name in new[] { "wrongSecrets", "holdUpMinutesFirst", "holdUpMinutesLongest", "attemptsOfAddress", "codeTries", "codeMinutes", "passwordShortest" })
        {
            Assert.Contains($"\"{name}\"", limits, StringComparison.Ordinal);
        }
    }

    private static async Task GuessAsync(Browser browser, int times)
    {
        await browser.GetAsync("sign-in");
        for (var guess = 0; guess < times; guess++)
        {
            Assert.Contains(
                "IDENTITY-3006", (await browser.PostAsync("sign-in", ("number", IdentityHost.An), ("password", "a guess of mine"))).Expect(400).Text, StringComparison.Ordinal);
        }
    }

    /// <summary>How long the right password is not taken, in seconds.</summary>
    private static async Task<int> HeldUpAsync(Browser browser)
    {
        await browser.GetAsync("sign-in");
        var refused = (await browser.PostAsync("sign-in", ("number", IdentityHost.An), ("password", IdentityHost.Password))).Expect(429);
        Assert.Contains("IDENTITY-3007", refused.Text, StringComparison.Ordinal);
        return int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture);
    }

    private sealed class SlowSender(IMessageSender sender, Task until) : IMessageSender
    {
        public async Task<EGov.Platform.Results.Error?> SendAsync(PersonalMessage message, CancellationToken cancellation)
        {
            await until;
            return await sender.SendAsync(message, cancellation);
        }
    }
}
