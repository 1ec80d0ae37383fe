using System.Text.RegularExpressions;
using EGov.Identity.Tests.Pages;

namespace EGov.Identity.Tests.SignIn;

/// <summary>Nobody learns from the pages whether a number has an account (registering is told in its own tests).</summary>
public sealed class EnumerationTests
{
    [Fact]
    public async Task A_wrong_password_and_a_number_without_account_get_the_same_answer()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var browser = host.OpenBrowser();
        await browser.GetAsync("sign-in");

        var there = await browser.PostAsync("sign-in", ("number", IdentityHost.An), ("password", "a guess of mine"));
        var nowhere = await browser.PostAsync("sign-in", ("number", IdentityHost.Binh), ("password", "a guess of mine"));

        Equal(there, nowhere);
        Assert.Equal(400, there.Status);
    }

    [Fact]
    public async Task Recovering_answers_alike_page_by_page()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var one = host.OpenBrowser();
        using var two = host.OpenBrowser();

        Equal(await one.FillAsync("recover", ("number", IdentityHost.An)), await two.FillAsync("recover", ("number", IdentityHost.Binh)));
        Equal(await one.GetAsync("recover/code"), await two.GetAsync("recover/code"));
        (string, string)[] fields = [("code", "not it"), ("password", "một mật khẩu khác hẳn"), ("repeated", "một mật khẩu khác hẳn")];
        for (var tried = 0; tried < 6; tried++)
        {
            Equal(await one.PostAsync("recover/code", fields), await two.PostAsync("recover/code", fields));
        }

        Assert.Equal(2, (await host.SentAsync(2)).Count);
    }

    private static void Equal(PageAnswer one, PageAnswer two)
    {
        Assert.Equal((one.Status, one.Location, Plain(one.Text)), (two.Status, two.Location, Plain(two.Text)));
        Assert.Equal(one.Headers.Keys.Order(), two.Headers.Keys.Order());
        Assert.Equal(one.SetCookies.Select(cookie => cookie.Split('=')[0]), two.SetCookies.Select(cookie => cookie.Split('=')[0]));
    }

    private static string Plain(string page) => Regex.Replace(
        page.Replace(IdentityHost.An, "...", StringComparison.Ordinal).Replace(IdentityHost.Binh, "...", StringComparison.Ordinal), "value=\"[^\"]{43}\"", "value");
}
