using System.Text;
using EGov.Exchange.Push;
using EGov.Exchange.Tests.Exchanges;
using EGov.Exchange.Systems;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Portal.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Push;

/// <summary>From the registration of a system to what it is sent.</summary>
public sealed class SystemPushTests
{
    private const string Route = "api/exchange/systems";
    private const string On = """{"address": "https://qlvb.example/in", "on": true}""";

    [Fact]
    public async Task A_system_whose_leader_turns_its_push_on_is_sent_what_waited_and_what_comes_under_the_secret_that_was_shown()
    {
        var receiver = new Receiver();
        await using var axis = await StartAsync(receiver);
        await RegisterAsync(axis, "qlvb-btc");
        var waited = await SendAsync(axis, "41");
        Assert.Empty(receiver.All);

        var shown = (await LeaderOf(axis).PostAsync($"{Route}/qlvb-btc/push", On, etag: "\"1\"")).Expect(200)["secret"];
        await axis.Host.SettleAsync();
        var comes = await SendAsync(axis, "42");

        Assert.Equal([waited, comes], receiver.DocumentsAt("qlvb.example"));
        Assert.All(receiver.All, sent => Assert.True(sent.IsSignedWith(Encoding.ASCII.GetBytes(shown))));
        Assert.Equal("closed", (await LeaderOf(axis).GetAsync($"{Route}/qlvb-btc/push")).Expect(200)["circuit"]);
    }

    [Fact]
    public async Task A_disabled_system_is_sent_nothing_and_what_waited_once_it_is_enabled()
    {
        var receiver = new Receiver();
        await using var axis = await StartAsync(receiver);
        await RegisterAsync(axis, "qlvb-btc");
        (await LeaderOf(axis).PostAsync($"{Route}/qlvb-btc/push", On, etag: "\"1\"")).Expect(200);
        var operators = axis.ClientOf(new Caller("operator", [Callers.Operator], null));
        (await operators.PostAsync($"{Route}/qlvb-btc/disable", null, etag: "\"2\"")).Expect(200);
        await axis.Host.SettleAsync();

        var waited = await SendAsync(axis, "43");
        await axis.Host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(receiver.All);
        (await operators.PostAsync($"{Route}/qlvb-btc/enable", null, etag: "\"3\"")).Expect(200);
        await axis.Host.SettleAsync();

        Assert.Equal([waited], receiver.DocumentsAt("qlvb.example"));
    }

    [Fact]
    public async Task A_system_that_wants_packets_is_sent_them_to_the_byte_and_notices_again_when_it_wants_those()
    {
        var receiver = new Receiver();
        await using var axis = await StartAsync(receiver);
        await RegisterAsync(axis, "qlvb-btc");
        (await LeaderOf(axis).PostAsync($"{Route}/qlvb-btc/push", Changed("\"sends\": \"parcel\""), etag: "\"1\"")).Expect(400);
        var turnedOn = (await LeaderOf(axis).PostAsync($"{Route}/qlvb-btc/push", Changed("\"sends\": \"packet\""), etag: "\"1\"")).Expect(200);
        Assert.Equal("packet", turnedOn.Json["system"]!["push"]!["sends"]!.GetValue<string>());

        var packet = await SendAsync(axis, "45");
        (await LeaderOf(axis).PostAsync($"{Route}/qlvb-btc/push", Changed("\"sends\": \"notice\""), etag: "\"2\"")).Expect(200);
        var notice = await SendAsync(axis, "46");

        Assert.Equal([("application/xml", packet), ("application/json", notice)], receiver.Taken.Select(sent => (sent.MediaType, sent.Document!)));
        Assert.Equal(await axis.SystemOf("G12").DownloadAsync($"/api/documents/{packet}/packet?original=true"), receiver.Taken[0].Body);
        Assert.All(receiver.Taken, sent => Assert.True(sent.IsSignedWith(Encoding.ASCII.GetBytes(turnedOn["secret"]))));
    }

    [Fact]
    public async Task While_a_secret_is_renewed_what_is_sent_has_both_signatures_and_after_a_day_the_new_one_alone()
    {
        var receiver = new Receiver();
        await using var axis = await StartAsync(receiver);
        await RegisterAsync(axis, "qlvb-btc");
        var before = Encoding.ASCII.GetBytes((await LeaderOf(axis).PostAsync($"{Route}/qlvb-btc/push", On, etag: "\"1\"")).Expect(200)["secret"]);
        var renewed = (await LeaderOf(axis).PostAsync($"{Route}/qlvb-btc/push", Changed("\"newSecret\": true"), etag: "\"2\"")).Expect(200);
        var fresh = Encoding.ASCII.GetBytes(renewed["secret"]);
        Assert.Equal(axis.Host.Clock.GetUtcNow().AddHours(24), renewed.Json["system"]!["push"]!["earlierSecretUntil"]!.GetValue<DateTimeOffset>());

        await SendAsync(axis, "47");
        await axis.Host.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        await axis.Host.SettleAsync();
        await SendAsync(axis, "48");
        await axis.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await axis.Host.SettleAsync();
        await SendAsync(axis, "49");

        Assert.Equal([(2, true, true), (2, true, true), (1, true, false)], receiver.Taken.Select(sent =>
            (sent.Signature.Split(' ').Length, sent.IsSignedWith(fresh), sent.IsSignedWith(before))));
        Assert.DoesNotContain(receiver.Taken[0].Signature.Split(' ')[1], receiver.Taken[2].Signature, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_one_system_of_an_agency_is_pushed_to_another_cannot_be()
    {
        var receiver = new Receiver();
        await using var axis = await StartAsync(receiver);
        var operators = axis.ClientOf(new Caller("operator", [Callers.Operator], null));
        await RegisterAsync(axis, "a-first");
        await RegisterAsync(axis, "b-second");
        (await LeaderOf(axis).PostAsync($"{Route}/b-second/push", On, etag: "\"1\"")).Expect(200);
        await axis.Host.SettleAsync();

        var refused = (await LeaderOf(axis).PostAsync($"{Route}/a-first/push", On, etag: "\"1\"")).Expect(409);
        Assert.Equal("EXCHANGE-4208", refused.Code);
        Assert.Contains("b-second", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("b-second", (await axis.ClientOf(new Caller("lead", [Callers.Leader], "H41")).PostAsync($"{Route}/a-first/push", On, etag: "\"1\"")).Expect(404).Text, StringComparison.Ordinal);

        (await operators.PostAsync($"{Route}/b-second/disable", null, etag: "\"2\"")).Expect(200);
        (await LeaderOf(axis).PostAsync($"{Route}/a-first/push", On, etag: "\"1\"")).Expect(200);
        await axis.Host.SettleAsync();
        Assert.Equal("EXCHANGE-4208", (await operators.PostAsync($"{Route}/b-second/enable", null, etag: "\"3\"")).Expect(409).Code);
        (await LeaderOf(axis).PostAsync($"{Route}/b-second/push", On.Replace("true", "false", StringComparison.Ordinal), etag: "\"3\"")).Expect(200);
        (await operators.PostAsync($"{Route}/b-second/enable", null, etag: "\"4\"")).Expect(200);
    }

    [Fact]
    public async Task Of_two_systems_that_were_turned_on_in_the_same_moment_the_first_is_sent_what_comes()
    {
        var receiver = new Receiver();
        await using var axis = await StartAsync(receiver);
        await RegisterAsync(axis, "b-second");
        await RegisterAsync(axis, "a-first");
        var systems = axis.Services.GetRequiredService<AggregateStore<ConnectedSystem, SystemEvent>>();
        var secrets = axis.Services.GetRequiredService<SystemSecrets>();
        foreach (var (system, address) in new[] { ("b-second", "https://second.example/"), ("a-first", "https://first.example/") })
        {
            var box = await secrets.SealPushAsync(system, "secret", default);
            var changed = await systems.ChangeAsync(
                ConnectedSystem.AggregateId(system), null, state => state.ChangePush(new(address, true, null), box, null, axis.Host.Clock.GetUtcNow(), "lead"), default);
            Assert.True(changed.Succeeded(out _, out _));
        }

        await axis.Host.SettleAsync();

        var sent = await SendAsync(axis, "44");

        Assert.Equal([sent], receiver.DocumentsAt("first.example"));
        Assert.Empty(receiver.DocumentsAt("second.example"));
        Assert.Equal(("true", "false"), ((await PushOfAsync(axis, "a-first"))["on"], (await PushOfAsync(axis, "b-second"))["on"]));
    }

    private static string Changed(string what) => On.Replace("\"on\"", $"{what}, \"on\"", StringComparison.Ordinal);

    private static Task<ExchangeHost> StartAsync(Receiver receiver) =>
        ExchangeHost.StartAsync(services: services => services.AddSingleton(_ => new PushCalls(receiver, isDevelopment: false)));

    private static ApiClient LeaderOf(ExchangeHost axis) => axis.ClientOf(new Caller("leader-g12", [Callers.Leader], "G12"));

    private static async Task<Answer> PushOfAsync(ExchangeHost axis, string system) => (await LeaderOf(axis).GetAsync($"{Route}/{system}/push")).Expect(200);

    private static async Task RegisterAsync(ExchangeHost axis, string system)
    {
        var body = $$"""{"id": "{{system}}", "agency": "G12", "settings": {"name": "Quản lý văn bản", "addresses": [], "certificates": [] } }""";
        (await axis.ClientOf(new Caller("operator", [Callers.Operator], null)).PostAsync(Route, body, key: $"register-{system}")).Expect(201);
        await axis.Host.SettleAsync();
    }

    private static async Task<string> SendAsync(ExchangeHost axis, string number)
    {
        var content = new ByteArrayContent(await Letters.NewAsync(Letters.Office, number, $"Văn bản {number}", Letters.Finance));
        content.Headers.ContentType = new("application/xml");
        var id = (await axis.SystemOf("G22").SendAsync(HttpMethod.Post, "/api/documents/packets", content)).Expect(201)["id"];
        await axis.Host.SettleAsync();
        return id;
    }
}
