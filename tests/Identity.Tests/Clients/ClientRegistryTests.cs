using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Identity.Tests.Provider;

namespace EGov.Identity.Tests.Clients;

/// <summary>Operators register, change, stop and list relying parties.</summary>
public sealed class ClientRegistryTests
{
    [Fact]
    public async Task A_client_is_registered_once_and_found_in_the_list()
    {
        await using var host = await ProviderHost.StartAsync();
        using var operators = host.ClientOf("ops", "operator");

        var first = await PostAsync(operators, "clients", Body(), key: "register-1");
        var again = await PostAsync(operators, "clients", Body(), key: "register-1");
        var taken = await PostAsync(operators, "clients", Body(), key: "register-2");
        var other = await PostAsync(operators, "clients", Body(body => body["settings"]!["pushRequired"] = true), key: "register-1");

        Assert.Equal((201, 201, 409, 422), (first.Status, again.Status, taken.Status, other.Status));
        Assert.Equal(first.Text, again.Text);
        Assert.Contains("IDENTITY-3201", taken.Text, StringComparison.Ordinal);
        await host.SettleAsync();
        var list = JsonNode.Parse(await operators.GetStringAsync(new Uri("api/identity/clients", UriKind.Relative)))!;
        Assert.Equal("da-nang", list["items"]!.AsArray().Single()!["id"]!.GetValue<string>());
        Assert.Contains(await host.TrailAsync(), entry => entry is { Action: "clients.list", Actor.Id: "ops" });
    }

    [Fact]
    public async Task A_change_wants_the_version_that_was_read_and_takes_effect_at_once()
    {
        await using var host = await ProviderHost.StartAsync();
        using var operators = host.ClientOf("ops", "operator");
        using var browser = host.OpenBrowser();
        await PostAsync(operators, "clients", Body(), key: "register-1");
        var settings = Body()["settings"]!.DeepClone();
        settings["redirectUris"] = new JsonArray("https://portal.example/new");

        Assert.Equal(428, (await PostAsync(operators, "clients/da-nang/change", settings)).Status);
        Assert.Equal(200, (await PostAsync(operators, "clients/da-nang/change", settings, version: 1)).Status);
        Assert.Equal(412, (await PostAsync(operators, "clients/da-nang/change", settings, version: 1)).Status);
        (await browser.GetAsync("authorize?client_id=da-nang&redirect_uri=https%3A%2F%2Fportal.example%2Fcallback")).Expect(400);
        (await browser.GetAsync("authorize?client_id=da-nang&redirect_uri=https%3A%2F%2Fportal.example%2Fnew")).Expect(303);
        Assert.Equal(200, (await PostAsync(operators, "clients/da-nang/disable", null, version: 2)).Status);
        (await browser.GetAsync("authorize?client_id=da-nang&redirect_uri=https%3A%2F%2Fportal.example%2Fnew")).Expect(400);
        Assert.Equal(409, (await PostAsync(operators, "clients/da-nang/disable", null, version: 3)).Status);
        Assert.Equal(200, (await PostAsync(operators, "clients/da-nang/enable", null, version: 3)).Status);
        Assert.Equal(404, (await PostAsync(operators, "clients/nobody/enable", null, version: 3)).Status);
    }

    [Fact]
    public async Task A_secret_is_shown_once_and_only_clients_of_the_legacy_profile_have_one()
    {
        await using var host = await ProviderHost.StartAsync();
        using var operators = host.ClientOf("ops", "operator");
        await PostAsync(operators, "clients", Body(), key: "register-1");
        await PostAsync(operators, "clients", Legacy(), key: "register-2");

        Assert.Equal(409, (await PostAsync(operators, "clients/da-nang/new-secret", null, version: 1)).Status);
        var made = await PostAsync(operators, "clients/cu-lao/new-secret", null, version: 1);

        Assert.Equal(200, made.Status);
        var secret = JsonNode.Parse(made.Text)!["secret"]!.GetValue<string>();
        var shown = await operators.GetStringAsync(new Uri("api/identity/clients/cu-lao", UriKind.Relative));
        Assert.Contains("\"hasSecret\":true", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "/id", "123456789012", "/id" },
        { "/id", "Da-Nang", "/id" },
        { "/settings/redirectUris/0", "http://portal.example/callback", "/settings/redirectUris/0" },
        { "/settings/redirectUris/0", "https://portal.example/#x", "/settings/redirectUris/0" },
        { "/settings/redirectUris/0", "https://*.example/callback", "/settings/redirectUris/0" },
        { "/settings/redirectUris/0", "https://me@portal.example/", "/settings/redirectUris/0" },
        { "/settings/redirectUris/0", "https://portal.example/../x", "/settings/redirectUris/0" },
        { "/settings/redirectUris/0", "javascript:alert(1)", "/settings/redirectUris/0" },
        { "/settings/redirectUris/0", "/callback", "/settings/redirectUris/0" },
        { "/settings/postLogoutRedirectUris/0", "http://portal.example/", "/settings/postLogoutRedirectUris/0" },
        { "/settings/backchannelLogoutUri", "http://10.0.0.1/", "/settings/backchannelLogoutUri" },
        { "/settings/scopes/0", "api", "/settings/scopes" },
        { "/settings/method", "clientSecretPost", "/settings/method" },
        { "/settings/method", "none", "/settings/method" },
        { "/settings/keys/0/crv", "P-384", "/settings/keys" },
        { "/settings/keys/0/x", "AAAA", "/settings/keys" },
        { "/settings/agency", "G01.08", "/settings/agency" },
        { "/settings/legacyUntil", "2099-01-01", "/settings/legacyUntil" },
        { "/settings/name/vi", " ", "/settings/name/vi" },
        { "/kind", "web", "/settings/method" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_not_as_it_should_be_is_refused_field_by_field(string place, string value, string field)
    {
        await using var host = await ProviderHost.StartAsync();
        using var operators = host.ClientOf("ops", "operator");
        var body = Body();
        Set(body, place[1..].Split('/'), value);

        var refused = await PostAsync(operators, "clients", body, key: "register-1");

        Assert.Equal(400, refused.Status);
        Assert.Contains(JsonNode.Parse(refused.Text)!["errors"]!.AsArray(), error => error!["field"]!.GetValue<string>() == field);
    }

    [Fact]
    public async Task A_private_part_of_a_key_is_not_taken()
    {
        await using var host = await ProviderHost.StartAsync();
        using var operators = host.ClientOf("ops", "operator");

        Assert.Equal(400, (await PostAsync(operators, "clients", Body(body => body["settings"]!["keys"]![0]!["d"] = "AAAA"), key: "register-1")).Status);
    }

    [Theory]
    [InlineData("citizen")]
    [InlineData("official")]
    [InlineData("system")]
    [InlineData("auditor")]
    public async Task Nobody_but_operators_sees_or_changes_clients(string role)
    {
        await using var host = await ProviderHost.StartAsync();
        using var somebody = host.ClientOf("x", role);

        Assert.Equal(403, (await PostAsync(somebody, "clients", Body(), key: "register-1")).Status);
        Assert.Equal(403, (int)(await somebody.GetAsync(new Uri("api/identity/clients", UriKind.Relative))).StatusCode);
    }

    private static JsonObject Body(Action<JsonObject>? change = null)
    {
        var key = new JsonObject
        {
            ["kid"] = "k1",
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
            ["y"] = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
        };
        var body = new JsonObject
        {
            ["id"] = "da-nang",
            ["kind"] = "portal",
            ["settings"] = new JsonObject
            {
                ["name"] = new JsonObject { ["vi"] = "Cổng Đà Nẵng", ["en"] = "Portal of Da Nang" },
                ["redirectUris"] = new JsonArray("https://portal.example/callback"),
                ["postLogoutRedirectUris"] = new JsonArray("https://portal.example/out"),
                ["scopes"] = new JsonArray("openid", "profile"),
                ["method"] = "privateKeyJwt",
                ["keys"] = new JsonArray(key),
            },
        };
        change?.Invoke(body);
        return body;
    }

    private static JsonObject Legacy() => Body(body =>
    {
        body["id"] = "cu-lao";
        body["settings"]!["method"] = "clientSecretPost";
        body["settings"]!["keys"] = new JsonArray();
        body["settings"]!["legacyUntil"] = "2026-12-31";
    });

    private static void Set(JsonNode node, string[] path, string value)
    {
        foreach (var part in path[..^1])
        {
            node = node is JsonArray array ? array[int.Parse(part, CultureInfo.InvariantCulture)]! : node[part]!;
        }

        if (node is JsonArray last)
        {
            last[int.Parse(path[^1], CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            node[path[^1]] = value;
        }
    }

    private static async Task<(int Status, string Text)> PostAsync(HttpClient client, string path, JsonNode? body, string? key = null, long? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/identity/{path}")
        {
            Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        }

        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
