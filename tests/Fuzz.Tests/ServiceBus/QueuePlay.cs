using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.Storage;
using EmbeddedFunctions.Tests.ServiceBus;

namespace EmbeddedFunctions.Fuzz.Tests.ServiceBus;

/// <summary>Does a run's steps to the broker and to the model and compares what they say.</summary>
internal sealed class QueuePlay(BusHost bus, QueueRules rules)
{
    private const string Queue = "orders";

    private readonly QueueModel model = new(new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero), rules);
    private readonly List<(ServiceBusReceivedMessage Message, ModelMessage Model, int Lock, bool Dead)> held = [];
    private readonly List<(long Number, ModelMessage Model)> scheduled = [];
    private int bodies;

    public async Task StepAsync(Step step)
    {
        try
        {
            await DoAsync(step.Act, step.Choice);
        }
        catch (Exception failure) when (failure is SimulatedCrashException or DataStoreException)
        {
            // The process was lost before the step was on disk: it has not happened.
            Assert.True(bus.Probe.Stopped, failure.Message);
        }

        if (bus.Probe.Stopped)
        {
            await CrashAsync();
        }

        RequireSameMessages();
    }

    /// <summary>Takes out all that is left and settles it: nothing is lost, nothing is there twice.</summary>
    public async Task EndAsync()
    {
        await CrashAsync();
        foreach (var (_, message) in await ReceiveAsync(1000, dead: false))
        {
            Assert.NotEqual(Place.Gone, message.Place);
        }

        await ReceiveAsync(1000, dead: true);
        RequireSameMessages();
    }

    private async Task DoAsync(Act act, int choice)
    {
        switch (act)
        {
            case Act.Send:
                await SendAsync([Sent(choice)], choice % 5 == 0 ? TimeSpan.FromSeconds(20 + (choice % 200)) : TimeSpan.MaxValue);
                break;
            case Act.SendTogether:
                await SendAsync([.. Enumerable.Range(choice, 1 + (choice % 4)).Select(Sent)], TimeSpan.MaxValue);
                break;
            case Act.Schedule:
                await ScheduleAsync(Sent(choice), TimeSpan.FromSeconds(1 + (choice % 90)));
                break;
            case Act.Cancel when scheduled.Count > 0:
                await CancelAsync(scheduled[choice % scheduled.Count]);
                break;
            case Act.Receive:
                await ReceiveAsync(1 + (choice % 4), dead: false);
                break;
            case Act.ReceiveDead:
                await ReceiveAsync(1 + (choice % 3), dead: true);
                break;
            case Act.ReceiveDeferred:
                await ReceiveDeferredAsync(choice);
                break;
            case Act.Resubmit:
                var count = await bus.Broker.DeadLetters.ResubmitAsync(Queue, null);
                Assert.Equal(model.Resubmit(), count);
                break;
            case Act.Wait:
                await WaitAsync(TimeSpan.FromSeconds(choice % 150));
                break;
            case Act.Crash:
                await CrashAsync();
                break;
            case Act.CrashSoon:
                bus.Probe.StopAt = bus.Probe.Steps + 1 + (choice % 8);
                break;
            case Act.Restart when !bus.Probe.Stopped && bus.Probe.StopAt is null:
                await bus.RestartAsync();
                await ForgetAsync();
                break;
            case Act.Complete or Act.Abandon or Act.Change or Act.Defer or Act.DeadLetter or Act.Renew when held.Count > 0:
                await SettleAsync(act, held[choice % held.Count]);
                break;
        }
    }

    private (string Body, string? Id) Sent(int choice) => ($"m{++bodies}", choice % 3 == 0 ? $"id{choice % 4}" : null);

    private async Task SendAsync((string Body, string? Id)[] sent, TimeSpan timeToLive)
    {
        var messages = sent.Select(one => Outgoing(one.Body, one.Id, timeToLive)).ToList();
        await bus.Host.ServiceBus.CreateSender(Queue).SendMessagesAsync(messages);
        foreach (var (body, id) in sent)
        {
            model.Send(body, id, timeToLive, delay: null);
        }
    }

    private async Task ScheduleAsync((string Body, string? Id) sent, TimeSpan delay)
    {
        var message = Outgoing(sent.Body, sent.Id, TimeSpan.MaxValue);
        var number = await bus.Host.ServiceBus.CreateSender(Queue).ScheduleMessageAsync(message, bus.Host.Clock.GetUtcNow() + delay);
        if (model.Send(sent.Body, sent.Id, TimeSpan.MaxValue, delay) is { } kept)
        {
            scheduled.Add((number, kept));
        }
    }

    private static ServiceBusMessage Outgoing(string body, string? id, TimeSpan timeToLive)
    {
        var message = new ServiceBusMessage(body);
        if (id is not null)
        {
            message.MessageId = id;
        }

        if (timeToLive != TimeSpan.MaxValue)
        {
            message.TimeToLive = timeToLive;
        }

        return message;
    }

    private async Task CancelAsync((long Number, ModelMessage Model) chosen)
    {
        var sender = bus.Host.ServiceBus.CreateSender(Queue);
        if (chosen.Model.Place == Place.Scheduled)
        {
            await sender.CancelScheduledMessageAsync(chosen.Number);
            chosen.Model.Place = Place.Gone;
        }
        else
        {
            await Refused(ServiceBusFailureReason.MessageNotFound, () => sender.CancelScheduledMessageAsync(chosen.Number));
        }
    }

    private async Task<List<(ServiceBusReceivedMessage Message, ModelMessage Model)>> ReceiveAsync(int most, bool dead)
    {
        var messages = await Receiver(dead).ReceiveMessagesAsync(most, TimeSpan.FromMilliseconds(1));
        var expected = model.Receive(most, dead);
        Assert.Equal(expected.Select(static message => (message.Body, message.Deliveries)), messages.Select(static message => (message.Body.ToString(), message.DeliveryCount)));
        var pairs = messages.Zip(expected).ToList();
        held.AddRange(pairs.Select(pair => (pair.First, pair.Second, pair.Second.Lock, dead)));
        return pairs;
    }

    private async Task ReceiveDeferredAsync(int choice)
    {
        var deferred = model.In(Place.Deferred);
        if (deferred.Count == 0)
        {
            return;
        }

        var chosen = deferred[choice % deferred.Count];
        var seen = (await Receiver(dead: false).PeekMessagesAsync(1000, 0)).Single(message => message.Body.ToString() == chosen.Body);
        var message = await Receiver(dead: false).ReceiveDeferredMessageAsync(seen.SequenceNumber);
        model.Claim(chosen);
        Assert.Equal((chosen.Body, chosen.Deliveries), (message.Body.ToString(), message.DeliveryCount));
        held.Add((message, chosen, chosen.Lock, false));
    }

    private async Task SettleAsync(Act act, (ServiceBusReceivedMessage Message, ModelMessage Model, int Lock, bool Dead) chosen)
    {
        var (message, known, number, dead) = chosen;
        var receiver = Receiver(dead);
        act = dead && act is Act.Change or Act.Defer or Act.DeadLetter ? Act.Abandon : act;
        Task Do() => act switch
        {
            Act.Complete => receiver.CompleteMessageAsync(message),
            Act.Abandon => receiver.AbandonMessageAsync(message),
            Act.Change => receiver.AbandonMessageAsync(message, new Dictionary<string, object> { ["changed"] = true }),
            Act.Defer => receiver.DeferMessageAsync(message),
            Act.DeadLetter => receiver.DeadLetterMessageAsync(message, "told"),
            _ => receiver.RenewMessageLockAsync(message),
        };
        if (known.Lock != number || known.Place is not (Place.Locked or Place.DeadLocked))
        {
            await Refused(ServiceBusFailureReason.MessageLockLost, Do);
            return;
        }

        await Do();
        switch (act)
        {
            case Act.Complete:
                known.Place = Place.Gone;
                break;
            case Act.Abandon or Act.Change:
                model.Return(known);
                break;
            case Act.Defer:
                model.Defer(known);
                break;
            case Act.DeadLetter:
                known.Place = Place.Dead;
                break;
            default:
                model.Renew(known);
                break;
        }
    }

    private async Task WaitAsync(TimeSpan time)
    {
        await bus.Host.Clock.Advance(time);
        model.Advance(time);
    }

    private async Task CrashAsync()
    {
        await bus.CrashAsync();
        await ForgetAsync();
    }

    /// <summary>The next process begins; what fell due under the last one and was not done is due at once.</summary>
    private async Task ForgetAsync()
    {
        await bus.Host.Clock.Advance(TimeSpan.Zero);
        model.Crash();
        held.Clear();
        scheduled.RemoveAll(static one => one.Model.Place != Place.Scheduled);
    }

    private void RequireSameMessages()
    {
        Assert.Equal(BodiesIn(Place.Ready, Place.Locked, Place.Deferred, Place.Scheduled), Peeked(Queue));
        Assert.Equal(BodiesIn(Place.Dead, Place.DeadLocked), Peeked(Queue + "/$deadletterqueue"));
    }

    private IEnumerable<string> BodiesIn(params Place[] places) => model.In(places).Select(static message => message.Body).Order();

    private IEnumerable<string> Peeked(string path) =>
        bus.Broker.Receiving.Peek(path, 0, 10_000).Select(static message => System.Text.Encoding.UTF8.GetString(message.Body!)).Order();

    private ServiceBusReceiver Receiver(bool dead) => bus.Receiver(Queue, dead ? SubQueue.DeadLetter : SubQueue.None);

    private static async Task Refused(ServiceBusFailureReason reason, Func<Task> act) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<ServiceBusException>(act)).Reason);
}
