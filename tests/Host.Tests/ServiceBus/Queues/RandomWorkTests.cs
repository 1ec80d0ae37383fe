using Azure.Messaging.ServiceBus;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

/// <summary>Random work on a queue, held against what must be true of any queue.</summary>
public sealed class RandomWorkTests
{
    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_message_is_in_one_place_whatever_is_done_and_whenever_the_process_is_lost(int seed)
    {
        var random = new Random(seed);
        await using var bus = new BusHost(BusJson.Queue("orders", "\"MaxDeliveryCount\": 4, \"LockDuration\": \"PT1M\""));
        await bus.StartAsync();
        var sent = 0;
        var completed = new HashSet<string>();
        var held = new List<ServiceBusReceivedMessage>();
        var deferred = new HashSet<long>();
        for (var step = 0; step < 250; step++)
        {
            var receiver = bus.Receiver("orders");
            switch (random.Next(10))
            {
                case < 3:
                    await bus.SendAsync("orders", $"m{sent++}");
                    break;
                case < 5:
                    var received = await receiver.ReceiveMessagesAsync(random.Next(1, 4));
                    Assert.Equal(received.Select(message => message.SequenceNumber).Order(), received.Select(message => message.SequenceNumber));
                    held.AddRange(received);
                    break;
                case 5 when deferred.Count > 0:
                    var wanted = deferred.First();
                    deferred.Remove(wanted);
                    held.Add(await receiver.ReceiveDeferredMessageAsync(wanted));
                    break;
                case < 9 when held.Count > 0:
                    var one = held[random.Next(held.Count)];
                    held.Remove(one);
                    await SettleAsync(receiver, one);
                    break;
                case 9 when random.Next(4) == 0:
                    held.Clear();
                    await bus.CrashAsync();
                    deferred = [.. Places(bus).Deferred];
                    break;
                case 9:
                    held.Clear();
                    await bus.Host.Clock.Advance(TimeSpan.FromMinutes(1));
                    deferred = [.. Places(bus).Deferred];
                    break;
            }

            var places = Places(bus);
            Assert.Equal(sent, places.Bodies.Count + completed.Count);
            Assert.Equal(Enumerable.Range(0, sent).Select(number => $"m{number}").Order(), places.Bodies.Concat(completed).Order());
        }

        async Task SettleAsync(ServiceBusReceiver receiver, ServiceBusReceivedMessage message)
        {
            Assert.InRange(message.DeliveryCount, 1, 4);
            switch (random.Next(6))
            {
                case < 3:
                    await receiver.CompleteMessageAsync(message);
                    Assert.True(completed.Add(message.MessageId), $"{message.MessageId} was completed before");
                    break;
                case 3:
                    await receiver.AbandonMessageAsync(message, random.Next(2) == 0 ? null : new Dictionary<string, object> { ["step"] = seed });
                    deferred = [.. Places(bus).Deferred];
                    break;
                case 4:
                    await receiver.DeferMessageAsync(message);
                    deferred = [.. Places(bus).Deferred];
                    break;
                default:
                    await receiver.DeadLetterMessageAsync(message, "random");
                    break;
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Under_load_and_sudden_ends_every_message_is_handled_and_none_is_left(int replicas)
    {
        await using var bus = new BusHost(
            BusJson.Queue("orders", "\"MaxDeliveryCount\": 50") + "," + BusJson.Queue("steps", "\"RequiresSession\": true, \"MaxDeliveryCount\": 50"))
        {
            Live = true,
            Replicas = replicas,
            Settings = "\"sessionIdleTimeout\": \"00:00:00.005\", \"maxConcurrentCalls\": 32",
        };
        await bus.StartAsync(typeof(OnOrders), typeof(OnSteps));
        bus.Handler.Do = static async handled =>
        {
            await Task.Yield();
            if (handled.Message.SequenceNumber % 7 == 0 && handled.Message.DeliveryCount == 1)
            {
                throw new InvalidOperationException("as told");
            }
        };
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 10).Select(sender => Task.Run(async () =>
            {
                await bus.SendAsync("orders", [.. Enumerable.Range(0, 100).Select(number => $"{round}-{sender}-{number}")]);
                await bus.SendInSessionAsync("steps", $"{round}-{sender}", [.. Enumerable.Range(0, 20).Select(number => $"{round}-{sender}-s{number:00}")]);
            })));
            await bus.CrashAsync();
        }

        await Handler.UntilAsync(() => bus.Broker.Queue("orders").Messages.Count + bus.Broker.Queue("steps").Messages.Count == 0);

        Assert.Equal(3 * 10 * 120, bus.Handler.Bodies.Distinct().Count());
        Assert.Empty(bus.Broker.DeadLetters.Counts());
        Assert.All(
            bus.Handler.Seen.Where(handled => handled.Message.SessionId is not null).GroupBy(handled => handled.Message.SessionId),
            session => Assert.Equal(session.Select(handled => handled.Body).Distinct().Order(), session.Select(handled => handled.Body).Distinct()));
    }

    private static (List<string> Bodies, List<long> Deferred) Places(BusHost bus)
    {
        var queue = bus.Broker.Queue("orders");
        var all = queue.Messages.Values.Concat(queue.DeadLetters!.Messages.Values).ToList();
        return (
            [.. all.Select(message => message.ReadEnvelope().MessageId!)],
            [.. queue.Messages.Values.Where(message => message.Stage == EmbeddedFunctions.ServiceBus.Queues.MessageStage.Deferred).Select(message => message.Sequence)]);
    }
}
