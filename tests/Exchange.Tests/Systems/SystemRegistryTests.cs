using System.Text;
using EGov.Exchange.Systems;
using EGov.Platform.Access;
using EGov.Portal.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Systems;

/// <summary>Operators connect agencies' systems, and their leaders say how they are told of what comes.</summary>
public sealed class SystemRegistryTests
{
    private const string Route = "api/exchange/systems";
    private const string Push = """{"address": "https://h41.example/hook", "on": true}""";

    [Fact]
    public async Task A_system_is_connected_once_and_a_repeat_gives_the_same_secret_until_something_else_is_decided()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var operators = OperatorsOf(axis);

        var first = (await operators.PostAsync(Route, Body(), key: "register-1")).Expect(201);
        var again = (await operators.PostAsync(Route, Body(), key: "register-1")).Expect(201);
        Assert.Equal("EXCHANGE-4201", (await operators.PostAsync(Route, Body(), key: "register-2")).Expect(409).Code);
        (await operators.PostAsync(Route, Body(name: "Khác"), key: "register-1")).Expect(422);
        (await operators.PostAsync(Route, Body())).Expect(400);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(first["secret"], Encoding.UTF8.GetString(Assert.Single(await SecretsAsync(axis, "000.00.00.H41"))));
        (await operators.PostAsync($"{Route}/000.00.00.H41/disable", null, etag: "\"1\"")).Expect(200);
        Assert.Null((await operators.PostAsync(Route, Body(), key: "register-1")).Expect(201).Json["secret"]);
    }

    [Fact]
    public async Task A_renewed_secret_is_shown_once_and_the_one_before_is_good_for_seven_days()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var operators = OperatorsOf(axis);
        var first = (await operators.PostAsync(Route, Body(), key: "register-1"))["secret"];

        (await operators.PostAsync($"{Route}/000.00.00.H41/new-secret", "{}")).Expect(428);
        (await operators.PostAsync($"{Route}/000.00.00.H41/new-secret", """{"overlapDays": 31}""", etag: "\"1\"")).Expect(400);
        var renewed = (await operators.PostAsync($"{Route}/000.00.00.H41/new-secret", "{}", etag: "\"1\"")).Expect(200);
        (await operators.PostAsync($"{Route}/000.00.00.H41/new-secret", "{}", etag: "\"1\"")).Expect(412);

        Assert.Equal([renewed["secret"], first], (await SecretsAsync(axis, "000.00.00.H41")).Select(Encoding.UTF8.GetString));
        Assert.DoesNotContain(renewed["secret"], (await operators.GetAsync($"{Route}/000.00.00.H41")).Expect(200).Text, StringComparison.Ordinal);
        await axis.Host.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal([renewed["secret"]], (await SecretsAsync(axis, "000.00.00.H41")).Select(Encoding.UTF8.GetString));
    }

    [Fact]
    public async Task No_secret_stands_readable_in_any_store()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var operators = OperatorsOf(axis);
        var secret = (await operators.PostAsync(Route, Body(), key: "register-1"))["secret"];
        var push = (await operators.PostAsync($"{Route}/000.00.00.H41/push", Push, etag: "\"1\"")).Expect(200)["secret"];
        await axis.Host.SettleAsync();

        foreach (var store in new[] { axis.Stores.Aggregates, axis.Stores.Events, axis.Stores.Views, axis.Stores.Claims, axis.Stores.AuditInbox, axis.Stores.Audit })
        {
            var page = await store.ChangesAsync(null, 1000, default);
            Assert.All(page.Documents.Select(document => Encoding.UTF8.GetString(document.Content.Span)), text =>
            {
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
                Assert.DoesNotContain(push, text, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public async Task A_leader_sees_the_systems_of_their_own_agency_and_says_where_they_are_told()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var operators = OperatorsOf(axis);
        (await operators.PostAsync(Route, Body(), key: "register-1")).Expect(201);
        (await operators.PostAsync(Route, Body(id: "000.00.00.H56", agency: "H56"), key: "register-2")).Expect(201);
        await axis.Host.SettleAsync();
        var leader = axis.ClientOf(new Caller("lead", [Callers.Leader], "H41"));

        var own = Assert.Single((await leader.GetAsync(Route)).Expect(200).Json["items"]!.AsArray());
        Assert.Equal("000.00.00.H41", own!["id"]!.GetValue<string>());
        Assert.Empty((await leader.GetAsync($"{Route}?agency=H56")).Expect(200).Json["items"]!.AsArray());
        Assert.Equal(2, (await operators.GetAsync(Route)).Expect(200).Json["items"]!.AsArray().Count);
        (await leader.GetAsync($"{Route}/000.00.00.H56")).Expect(404);
        (await leader.PostAsync($"{Route}/000.00.00.H56/push", Push, etag: "\"1\"")).Expect(404);
        (await leader.PostAsync($"{Route}/000.00.00.H41/disable", null, etag: "\"1\"")).Expect(403);
        (await axis.ClerkOf("H41").GetAsync(Route)).Expect(403);

        var told = (await leader.PostAsync($"{Route}/000.00.00.H41/push", Push, etag: "\"1\"")).Expect(200);
        var off = (await leader.PostAsync($"{Route}/000.00.00.H41/push", Push.Replace("true", "false", StringComparison.Ordinal), etag: "\"2\"")).Expect(200);
        Assert.Null(off.Json["secret"]);
        var desk = axis.Services.GetRequiredService<SystemDesk>();
        var system = Assert.Single(await desk.OfAgencyAsync("H41", default));
        Assert.False(system.Push!.IsOn);
        Assert.Equal(told["secret"], Encoding.UTF8.GetString(Assert.Single(await desk.PushSecretsOfAsync(system, default))));
    }

    [Fact]
    public async Task What_is_registered_is_changed_on_the_version_that_was_read_and_the_list_follows()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var operators = OperatorsOf(axis);
        (await operators.PostAsync(Route, Body(), key: "register-1")).Expect(201);
        const string Settings = """{"name": "Trục mới", "addresses": ["10.41.0.0/16"], "certificates": [], "includesUnits": true}""";

        (await operators.PostAsync($"{Route}/000.00.00.H41/change", Settings, etag: "\"3\"")).Expect(412);
        Assert.Equal("\"2\"", (await operators.PostAsync($"{Route}/000.00.00.H41/change", Settings, etag: "\"1\"")).Expect(200).ETag);
        Assert.Equal("\"2\"", (await operators.PostAsync($"{Route}/000.00.00.H41/change", Settings, etag: "\"2\"")).Expect(200).ETag);
        (await operators.PostAsync($"{Route}/nobody/change", Settings, etag: "\"1\"")).Expect(404);
        (await operators.PostAsync($"{Route}/000.00.00.H41/enable", null, etag: "\"2\"")).Expect(409);
        await axis.Host.SettleAsync();

        Assert.Equal("Trục mới", (await operators.GetAsync(Route)).Json["items"]![0]!["settings"]!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("id", "has space", "/id")]
    [InlineData("id", ".begins", "/id")]
    [InlineData("id", "1234567890123456789012345678901234567890123456789012345678901", "/id")]
    [InlineData("agency", "H99", "/agency")]
    [InlineData("agency", "000.00.00.H41", "/agency")]
    [InlineData("agency", "H53", "/agency")]
    [InlineData("name", " ", "/settings/name")]
    [InlineData("address", "10.0.0.1/8", "/settings/addresses/0")]
    [InlineData("address", "nowhere", "/settings/addresses/0")]
    [InlineData("certificate", "AB", "/settings/certificates/0")]
    public async Task What_cannot_be_registered_is_told_field_by_field(string what, string value, string field)
    {
        await using var axis = await ExchangeHost.StartAsync();
        var body = what switch
        {
            "id" => Body(id: value),
            "agency" => Body(agency: value),
            "name" => Body(name: value),
            "address" => Body(address: value),
            _ => Body(certificate: value),
        };

        var refused = (await OperatorsOf(axis).PostAsync(Route, body, key: "register-1")).Expect(400);

        Assert.Equal([field], refused.WrongFields);
    }

    [Fact]
    public async Task A_system_acts_for_units_below_its_agency_when_that_is_registered()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var desk = axis.Services.GetRequiredService<SystemDesk>();
        var system = new ConnectedSystem("x", "H26", new("x", [], [], IncludesUnits: true), "r", default, new([1]));

        Assert.True(await desk.ActsForAsync(system, "H26", default));
        Assert.True(await desk.ActsForAsync(system, "adm-00004", default));
        Assert.False(await desk.ActsForAsync(system, "H41", default));
        Assert.False(await desk.ActsForAsync(system with { Settings = system.Settings with { IncludesUnits = false } }, "adm-00004", default));
    }

    private static ApiClient OperatorsOf(ExchangeHost axis) => axis.ClientOf(new Caller("ops", [Callers.Operator], null));

    private static async Task<IReadOnlyList<byte[]>> SecretsAsync(ExchangeHost axis, string id)
    {
        var desk = axis.Services.GetRequiredService<SystemDesk>();
        return await desk.SecretsOfAsync((await desk.FindAsync(id, default))!, axis.Host.Clock.GetUtcNow(), default);
    }

    private static string Body(
        string id = "000.00.00.H41", string agency = "H41", string name = "Trục của Nghệ An", string? address = null, string? certificate = null) => $$$"""
        {"id": "{{{id}}}", "agency": "{{{agency}}}", "settings": {"name": "{{{name}}}",
         "addresses": [{{{(address is null ? string.Empty : $"\"{address}\"")}}}], "certificates": [{{{(certificate is null ? string.Empty : $"\"{certificate}\"")}}}]}}
        """;
}
