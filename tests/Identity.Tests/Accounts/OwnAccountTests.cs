using System.Text.RegularExpressions;
using EGov.Identity.Credentials;

namespace EGov.Identity.Tests.Accounts;

/// <summary>What people change of their own account.</summary>
public sealed class OwnAccountTests
{
    private const string Fresh = "bảy nổi ba chìm với nước non";

    [Fact]
    public async Task A_new_password_wants_the_present_one_and_ends_the_other_sessions()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        using var other = host.OpenBrowser();
        await IdentityHost.SignInAsync(browser);
        await IdentityHost.SignInAsync(other);

        var wrong = await browser.FillAsync("account/password", ("present", "a guess of mine"), ("password", Fresh), ("repeated", Fresh));
        Assert.Contains("id=\"present-error\"", wrong.Expect(400).Text, StringComparison.Ordinal);
        (await browser.PostAsync("account/password", ("present", IdentityHost.Password), ("password", Fresh), ("repeated", Fresh))).Expect(303);

        (await browser.GetAsync("account")).Expect(200);
        (await other.GetAsync("account")).Expect(303);
        await IdentityHost.SignInAsync(other, password: Fresh);
    }

    [Fact]
    public async Task A_new_contact_counts_once_its_code_has_come_and_the_old_one_is_told()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync(email: "an@example.vn");
        using var browser = host.OpenBrowser();
        await host.SignInStronglyAsync(browser);

        (await browser.FillAsync("account/contact", ("contact", "0912345678"), ("present", IdentityHost.Password))).Expect(303);
        Assert.Null((await host.AccountAsync()).Phone);
        (await browser.FillAsync("account/contact/code", ("code", "not it"))).Expect(400);
        (await browser.PostAsync("account/contact/code", ("code", await host.CodeAsync()))).Expect(303);

        var account = await host.AccountAsync();
        Assert.Equal(("an@example.vn", "+84912345678"), (account.Email, account.Phone));
        Assert.Equal("an@example.vn", (await host.SentAsync())[0].Message.To.Address);
    }

    [Fact]
    public async Task An_authenticator_is_added_used_once_per_code_and_removed()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        await host.SignInStronglyAsync(browser);

        (await browser.FillAsync("account/authenticator", ("present", IdentityHost.Password))).Expect(303);
        var page = (await browser.GetAsync("account/authenticator/confirm")).Expect(200);
        Assert.Contains("<svg", page.Text, StringComparison.Ordinal);
        var secret = Decoded(Regex.Match(page.Text, "<code>(?<secret>[A-Z2-7 ]+)</code>").Groups["secret"].Value);
        Assert.Equal(OneTimePassword.SecretLength, secret.Length);
        (await browser.PostAsync("account/authenticator/confirm", ("code", "000000"))).Expect(400);
        (await browser.PostAsync("account/authenticator/confirm", ("code", Now()))).Expect(303);
        Assert.DoesNotContain(Base32.Encode(secret), (await host.AccountAsync()).OneTimeSecret!, StringComparison.Ordinal);

        // It is asked for from now on; the code that added it is used up, the next one is not.
        using var other = host.OpenBrowser();
        (await other.FillAsync("sign-in", ("number", IdentityHost.An), ("password", IdentityHost.Password))).Expect(303);
        Assert.Contains("IDENTITY-3011", (await other.FillAsync("sign-in/code", ("code", Now()))).Expect(400).Text, StringComparison.Ordinal);
        await host.AdvanceAsync(TimeSpan.FromSeconds(30));
        (await other.PostAsync("sign-in/code", ("code", Now()))).Expect(303);
        (await other.GetAsync("account")).Expect(200);

        await host.AdvanceAsync(TimeSpan.FromSeconds(30));
        (await browser.FillAsync("account/authenticator")).Expect(409);
        await browser.GetAsync("account/authenticator");
        (await browser.PostAsync("account/authenticator/remove", ("code", "000000"))).Expect(400);
        (await browser.PostAsync("account/authenticator/remove", ("code", Now()))).Expect(303);
        Assert.Null((await host.AccountAsync()).OneTimeSecret);
        (await other.GetAsync("account")).Expect(303);

        string Now() => OneTimePassword.CodeOf(secret, OneTimePassword.StepOf(host.Host.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_secret_of_one_account_opens_for_no_other()
    {
        await using var host = await IdentityHost.StartAsync();
        var authenticators = host.Service<Authenticators>();
        var kept = await authenticators.KeepAsync(IdentityHost.An, new byte[20], default);

        Assert.Equal(new byte[20], await authenticators.OpenAsync(IdentityHost.An, kept, default));
        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => authenticators.OpenAsync(IdentityHost.Binh, kept, default));
    }

    private static byte[] Decoded(string text)
    {
        var (bytes, buffer, bits) = (new List<byte>(), 0, 0);
        foreach (var letter in text.Where(letter => letter != ' '))
        {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal);
            if ((bits += 5) >= 8)
            {
                bytes.Add((byte)(buffer >> (bits -= 8)));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
