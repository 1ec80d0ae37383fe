using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EGov.Identity.Capacities;
using EGov.Identity.Credentials;
using EGov.Platform.Access;
using EGov.Platform.Audit;

namespace EGov.Identity.Tests.Accounts;

/// <summary>Anybody can state a number; whose it is is seen at the counter.</summary>
public sealed class IdentityConfirmationTests
{
    private const string Address = $"api/identity/accounts/{IdentityHost.An}";
    private const string Name = "Nguyễn Thị An";
    private const string Birth = "1999-02-03";
    private const string Fresh = "bảy nổi ba chìm với nước non";

    [Fact]
    public async Task Who_only_stated_a_number_gets_no_office_and_acts_for_themselves_alone()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync(proof: 0);
        using var ops = host.ClientOf("ops", Callers.Operator);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/offices")
        {
            Content = JsonContent.Create(new { agency = "G01.08", roles = new[] { "official" }, title = "Chuyên viên" }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        using var refused = await ops.SendAsync(request);

        Assert.Equal("IDENTITY-3032", (await refused.Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>());
        Assert.Equal([Capacity.Self], (await host.Service<CapacityDesk>().ListAsync(await host.AccountAsync(), default)).Select(capacity => capacity.Key));
    }

    [Fact]
    public async Task An_official_confirms_whose_account_it_is_with_the_name_of_the_card()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync(phone: "+84912345678", proof: 0);
        using var browser = host.OpenBrowser();
        await IdentityHost.SignInAsync(browser);

        var (status, answer) = await ConfirmAsync(host, Official(), "0912 345 678");

        Assert.Equal((200, 2, false), (status, answer["identityProof"]!.GetValue<int>(), answer["handedOver"]!.GetValue<bool>()));
        var account = await host.AccountAsync();
        Assert.Equal((2, "Nguyễn Văn An", new DateOnly(1999, 5, 6)), (account.IdentityProof, account.FullName, account.BirthDate));
        (await browser.GetAsync("account")).Expect(200);
        Assert.Contains(await host.TrailAsync(), entry => entry is { Action: "vn.egov.identity.account.identity-confirmed.v1", Actor.Id: "001188000001" });
    }

    [Fact]
    public async Task An_account_that_somebody_else_registered_is_handed_to_the_person_at_the_counter()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync(email: "squatter@example.vn", proof: 0);
        using var squatter = host.OpenBrowser();
        await IdentityHost.SignInAsync(squatter);
        using var prepared = host.OpenBrowser();
        var code = await host.RecoverAsync(prepared);

        var (status, answer) = await ConfirmAsync(host, Official(), "0912345678");

        Assert.Equal((200, true), (status, answer["handedOver"]!.GetValue<bool>()));
        Assert.Equal("squatter@example.vn", (await host.SentAsync())[0].Message.To.Address);
        (await squatter.GetAsync("account")).Expect(303);
        (await squatter.FillAsync("sign-in", ("number", IdentityHost.An), ("password", IdentityHost.Password))).Expect(400);
        (await prepared.FillAsync("recover/code", ("code", code), ("password", Fresh), ("repeated", Fresh))).Expect(400);
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));
        using var owner = host.OpenBrowser();
        var own = await host.RecoverAsync(owner);
        Assert.Equal("+84912345678", (await host.SentAsync())[0].Message.To.Address);
        (await owner.FillAsync("recover/code", ("code", own), ("password", Fresh), ("repeated", Fresh))).Expect(200);
        await IdentityHost.SignInAsync(owner, password: Fresh);
    }

    [Fact]
    public async Task An_account_of_a_proven_identity_changes_hands_when_a_second_official_has_seen_the_person()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync(email: "old@example.vn", phone: "+84912000111");
        using var browser = host.OpenBrowser();
        await IdentityHost.SignInAsync(browser);

        var (status, answer) = await ConfirmAsync(host, Official(), "0987654321", birthDate: Birth, fullName: Name);
        Assert.Equal((200, false, true), (status, answer["handedOver"]!.GetValue<bool>(), answer["awaitsSecondOfficial"]!.GetValue<bool>()));
        Assert.Equal(["+84912000111", "old@example.vn"], (await host.SentAsync(2)).Take(2).Select(sent => sent.Message.To.Address).Order(StringComparer.Ordinal));
        await ConfirmAsync(host, Official(), "0987654321", birthDate: Birth, fullName: Name);
        Assert.NotNull((await host.AccountAsync()).Password);
        (await browser.GetAsync("account")).Expect(200);

        (_, answer) = await ConfirmAsync(host, Official() with { Id = "001188000002" }, "0900000001", birthDate: Birth, fullName: Name);
        Assert.False(answer["handedOver"]!.GetValue<bool>());
        (_, answer) = await ConfirmAsync(host, Official(), "0900000001", birthDate: Birth, fullName: Name);

        Assert.True(answer["handedOver"]!.GetValue<bool>());
        var account = await host.AccountAsync();
        Assert.Equal((null, "+84900000001", null), (account.Password, account.Phone, account.Email));
        (await browser.GetAsync("account")).Expect(303);
    }

    [Fact]
    public async Task A_first_officials_word_is_good_for_a_week()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        await ConfirmAsync(host, Official(), "0987654321", birthDate: Birth, fullName: Name);
        await host.AdvanceAsync(TimeSpan.FromDays(8));

        var (_, answer) = await ConfirmAsync(host, Official() with { Id = "001188000002" }, "0987654321", birthDate: Birth, fullName: Name);

        Assert.False(answer["handedOver"]!.GetValue<bool>());
        Assert.NotNull((await host.AccountAsync()).Password);
    }

    [Fact]
    public async Task A_proven_name_is_not_changed_at_a_counter()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();

        var (status, problem) = await ConfirmAsync(host, Official(), "an@example.vn", fullName: "Kẻ Giả Mạo");

        Assert.Equal((409, "IDENTITY-3036"), (status, problem["code"]!.GetValue<string>()));
        Assert.Equal("Nguyễn Thị An", (await host.AccountAsync()).FullName);
    }

    [Fact]
    public async Task Guesses_at_contacts_of_office_holders_are_answered_alike_noted_and_bounded()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        await host.ChangeAccountAsync(
            IdentityHost.An, account => account.GiveOffice(new("G01.08", [Callers.Leader], "Trưởng phòng", new(2026, 1, 1)), host.Host.Clock.GetUtcNow(), "ops"));

        for (var guess = 0; guess < SignInLimits.RefusedConfirmations; guess++)
        {
            var (status, problem) = await ConfirmAsync(host, Official(), guess == 3 ? "an@example.vn" : $"09870000{guess:D2}", birthDate: Birth, fullName: Name);
            Assert.Equal((409, "IDENTITY-3033"), (status, problem["code"]!.GetValue<string>()));
        }

        Assert.Equal(429, (await ConfirmAsync(host, Official(), "an@example.vn", birthDate: Birth, fullName: Name)).Status);
        Assert.Equal(SignInLimits.RefusedConfirmations, (await host.TrailAsync()).Count(entry => entry is { Action: "identity.confirm", Outcome: AuditOutcome.Refused }));
    }

    [Fact]
    public async Task Nobody_confirms_themselves_and_no_official_takes_over_the_account_of_another()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        await host.ChangeAccountAsync(
            IdentityHost.An, account => account.GiveOffice(new("G01.08", [Callers.Leader], "Trưởng phòng", new(2026, 1, 1)), host.Host.Clock.GetUtcNow(), "ops"));

        Assert.Equal((409, "IDENTITY-3033"), await RefusalAsync(Official()));
        Assert.Equal((403, "IDENTITY-3027"), await RefusalAsync(Official() with { Id = IdentityHost.An }));
        Assert.Equal((403, "EGOV-1002"), await RefusalAsync(Official() with { Agency = "NOWHERE" }));
        Assert.Equal((403, "EGOV-1002"), await RefusalAsync(new("001188000001", [Callers.Citizen], null) { Level = 2 }));
        Assert.Equal((401, "EGOV-1005"), await RefusalAsync(Official() with { Level = 1 }));
        Assert.NotNull((await host.AccountAsync()).Password);

        async Task<(int Status, string Code)> RefusalAsync(Caller caller)
        {
            var (status, problem) = await ConfirmAsync(host, caller, "0987654321");
            return (status, problem["code"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task What_the_card_cannot_say_is_refused()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync(proof: 0);

        var (status, problem) = await ConfirmAsync(host, Official(), "nobody", " ", "1985-01-01");

        Assert.Equal(400, status);
        Assert.Equal(["/birthDate", "/contact", "/evidence"], problem["errors"]!.AsArray().Select(error => error!["field"]!.GetValue<string>()));
    }

    private static Caller Official() => new("001188000001", [Callers.Official], "G01.08") { Level = 2 };

    private static async Task<(int Status, JsonNode Body)> ConfirmAsync(
        IdentityHost host, Caller caller, string contact, string evidence = "Phiếu 12/2026", string birthDate = "1999-05-06", string fullName = "Nguyễn  Văn An")
    {
        using var client = host.ClientOf(caller);
        using var answer = await client.PostAsJsonAsync($"{Address}/identity", new { fullName, birthDate, contact, evidence });
        return ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!);
    }
}
