using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Platform.Access;
using EGov.Platform.Audit;

namespace EGov.Identity.Tests.Accounts;

/// <summary>What operators do to accounts.</summary>
public sealed class AccountAdministrationTests
{
    private const string Address = $"api/identity/accounts/{IdentityHost.An}";
    private const string Office = """{"agency":"G01.08","roles":["official"],"title":"Chuyên viên"}""";

    [Fact]
    public async Task An_operator_gives_an_office_and_takes_it_which_ends_the_sessions()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var ops = host.ClientOf("ops", Callers.Operator);
        using var browser = host.OpenBrowser();
        await IdentityHost.SignInAsync(browser);

        var (status, account, tag) = await SendAsync(ops, HttpMethod.Post, $"{Address}/offices", Office, "\"1\"");
        Assert.Equal(200, status);
        var office = Assert.Single(account["offices"]!.AsArray())!;
        Assert.Equal(("G01.08", "2026-01-05"), (office["agency"]!.GetValue<string>(), office["from"]!.GetValue<string>()));
        (await browser.GetAsync("account")).Expect(200);

        (status, account, _) = await SendAsync(ops, HttpMethod.Delete, $"{Address}/offices/G01.08", null, tag);
        Assert.Equal((200, 0), (status, account["offices"]!.AsArray().Count));
        (await browser.GetAsync("account")).Expect(303);
    }

    [Fact]
    public async Task Closing_ends_the_sessions_and_nobody_signs_in_any_more()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var ops = host.ClientOf("ops", Callers.Operator);
        using var browser = host.OpenBrowser();
        await IdentityHost.SignInAsync(browser);

        var (status, account, _) = await SendAsync(ops, HttpMethod.Post, $"{Address}/close", """{"reason":"Đã mất"}""", "\"1\"");

        Assert.Equal(200, status);
        Assert.NotNull(account["closedAt"]);
        (await browser.GetAsync("account")).Expect(303);
        (await browser.FillAsync("sign-in", ("number", IdentityHost.An), ("password", IdentityHost.Password))).Expect(400);
        (status, account, _) = await SendAsync(ops, HttpMethod.Post, $"{Address}/offices", Office, "\"2\"");
        Assert.Equal((409, "IDENTITY-3004"), (status, account["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_operator_sees_an_account_without_secrets_and_each_look_is_noted()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var ops = host.ClientOf("ops", Callers.Operator);

        var (status, account, tag) = await SendAsync(ops, HttpMethod.Get, Address, null, null);

        Assert.Equal((200, "\"1\"", true, false), (status, tag, account["hasEmail"]!.GetValue<bool>(), account["hasPhone"]!.GetValue<bool>()));
        Assert.DoesNotContain("example.vn", account.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(account["password"]);
        Assert.Equal(404, (await SendAsync(ops, HttpMethod.Get, $"api/identity/accounts/{IdentityHost.Binh}", null, null)).Status);
        Assert.Contains(await host.TrailAsync(), entry => entry is { Action: "account.read", Outcome: AuditOutcome.Done, Actor.Id: "ops" });
        Assert.Contains(await host.TrailAsync(IdentityHost.Binh), entry => entry is { Action: "account.read", Outcome: AuditOutcome.Refused });
    }

    [Theory]
    [InlineData("""{"agency":"NOWHERE","roles":["official"],"title":"Chuyên viên"}""", "/agency", "IDENTITY-3028")]
    [InlineData("""{"agency":"G01.08","roles":[],"title":"Chuyên viên"}""", "/roles", "IDENTITY-3029")]
    [InlineData("""{"agency":"G01.08","roles":["citizen"],"title":"Chuyên viên"}""", "/roles", "IDENTITY-3029")]
    [InlineData("""{"agency":"G01.08","roles":["system"],"title":"Chuyên viên"}""", "/roles", "IDENTITY-3029")]
    [InlineData("""{"agency":"G01.08","roles":["official","official"],"title":"Chuyên viên"}""", "/roles", "IDENTITY-3029")]
    [InlineData("""{"agency":"G01.08","roles":["official"],"title":" "}""", "/title", "EGOV-1251")]
    [InlineData("""{"agency":"G01.08","roles":["official"],"title":"x","from":"2026-02-01","until":"2026-01-31"}""", "/until", "IDENTITY-3030")]
    public async Task An_office_that_makes_no_sense_is_refused(string body, string field, string code)
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var ops = host.ClientOf("ops", Callers.Operator);

        var (status, problem, _) = await SendAsync(ops, HttpMethod.Post, $"{Address}/offices", body, "\"1\"");

        Assert.Equal(400, status);
        var wrong = Assert.Single(problem["errors"]!.AsArray())!;
        Assert.Equal((field, code), (wrong["field"]!.GetValue<string>(), wrong["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Changes_want_the_version_that_was_read_and_nobody_changes_their_own_account()
    {
        await using var host = await IdentityHost.StartAsync();
        await host.AddAccountAsync();
        using var ops = host.ClientOf("ops", Callers.Operator);
        using var self = host.ClientOf(IdentityHost.An, Callers.Operator);
        using var citizen = host.ClientOf(IdentityHost.Binh, Callers.Citizen);

        Assert.Equal(428, (await SendAsync(ops, HttpMethod.Post, $"{Address}/offices", Office, null)).Status);
        Assert.Equal(412, (await SendAsync(ops, HttpMethod.Post, $"{Address}/offices", Office, "\"7\"")).Status);
        Assert.Equal("IDENTITY-3027", (await SendAsync(self, HttpMethod.Post, $"{Address}/offices", Office, "\"1\"")).Body["code"]!.GetValue<string>());
        Assert.Equal(403, (await SendAsync(citizen, HttpMethod.Get, Address, null, null)).Status);
        Assert.Empty((await host.AccountAsync()).Offices);
    }

    private static async Task<(int Status, JsonNode Body, string? Tag)> SendAsync(HttpClient client, HttpMethod method, string path, string? json, string? tag)
    {
        using var request = new HttpRequestMessage(method, path) { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!, answer.Headers.ETag?.Tag);
    }
}
