using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;

namespace Surface.Tests.Messaging;

public class ModelFactoryTests
{
    [Fact]
    public void A_received_message_has_what_it_was_made_with()
    {
        var locked = Guid.NewGuid();
        var enqueued = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(
            BinaryData.FromString("b"), "m", "p", "v", "s", "rs", TimeSpan.FromMinutes(1), "c", "subject", "to", "text/plain", "reply",
            enqueued, new Dictionary<string, object> { ["DeadLetterReason"] = "r", ["DeadLetterErrorDescription"] = "d" }, locked, 2,
            enqueued.AddSeconds(30), 7, "source", 6, enqueued, ServiceBusMessageState.Deferred);

        Assert.Equal("b", message.Body.ToString());
        Assert.Equal(("m", "p", "v", "s", "rs"), (message.MessageId, message.PartitionKey, message.TransactionPartitionKey, message.SessionId, message.ReplyToSessionId));
        Assert.Equal(("c", "subject", "to", "text/plain", "reply"), (message.CorrelationId, message.Subject, message.To, message.ContentType, message.ReplyTo));
        Assert.Equal((locked.ToString(), 2, 7L, "source", 6L), (message.LockToken, message.DeliveryCount, message.SequenceNumber, message.DeadLetterSource, message.EnqueuedSequenceNumber));
        Assert.Equal((enqueued, enqueued.AddSeconds(30), enqueued), (message.EnqueuedTime, message.LockedUntil, message.ScheduledEnqueueTime));
        Assert.Equal(enqueued.AddMinutes(1), message.ExpiresAt);
        Assert.Equal(("r", "d"), (message.DeadLetterReason, message.DeadLetterErrorDescription));
        Assert.Equal(ServiceBusMessageState.Deferred, message.State);
        Assert.Equal("{MessageId:m}", message.ToString());
    }

    [Fact]
    public void A_received_message_without_limit_never_expires()
    {
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(enqueuedTime: DateTimeOffset.UnixEpoch);

        Assert.Equal(TimeSpan.MaxValue, message.TimeToLive);
        Assert.Equal(DateTimeOffset.MaxValue, message.ExpiresAt);
        Assert.Equal(-1, message.SequenceNumber);
        Assert.Equal(Guid.Empty.ToString(), message.LockToken);
        Assert.Equal(0, message.Body.ToMemory().Length);
        Assert.Null(message.DeadLetterReason);
        Assert.Null(message.MessageId);
    }

    [Fact]
    public void A_batch_adds_to_its_list_what_its_callback_lets_in()
    {
        List<ServiceBusMessage> store = [new("first")];
        using var batch = ServiceBusModelFactory.ServiceBusMessageBatch(10, store, new CreateMessageBatchOptions { MaxSizeInBytes = 100 }, message => message.Subject == "in");

        Assert.True(batch.TryAddMessage(new ServiceBusMessage { Subject = "in" }));
        Assert.False(batch.TryAddMessage(new ServiceBusMessage { Subject = "out" }));
        Assert.Equal((2, 10L, 100L), (batch.Count, batch.SizeInBytes, batch.MaxSizeInBytes));
        Assert.Equal(2, store.Count);
    }

    [Fact]
    public void A_batch_takes_only_properties_that_can_be_sent()
    {
        using var batch = ServiceBusModelFactory.ServiceBusMessageBatch(0, new List<ServiceBusMessage>());
        var sendable = new ServiceBusMessage();
        object[] values = ["t", true, (byte)1, 1, 1L, 1.0, 1m, 'c', Guid.Empty, DateTime.UnixEpoch, DateTimeOffset.UnixEpoch, TimeSpan.Zero, new Uri("urn:a")];
        foreach (var value in values)
        {
            sendable.ApplicationProperties[value.GetType().Name] = value;
        }

        var strange = new ServiceBusMessage();
        strange.ApplicationProperties["list"] = new List<int>();

        Assert.True(batch.TryAddMessage(sendable));
        Assert.Throws<SerializationException>(() => batch.TryAddMessage(strange));
    }

    [Theory]
    [InlineData(ServiceBusFailureReason.ServiceBusy, true)]
    [InlineData(ServiceBusFailureReason.ServiceTimeout, true)]
    [InlineData(ServiceBusFailureReason.ServiceCommunicationProblem, true)]
    [InlineData(ServiceBusFailureReason.MessageLockLost, false)]
    [InlineData(ServiceBusFailureReason.GeneralError, false)]
    public void An_exception_is_transient_where_its_reason_is(ServiceBusFailureReason reason, bool transient)
    {
        var exception = new ServiceBusException("It failed.", reason, "orders");

        Assert.Equal(transient, exception.IsTransient);
        Assert.StartsWith($"It failed. (orders - {reason}). For troubleshooting information, see ", exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("It failed. (GeneralError)", new ServiceBusException(true, "It failed.").Message, StringComparison.Ordinal);
    }
}
