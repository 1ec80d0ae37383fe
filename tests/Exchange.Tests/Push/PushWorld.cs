using System.Globalization;
using EGov.Exchange.EdXml;
using EGov.Exchange.Push;
using EGov.Exchange.Tests.Exchanges;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Portal.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Push;

/// <summary>The axis with systems that are sent what comes: finance (G12), which most stories are about, and science (G09).</summary>
internal sealed class PushWorld : IAsyncDisposable
{
    public const string Finance = "finance";
    public const string FinanceHost = "finance.example";

    private int number = 100;

    private PushWorld(ExchangeHost axis, Receiver receiver, ConnectedTargets targets)
    {
        (Axis, Receiver, Targets) = (axis, receiver, targets);
        Leader = axis.ClientOf(new Caller("leader-g12", [Callers.Leader], "G12"));
        Operator = axis.ClientOf(new Caller("operator", [Callers.Operator], null));
    }

    public ExchangeHost Axis { get; }

    public Receiver Receiver { get; }

    public ConnectedTargets Targets { get; }

    public ApiClient Leader { get; }

    public ApiClient Operator { get; }

    public static async Task<PushWorld> StartAsync(bool sendsPacket = false, bool isOn = true, int seed = 1)
    {
        var (receiver, targets) = (new Receiver(), new ConnectedTargets());
        targets.Connect(Finance, "G12", sendsPacket, isOn);
        var axis = await ExchangeHost.StartAsync(seed, services: services =>
        {
            services.AddSingleton<IPushTargets>(targets);
            services.AddSingleton(_ => new PushCalls(receiver, isDevelopment: false));
        });
        return new(axis, receiver, targets);
    }

    /// <summary>The office sends a document; nothing of what follows has run yet.</summary>
    public async Task<string> SendAsync(Priority priority = Priority.Normal, params string[] to)
    {
        var next = (++number).ToString(CultureInfo.InvariantCulture);
        var message = Letters.Message(Letters.Office, next, $"Văn bản {next}", to is [] ? [Letters.Finance] : to) with { Other = new() { Priority = priority } };
        var content = new ByteArrayContent(await Letters.PacketAsync(message, [new PacketFile("1", "cong-van.txt", () => new MemoryStream("Nội dung"u8.ToArray()))]));
        content.Headers.ContentType = new("application/xml");
        return (await Axis.SystemOf("G22").SendAsync(HttpMethod.Post, "/api/documents/packets", content)).Expect(201)["id"];
    }

    /// <summary>Some documents, each in the mailbox before the next one comes.</summary>
    public async Task<IReadOnlyList<string>> SendManyAsync(int count)
    {
        var sent = new List<string>();
        for (var each = 0; each < count; each++)
        {
            sent.Add(await SendAsync());
            await SettleAsync();
        }

        return sent;
    }

    public Task SettleAsync() => Axis.Host.SettleAsync();

    public async Task AdvanceAsync(TimeSpan time)
    {
        await Axis.Host.Clock.Advance(time);
        await SettleAsync();
    }

    /// <summary>What became of the packet at finance.</summary>
    public async Task<string> TransportOfAsync(string document) =>
        (await Axis.SystemOf("G12").GetAsync($"/api/mailbox/{document}")).Expect(200)["transport"];

    public async Task<Answer> StateAsync() => (await Leader.GetAsync($"/api/exchange/systems/{Finance}/push")).Expect(200);

    /// <summary>How often something was told of finance's pushes.</summary>
    public async Task<int> CountAsync<TEvent>() =>
        (await EventJournal.ReadAsync(Axis.Stores, PushChannel.AggregateId(Finance), 1, 1000, default)).Count(record => record.Type == EventTypes.NameOf(typeof(TEvent)));

    public ValueTask DisposeAsync() => Axis.DisposeAsync();
}
