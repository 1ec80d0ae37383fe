using Azure.Messaging.ServiceBus;

namespace EmbeddedFunctions.Tests.ServiceBus.Queues;

public sealed class SendingTests
{
    [Fact]
    public async Task A_message_arrives_with_everything_that_was_written_on_it()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync();
        var sent = new ServiceBusMessage("body")
        {
            MessageId = "m-1",
            Subject = "placed",
            CorrelationId = "c-1",
            ContentType = "text/plain",
            To = "warehouse",
            ReplyTo = "answers",
            ReplyToSessionId = "rs-1",
            PartitionKey = "p-1",
            TimeToLive = TimeSpan.FromHours(1),
        };
        sent.ApplicationProperties["text"] = "phở";
        sent.ApplicationProperties["count"] = 3;
        sent.ApplicationProperties["price"] = 12.50m;
        sent.ApplicationProperties["at"] = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);
        await bus.SendAsync("orders", sent);
        var received = await bus.ReceiveAsync("orders");

        Assert.Equal("body", received.Body.ToString());
        Assert.Equal(("m-1", "placed", "c-1", "text/plain"), (received.MessageId, received.Subject, received.CorrelationId, received.ContentType));
        Assert.Equal(("warehouse", "answers", "rs-1", "p-1"), (received.To, received.ReplyTo, received.ReplyToSessionId, received.PartitionKey));
        Assert.Equal((TimeSpan.FromHours(1), 1), (received.TimeToLive, received.DeliveryCount));
        Assert.Equal(bus.Host.Clock.GetUtcNow(), received.EnqueuedTime);
        Assert.Equal(sent.ApplicationProperties, received.ApplicationProperties);
    }

    [Fact]
    public async Task Messages_of_one_queue_have_growing_numbers_also_after_a_crash()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync();
        await bus.SendAsync("orders", "a", "b");
        var receiver = bus.Receiver("orders");
        var before = await receiver.ReceiveMessagesAsync(2);
        await Task.WhenAll(before.Select(message => receiver.CompleteMessageAsync(message)));
        await bus.CrashAsync();
        await bus.SendAsync("orders", "c");
        var after = await bus.ReceiveAsync("orders");

        Assert.True(before[0].SequenceNumber < before[1].SequenceNumber);
        Assert.True(before[1].SequenceNumber < after.SequenceNumber);
    }

    [Fact]
    public async Task An_entity_that_nobody_declares_is_not_found()
    {
        await using var bus = new BusHost();
        await bus.StartAsync();
        var failure = await Assert.ThrowsAsync<ServiceBusException>(() => bus.SendAsync("nowhere", "a"));
        var alike = await Assert.ThrowsAsync<ServiceBusException>(() => bus.Receiver("nowhere").ReceiveMessageAsync());

        Assert.Equal((ServiceBusFailureReason.MessagingEntityNotFound, "nowhere"), (failure.Reason, failure.EntityPath));
        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, alike.Reason);
    }

    [Fact]
    public async Task Names_of_entities_know_no_case()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync();
        await bus.SendAsync("ORDERS", "a");

        Assert.Equal("a", (await bus.ReceiveAsync("Orders")).Body.ToString());
    }

    [Fact]
    public async Task A_message_or_a_batch_of_more_than_256_kB_is_refused_and_nothing_of_it_is_kept()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        var host = await bus.StartAsync();
        var large = new ServiceBusMessage(new byte[256 * 1024]);
        ServiceBusMessage[] many = [new(new byte[200_000]), new(new byte[100_000])];
        var one = await Assert.ThrowsAsync<ServiceBusException>(() => bus.SendAsync("orders", large));
        var both = await Assert.ThrowsAsync<ServiceBusException>(() => host.ServiceBus.CreateSender("orders").SendMessagesAsync(many));

        Assert.Equal([ServiceBusFailureReason.MessageSizeExceeded, ServiceBusFailureReason.MessageSizeExceeded], [one.Reason, both.Reason]);
        Assert.Empty(await bus.DrainAsync(bus.Receiver("orders")));
    }

    [Fact]
    public async Task A_batch_takes_messages_until_it_is_full_and_is_sent_as_one()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        var host = await bus.StartAsync();
        var sender = host.ServiceBus.CreateSender("orders");
        using var batch = await sender.CreateMessageBatchAsync();
        while (batch.TryAddMessage(new ServiceBusMessage(new byte[60_000])))
        {
        }

        var steps = bus.Probe.Steps;
        await sender.SendMessagesAsync(batch);

        Assert.Equal((4, steps + 1), (batch.Count, bus.Probe.Steps));
        Assert.Equal(4, (await bus.Receiver("orders").ReceiveMessagesAsync(10)).Count);
    }

    [Fact]
    public async Task A_message_that_the_sender_changes_afterwards_stays_as_it_was_sent()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync();
        var body = new byte[] { 1, 2, 3 };
        await bus.SendAsync("orders", new ServiceBusMessage(body));
        body[0] = 9;

        Assert.Equal([1, 2, 3], (await bus.ReceiveAsync("orders")).Body.ToArray());
    }

    [Fact]
    public async Task A_property_of_a_type_that_cannot_be_sent_is_refused()
    {
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync();
        var message = new ServiceBusMessage("a");
        message.ApplicationProperties["list"] = new List<int>();

        var failure = await Assert.ThrowsAsync<System.Runtime.Serialization.SerializationException>(() => bus.SendAsync("orders", message));
        Assert.Contains("'list'", failure.Message, StringComparison.Ordinal);
    }
}
