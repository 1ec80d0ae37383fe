using Azure.Messaging.ServiceBus;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

public sealed class DeferringTests : IAsyncDisposable
{
    private readonly BusHost bus = new(BusJson.Queue("orders"));

    public ValueTask DisposeAsync() => bus.DisposeAsync();

    [Fact]
    public async Task A_deferred_message_is_delivered_only_to_who_asks_for_its_number_also_after_a_crash()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a", "b");
        var receiver = bus.Receiver("orders");
        var message = await receiver.ReceiveMessageAsync();
        await receiver.DeferMessageAsync(message, new Dictionary<string, object> { ["why"] = "later" });
        await bus.CrashAsync();
        receiver = bus.Receiver("orders");

        Assert.Equal(["b"], await bus.DrainAsync(receiver));
        var deferred = await receiver.ReceiveDeferredMessageAsync(message.SequenceNumber);
        Assert.Equal(("a", 2, "later"), (deferred.Body.ToString(), deferred.DeliveryCount, deferred.ApplicationProperties["why"]));
        Assert.Equal(ServiceBusMessageState.Deferred, deferred.State);
        await receiver.CompleteMessageAsync(deferred);
        var gone = await Assert.ThrowsAsync<ServiceBusException>(() => receiver.ReceiveDeferredMessageAsync(message.SequenceNumber));
        Assert.Equal(ServiceBusFailureReason.MessageNotFound, gone.Reason);
    }

    [Fact]
    public async Task A_deferred_message_that_is_abandoned_stays_deferred()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        var receiver = bus.Receiver("orders");
        var message = await receiver.ReceiveMessageAsync();
        await receiver.DeferMessageAsync(message);
        await receiver.AbandonMessageAsync(await receiver.ReceiveDeferredMessageAsync(message.SequenceNumber));

        Assert.Empty(await bus.DrainAsync(receiver));
        Assert.Equal(3, (await receiver.ReceiveDeferredMessageAsync(message.SequenceNumber)).DeliveryCount);
    }

    [Fact]
    public async Task A_message_that_was_not_deferred_is_not_found_by_its_number()
    {
        await bus.StartAsync();
        await bus.SendAsync("orders", "a");
        var receiver = bus.Receiver("orders");
        var seen = await receiver.PeekMessageAsync();

        await Assert.ThrowsAsync<ServiceBusException>(() => receiver.ReceiveDeferredMessageAsync(seen.SequenceNumber));
    }
}
