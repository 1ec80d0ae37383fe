using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using EGov.Exchange.Alerts;
using EGov.Exchange.Push;
using EGov.Exchange.Tests.Exchanges;
using EGov.Platform.Access;
using EGov.Portal.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Alerts;

/// <summary>What the bus has set apart is told, again and again, until somebody has seen to it.</summary>
public sealed class DeadLetterAlertTests
{
    private const string Mailboxes = "exchange-events/Subscriptions/exchange-mailboxes";

    [Fact]
    public async Task A_message_that_failed_five_times_is_told_each_day_until_it_is_resubmitted()
    {
        var targets = new BrokenTargets { AreBroken = true };
        await using var axis = await ExchangeHost.StartAsync(services: services => services.AddSingleton<IPushTargets>(targets));
        var operators = axis.ClientOf(new Caller("operator", [Callers.Operator], null));
        (await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), await Letters.NewAsync(Letters.Office, "71", "Không ai nghe", Letters.Finance))).Expect(201);
        await axis.Host.SettleAsync();
        Assert.Equal(5, targets.Asked);
        Assert.Empty(await AlertsAsync(operators));

        await AdvanceAsync(axis, TimeSpan.FromMinutes(6));
        var alert = Assert.Single(await AlertsAsync(operators));
        Assert.Equal(("messagesSetApart", Mailboxes, 0), (alert["kind"]!.GetValue<string>(), alert["queue"]!.GetValue<string>(), alert["rounds"]!.GetValue<int>()));
        Assert.StartsWith("MaxDeliveryCountExceeded", alert["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(alert["agency"]);
        Assert.Empty(await AlertsAsync(axis.ClientOf(new Caller("leader-g12", [Callers.Leader], "G12"))));

        await AdvanceAsync(axis, Alert.SaidAgain - TimeSpan.FromMinutes(30));
        Assert.Equal(0, Assert.Single(await AlertsAsync(operators))["rounds"]!.GetValue<int>());
        await AdvanceAsync(axis, TimeSpan.FromHours(1));
        Assert.Equal(1, Assert.Single(await AlertsAsync(operators))["rounds"]!.GetValue<int>());

        targets.AreBroken = false;
        await ResubmitAsync(axis);
        await AdvanceAsync(axis, TimeSpan.FromMinutes(6));
        Assert.Equal(6, targets.Asked);
        Assert.Empty(await AlertsAsync(operators));
    }

    [Fact]
    public async Task Somebody_who_looks_after_it_has_a_day_and_one_who_may_not_finds_nothing()
    {
        var targets = new BrokenTargets { AreBroken = true };
        await using var axis = await ExchangeHost.StartAsync(services: services => services.AddSingleton<IPushTargets>(targets));
        var operators = axis.ClientOf(new Caller("operator", [Callers.Operator], null));
        (await ExchangeStoryTests.SendAsync(axis.SystemOf("G22"), await Letters.NewAsync(Letters.Office, "72", "Đã có người xem", Letters.Finance))).Expect(201);
        await AdvanceAsync(axis, TimeSpan.FromMinutes(6));
        var alert = Assert.Single(await AlertsAsync(operators));
        var acknowledge = $"/api/exchange/alerts/{alert["id"]}/acknowledge";
        var version = $"\"{alert["version"]}\"";

        Assert.Equal(404, (await axis.ClientOf(new Caller("leader-g12", [Callers.Leader], "G12")).PostAsync(acknowledge, null, etag: version)).Status);
        (await operators.PostAsync(acknowledge, null, etag: version)).Expect(200);
        await axis.Host.SettleAsync();

        Assert.Equal("operator", Assert.Single(await AlertsAsync(operators))["acknowledgedBy"]!.GetValue<string>());
    }

    private static async Task AdvanceAsync(ExchangeHost axis, TimeSpan time)
    {
        await axis.Host.SettleAsync();
        await axis.Host.Clock.Advance(time);
        await axis.Host.SettleAsync();
    }

    private static async Task<IReadOnlyList<JsonNode>> AlertsAsync(ApiClient client) =>
        [.. (await client.GetAsync("/api/exchange/alerts")).Expect(200).Json["items"]!.AsArray().Select(alert => alert!)];

    /// <summary>As an operator's tool does: each dead letter is sent once more and taken away.</summary>
    private static async Task ResubmitAsync(ExchangeHost axis)
    {
        var options = new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter };
        await using var receiver = axis.Host.ServiceBus.CreateReceiver("exchange-events", "exchange-mailboxes", options);
        await using var sender = axis.Host.ServiceBus.CreateSender("exchange-events");
        var letter = Assert.Single(await receiver.ReceiveMessagesAsync(10, TimeSpan.FromSeconds(1)));
        await sender.SendMessageAsync(new ServiceBusMessage(letter));
        await receiver.CompleteMessageAsync(letter);
    }

    /// <summary>Nobody is pushed anything; whoever asks what came to whom fails while it is broken.</summary>
    private sealed class BrokenTargets : IPushTargets
    {
        public bool AreBroken { get; set; }

        public int Asked { get; private set; }

        public Task<PushTarget?> FindAsync(string system, CancellationToken cancellation) => Task.FromResult<PushTarget?>(null);

        public Task<PushTarget?> OfAgencyAsync(string agency, CancellationToken cancellation)
        {
            Asked++;
            return AreBroken ? throw new InvalidOperationException("It is broken.") : Task.FromResult<PushTarget?>(null);
        }

        public IAsyncEnumerable<PushTarget> AllAsync(CancellationToken cancellation) => AsyncEnumerable.Empty<PushTarget>();

        public Task<IReadOnlyList<byte[]>> SecretsOfAsync(PushTarget target, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<byte[]>>([]);
    }
}
