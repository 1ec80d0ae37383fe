using EGov.Identity.Accounts;

namespace EGov.Identity.Tests.Accounts;

/// <summary>How people get an account.</summary>
public sealed class RegistrationTests
{
    private static readonly (string, string)[] An =
    [
        ("number", IdentityHost.An), ("full_name", "  Nguyễn   Thị An "), ("birth_date", "1999-02-03"), ("contact", "0912345678"),
        ("password", IdentityHost.Password), ("repeated", IdentityHost.Password),
    ];

    [Fact]
    public async Task A_person_registers_proves_the_contact_and_signs_in()
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser();

        var answer = await browser.FillAsync("register", An);
        Assert.Equal("/api/identity/register/code", answer.Expect(303).Location);
        Assert.Contains("+84•••678", (await browser.GetAsync("register/code")).Expect(200).Read, StringComparison.Ordinal);
        Assert.Null(await host.Service<AccountDesk>().FindAsync(IdentityHost.An, default));
        Assert.Equal("+84912345678", (await host.SentAsync())[0].Message.To.Address);

        (await browser.PostAsync("register/code", ("code", await host.CodeAsync()))).Expect(200);
        var account = await host.AccountAsync();
        Assert.Equal(("Nguyễn Thị An", new DateOnly(1999, 2, 3), "+84912345678", null, 0), (account.FullName, account.BirthDate, account.Phone, account.Email, account.IdentityProof));

        await IdentityHost.SignInAsync(browser);
        var page = (await browser.GetAsync("account")).Expect(200).Read;
        Assert.Contains("001••••••345", page, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị An", page, StringComparison.Ordinal);
        Assert.DoesNotContain(IdentityHost.An, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_right_counts_once()
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.FillAsync("register", An);
        await browser.GetAsync("register/code");
        var step = browser.Cookies["egov_step"];
        var code = await host.CodeAsync();
        (await browser.PostAsync("register/code", ("code", code))).Expect(200);

        browser.Cookies["egov_step"] = step;

        Assert.Contains("IDENTITY-3010", (await browser.PostAsync("register/code", ("code", code))).Expect(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_good_for_five_tries()
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.FillAsync("register", An);
        await browser.GetAsync("register/code");
        var code = await host.CodeAsync();
        for (var tried = 0; tried < 5; tried++)
        {
            Assert.Contains("IDENTITY-3011", (await browser.PostAsync("register/code", ("code", Other(code)))).Expect(400).Text, StringComparison.Ordinal);
        }

        await host.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Contains("IDENTITY-3012", (await browser.PostAsync("register/code", ("code", code))).Expect(400).Text, StringComparison.Ordinal);
        Assert.Null(await host.Service<AccountDesk>().FindAsync(IdentityHost.An, default));
    }

    [Fact]
    public async Task A_code_is_good_for_ten_minutes_and_another_one_can_be_had()
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.FillAsync("register", An);
        await browser.GetAsync("register/code");
        var code = await host.CodeAsync();
        await host.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.Contains("IDENTITY-3012", (await browser.PostAsync("register/code", ("code", code))).Expect(400).Text, StringComparison.Ordinal);

        (await browser.PostAsync("register/code", ("send", "1"))).Expect(303);
        (await browser.PostAsync("register/code", ("code", await host.CodeAsync()))).Expect(200);

        Assert.NotNull(await host.Service<AccountDesk>().FindAsync(IdentityHost.An, default));
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_each_field_and_passwords_are_never_shown_again()
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser(language: "en");

        var page = (await browser.FillAsync(
            "register",
            ("number", "003099012345"), ("full_name", "A"), ("birth_date", "1999-02-30"), ("contact", "nowhere"), ("password", "short"), ("repeated", "short"))).Expect(400);

        foreach (var field in new[] { "full_name", "birth_date", "contact", "password" })
        {
            Assert.Contains($"href=\"#{field}\"", page.Text, StringComparison.Ordinal);
            Assert.Contains($"id=\"{field}-error\"", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("value=\"nowhere\"", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"short\"", page.Text, StringComparison.Ordinal);
        Assert.Empty(await host.SentAsync());
    }

    [Theory]
    [InlineData("number", "001099012345", "birth_date", "1998-02-03")]
    [InlineData("birth_date", "2026-01-05", "number", "001226012345")]
    [InlineData("password", "nguyễn thị an 1999", "repeated", "nguyễn thị an 1999")]
    [InlineData("repeated", "another one entirely", "number", "001099012345")]
    public async Task Data_that_do_not_fit_are_refused(string field, string value, string other, string otherValue)
    {
        await using var host = await IdentityHost.StartAsync();
        using var browser = host.OpenBrowser();
        var fields = An.ToDictionary(each => each.Item1, each => each.Item2);
        (fields[field], fields[other]) = (value, otherValue);

        var page = await browser.FillAsync("register", [.. fields.Select(each => (each.Key, each.Value))]);

        Assert.Contains($"id=\"{field}-error\"", page.Expect(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_names_a_number_that_has_an_account_learns_nothing_and_its_owner_is_told()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync(email: "an@example.vn");
        using var stranger = host.OpenBrowser();
        using var fresh = host.OpenBrowser();

        var taken = await stranger.FillAsync("register", An);
        var free = await fresh.FillAsync("register", [("number", IdentityHost.Binh), .. An[1..2], ("birth_date", "1985-02-03"), ("contact", "0987654321"), .. An[4..]]);
        Assert.Equal((free.Status, free.Location, free.Text), (taken.Status, taken.Location, taken.Text));
        var (one, two) = ((await stranger.GetAsync("register/code")).Expect(200), (await fresh.GetAsync("register/code")).Expect(200));
        Assert.Equal(Plain(two.Text, "321"), Plain(one.Text, "678"));

        var sent = await host.SentAsync();
        Assert.Contains(sent, each => each.Message.To.Address == "an@example.vn" && each.Message.Text.Contains("đã có tài khoản", StringComparison.Ordinal));
        Assert.DoesNotContain(sent, each => each.Message.To.Address == "+84912345678");
        var wrong = (await stranger.PostAsync("register/code", ("code", "123456"))).Expect(400);
        Assert.Contains("IDENTITY-3011", wrong.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_gets_only_so_many_codes_in_an_hour()
    {
        await using var host = await IdentityHost.StartAsync();
        for (var number = 0; number < 5; number++)
        {
            using var browser = host.OpenBrowser();
            (await browser.FillAsync("register", [("number", $"00109900000{number}"), .. An[1..]])).Expect(303);
        }

        using var next = host.OpenBrowser();
        var refused = (await next.FillAsync("register", [("number", "001099000009"), .. An[1..]])).Expect(429);

        Assert.Contains("IDENTITY-3013", refused.Text, StringComparison.Ordinal);
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 3600);
        Assert.Equal(5, (await host.SentAsync()).Count);
        await host.AdvanceAsync(TimeSpan.FromHours(1));
        (await next.FillAsync("register", [("number", "001099000009"), .. An[1..]])).Expect(303);
    }

    [Fact]
    public async Task Where_there_are_no_local_accounts_nobody_registers_signs_in_by_password_or_recovers()
    {
        await using var host = await IdentityHost.StartAsync(settings: new() { [LocalAccounts.Setting] = "false" });
        using var browser = host.OpenBrowser();

        foreach (var path in new[] { "register", "sign-in", "recover" })
        {
            Assert.Contains("IDENTITY-3005", (await browser.GetAsync(path)).Expect(404).Text, StringComparison.Ordinal);
            Assert.Contains("IDENTITY-3005", (await browser.PostAsync(path, An)).Expect(404).Text, StringComparison.Ordinal);
        }
    }

    private static string Other(string code) => code == "000000" ? "000001" : "000000";

    private static string Plain(string page, string contact) => System.Text.RegularExpressions.Regex.Replace(
        page.Replace(contact, "...", StringComparison.Ordinal), "value=\"[^\"]{43}\"", "value");
}
