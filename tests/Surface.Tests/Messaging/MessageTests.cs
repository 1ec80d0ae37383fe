using Azure.Messaging.ServiceBus;

namespace Surface.Tests.Messaging;

public class MessageTests
{
    private static readonly string Longest = new('x', 128);
    private static readonly string TooLong = new('x', 129);

    private readonly ServiceBusMessage message = new("body");

    [Fact]
    public void A_new_message_carries_its_body_and_nothing_else()
    {
        Assert.Equal("body", message.Body.ToString());
        Assert.Null(message.MessageId);
        Assert.Null(message.SessionId);
        Assert.Equal(TimeSpan.MaxValue, message.TimeToLive);
        Assert.Equal(default, message.ScheduledEnqueueTime);
        Assert.Empty(message.ApplicationProperties);
        Assert.Equal(0, new ServiceBusMessage().Body.ToMemory().Length);
        Assert.Throws<ArgumentNullException>(() => new ServiceBusMessage((string)null!));
    }

    [Fact]
    public void A_message_id_has_1_to_128_characters()
    {
        message.MessageId = Longest;

        Assert.Equal(Longest, message.MessageId);
        Assert.Throws<ArgumentOutOfRangeException>(() => message.MessageId = TooLong);
        Assert.Throws<ArgumentException>(() => message.MessageId = string.Empty);
        Assert.Throws<ArgumentNullException>(() => message.MessageId = null!);
        Assert.Equal(Longest, message.MessageId);
    }

    [Fact]
    public void Session_and_partition_have_at_most_128_characters()
    {
        message.SessionId = Longest;
        message.ReplyToSessionId = Longest;
        message.TransactionPartitionKey = Longest;

        Assert.Throws<ArgumentOutOfRangeException>(() => message.SessionId = TooLong);
        Assert.Throws<ArgumentOutOfRangeException>(() => message.ReplyToSessionId = TooLong);
        Assert.Throws<ArgumentOutOfRangeException>(() => message.PartitionKey = TooLong);
        Assert.Throws<ArgumentOutOfRangeException>(() => message.TransactionPartitionKey = TooLong);
        message.SessionId = null!;
        Assert.Null(message.SessionId);
    }

    [Fact]
    public void The_session_decides_the_partition()
    {
        message.PartitionKey = "p";
        message.SessionId = "s";

        Assert.Equal("s", message.PartitionKey);
        Assert.Throws<ArgumentOutOfRangeException>(() => message.PartitionKey = "p");
    }

    [Fact]
    public void A_time_to_live_is_longer_than_nothing()
    {
        message.TimeToLive = TimeSpan.FromTicks(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => message.TimeToLive = TimeSpan.Zero);
        Assert.Equal(TimeSpan.FromTicks(1), message.TimeToLive);
    }

    [Fact]
    public void Times_are_kept_in_utc()
    {
        message.ScheduledEnqueueTime = new DateTimeOffset(2026, 1, 1, 7, 0, 0, TimeSpan.FromHours(7));

        Assert.Equal(TimeSpan.Zero, message.ScheduledEnqueueTime.Offset);
        Assert.Equal(0, message.ScheduledEnqueueTime.Hour);
    }

    [Fact]
    public void What_was_received_is_sent_on_without_what_belonged_to_its_first_way()
    {
        var received = ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: BinaryData.FromString("b"),
            messageId: "m",
            sessionId: "s",
            correlationId: "c",
            timeToLive: TimeSpan.FromHours(1),
            scheduledEnqueueTime: DateTimeOffset.UnixEpoch,
            properties: new Dictionary<string, object> { ["own"] = 1, ["DeadLetterReason"] = "r", ["DeadLetterErrorDescription"] = "d", ["Diagnostic-Id"] = "t" },
            deliveryCount: 3);

        var copy = new ServiceBusMessage(received);
        copy.ApplicationProperties["new"] = 2;

        Assert.Equal(("b", "m", "s", "c"), (copy.Body.ToString(), copy.MessageId, copy.SessionId, copy.CorrelationId));
        Assert.Equal(TimeSpan.FromHours(1), copy.TimeToLive);
        Assert.Equal(default, copy.ScheduledEnqueueTime);
        Assert.Equal(["new", "own"], copy.ApplicationProperties.Keys.Order());
        Assert.Equal(4, received.ApplicationProperties.Count);
        Assert.Throws<ArgumentNullException>(() => new ServiceBusMessage((ServiceBusReceivedMessage)null!));
    }
}
