using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.ServiceBus.Queues;
using Letters = EmbeddedFunctions.ServiceBus.Queues.DeadLetters;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

public sealed class DeadLettersTests : IAsyncDisposable
{
    private readonly BusHost bus = new(BusJson.Queue("orders", "\"MaxDeliveryCount\": 1"));

    private Letters DeadLetters => bus.Broker.DeadLetters;

    public ValueTask DisposeAsync() => bus.DisposeAsync();

    [Fact]
    public async Task Dead_letters_are_counted_and_listed_with_their_reasons()
    {
        await PutAsideAsync("a", "b");

        Assert.Equal([new DeadLetterCount("orders", 2)], DeadLetters.Counts());
        var letter = DeadLetters.List("orders", 0, 1).Single();
        Assert.Equal(("a", "broken", "as told", 1), (letter.MessageId, letter.Reason, letter.Description, letter.DeliveryCount));
        Assert.Equal("b", DeadLetters.List("orders", letter.Sequence + 1, 10).Single().MessageId);
    }

    [Fact]
    public async Task A_resubmitted_message_is_as_new_and_exists_once()
    {
        await PutAsideAsync("a", "b");
        var old = DeadLetters.List("orders", 0, 1).Single();
        var steps = bus.Probe.Steps;
        Assert.Equal(1, await DeadLetters.ResubmitAsync("orders", old.Sequence));
        Assert.Equal(steps + 1, bus.Probe.Steps);
        await bus.CrashAsync();
        var message = await bus.ReceiveAsync("orders");

        Assert.Equal(("a", 1), (message.Body.ToString(), message.DeliveryCount));
        Assert.True(message.SequenceNumber > old.Sequence);
        Assert.Null(message.DeadLetterReason);
        Assert.Null(message.DeadLetterSource);
        Assert.Equal(["b"], DeadLetters.List("orders", 0, 10).Select(letter => letter.MessageId));
        Assert.Equal(0, await DeadLetters.ResubmitAsync("orders", old.Sequence));
    }

    [Fact]
    public async Task All_dead_letters_can_be_resubmitted_in_their_order()
    {
        await PutAsideAsync([.. Enumerable.Range(0, 1200).Select(number => $"m{number}")]);
        Assert.Equal(1200, await DeadLetters.ResubmitAsync("orders/$deadletterqueue", null));
        var bodies = (await bus.Receiver("orders").ReceiveMessagesAsync(2000)).Select(message => message.Body.ToString());

        Assert.Equal(Enumerable.Range(0, 1200).Select(number => $"m{number}"), bodies);
    }

    [Fact]
    public async Task Purged_dead_letters_are_gone()
    {
        await PutAsideAsync("a", "b", "c");
        Assert.Equal(1, await DeadLetters.PurgeAsync("orders", DeadLetters.List("orders", 0, 1).Single().Sequence));
        Assert.Equal(2, await DeadLetters.PurgeAsync("orders", null));
        await bus.CrashAsync();

        Assert.Empty(DeadLetters.Counts());
        Assert.Empty(await bus.DrainAsync(bus.Receiver("orders")));
    }

    [Fact]
    public async Task A_dead_letter_that_somebody_has_locked_is_left_alone()
    {
        await PutAsideAsync("a");
        await bus.ReceiveAsync("orders", SubQueue.DeadLetter);

        Assert.Equal(0, await DeadLetters.ResubmitAsync("orders", null));
        Assert.Equal(0, await DeadLetters.PurgeAsync("orders", null));
    }

    private async Task PutAsideAsync(params string[] bodies)
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", bodies);
        var receiver = bus.Receiver("orders");
        foreach (var message in await receiver.ReceiveMessagesAsync(bodies.Length))
        {
            await receiver.DeadLetterMessageAsync(message, "broken", "as told");
        }
    }
}
