using Azure.Core;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Tests;

namespace Surface.Tests.Messaging;

public class ClientTests
{
    [Fact]
    public async Task A_client_makes_senders_and_receivers_and_closes()
    {
        await using var client = NewClient();
        var sender = client.CreateSender("orders");
        var receiver = client.CreateReceiver(
            "events", "audit", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter, ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete });

        Assert.Equal(("name.servicebus.windows.net", "orders"), (sender.FullyQualifiedNamespace, sender.EntityPath));
        Assert.Equal("events/Subscriptions/audit/$DeadLetterQueue", receiver.EntityPath);
        Assert.Equal(ServiceBusReceiveMode.ReceiveAndDelete, receiver.ReceiveMode);
        Assert.Equal(ServiceBusReceiveMode.PeekLock, client.CreateReceiver("orders").ReceiveMode);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceBusReceiverOptions { PrefetchCount = -1 });
        Assert.Throws<ArgumentNullException>(() => client.CreateSender(null!));

        await sender.DisposeAsync();
        await client.DisposeAsync();
        Assert.True(sender.IsClosed);
        Assert.True(client.IsClosed);
    }

    [Fact]
    public void A_client_needs_a_namespace_and_a_credential()
    {
        Assert.ThrowsAny<ArgumentException>(() => new ServiceBusClient("name.servicebus.windows.net", (TokenCredential)null!));
        Assert.ThrowsAny<ArgumentException>(() => new ServiceBusClient(string.Empty, new NoCredential()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CreateMessageBatchOptions { MaxSizeInBytes = 23 });
        Assert.Equal(24, new CreateMessageBatchOptions { MaxSizeInBytes = 24 }.MaxSizeInBytes);
    }

    [Fact]
    public async Task A_connection_string_names_the_namespace()
    {
        await using var client = new ServiceBusClient("Endpoint=sb://name.servicebus.windows.net/;SharedAccessKeyName=n;SharedAccessKey=a2V5");

        Assert.Equal("name.servicebus.windows.net", client.FullyQualifiedNamespace);
        Assert.ThrowsAny<ArgumentException>(() => new ServiceBusClient(string.Empty));
        Assert.ThrowsAny<ArgumentException>(() => new ServiceBusClient("SharedAccessKeyName=n;SharedAccessKey=a2V5"));
        Assert.Throws<FormatException>(() => new ServiceBusClient("name.servicebus.windows.net"));
    }

    [Fact]
    public async Task Sending_one_goes_the_way_of_sending_many()
    {
        var sender = new Recorder();

        await sender.SendMessageAsync(new ServiceBusMessage("a"));
        Assert.Equal(7, await sender.ScheduleMessageAsync(new ServiceBusMessage("b"), DateTimeOffset.UnixEpoch));
        await sender.CancelScheduledMessageAsync(7);
        await sender.CreateMessageBatchAsync();

        Assert.Equal(["send a", "schedule b 1970", "cancel 7", "batch"], sender.Calls);
        await Assert.ThrowsAsync<ArgumentNullException>(() => sender.SendMessageAsync(null!));
    }

    [Fact]
    public async Task A_derived_sender_closes_itself() => await Assert.ThrowsAnyAsync<SystemException>(() => new Recorder().CloseAsync());

    [Fact]
    public async Task Nothing_to_send_needs_no_connection()
    {
        await using var client = NewClient();
        var sender = client.CreateSender("orders");
        using var batch = ServiceBusModelFactory.ServiceBusMessageBatch(0, new List<ServiceBusMessage>());

        await sender.SendMessagesAsync(new List<ServiceBusMessage>());
        await sender.SendMessagesAsync(batch);
        Assert.Empty(await sender.ScheduleMessagesAsync([], DateTimeOffset.UnixEpoch));
    }

    [SurfaceFact]
    public async Task What_needs_the_network_says_that_this_build_has_none()
    {
        await using var client = NewClient();
        var sender = client.CreateSender("orders");
        var receiver = client.CreateReceiver("orders");
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage();

        Func<Task>[] calls =
        [
            () => sender.SendMessageAsync(new ServiceBusMessage()),
            () => sender.CreateMessageBatchAsync().AsTask(),
            () => receiver.ReceiveMessageAsync(),
            () => receiver.PeekMessagesAsync(1),
            () => receiver.CompleteMessageAsync(message),
            () => new Settling().DeadLetterMessageAsync(message),
            () => new Session().GetSessionStateAsync(),
        ];

        foreach (var call in calls)
        {
            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(call);
            Assert.Contains("-p:AzurePackages=Official", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Settling_nothing_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => new Settling().CompleteMessageAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new Settling().AbandonMessageAsync(null!));
    }

    private static ServiceBusClient NewClient() => new("name.servicebus.windows.net", new NoCredential());

    private sealed class Settling : ServiceBusMessageActions;

    private sealed class Session : ServiceBusSessionMessageActions;

    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new InvalidOperationException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new InvalidOperationException();
    }

    private sealed class Recorder : ServiceBusSender
    {
        public List<string> Calls { get; } = [];

        public override Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
        {
            Calls.Add($"send {messages.Single().Body}");
            return Task.CompletedTask;
        }

        public override Task<IReadOnlyList<long>> ScheduleMessagesAsync(
            IEnumerable<ServiceBusMessage> messages, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default)
        {
            Calls.Add($"schedule {messages.Single().Body} {scheduledEnqueueTime.Year}");
            return Task.FromResult<IReadOnlyList<long>>([7]);
        }

        public override Task CancelScheduledMessagesAsync(IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken = default)
        {
            Calls.Add($"cancel {sequenceNumbers.Single()}");
            return Task.CompletedTask;
        }

        public override ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CreateMessageBatchOptions options, CancellationToken cancellationToken = default)
        {
            Calls.Add("batch");
            return default;
        }
    }
}
