using System.Text;
using EGov.Exchange.Push;
using EGov.Exchange.Tests.Exchanges;
using EGov.Platform.Access;
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
    public async Task Of_two_systems_of_an_agency_the_first_is_sent_what_comes()
    {
        var receiver = new Receiver();
        await using var axis = await StartAsync(receiver);
        foreach (var (system, address) in new[] { ("b-second", "https://second.example/"), ("a-first", "https://first.example/") })
        {
            await RegisterAsync(axis, system);
            (await LeaderOf(axis).PostAsync($"{Route}/{system}/push", $$"""{"address": "{{address}}", "on": true }""", etag: "\"1\"")).Expect(200);
            await axis.Host.SettleAsync();
        }

        var sent = await SendAsync(axis, "44");

        Assert.Equal([sent], receiver.DocumentsAt("first.example"));
        Assert.Empty(receiver.DocumentsAt("second.example"));
        Assert.Equal(("true", "false"), ((await PushOfAsync(axis, "a-first"))["on"], (await PushOfAsync(axis, "b-second"))["on"]));
    }

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
