using System.Runtime.CompilerServices;
using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.ServiceBus.Queues;

namespace EmbeddedFunctions.ServiceBus.Client;

/// <summary>Receives from a queue, a subscription or one of their dead-letter queues.</summary>
internal sealed class EmbeddedReceiver(Func<Broker> broker, string entity, ServiceBusReceiverOptions options) : ServiceBusReceiver
{
    /// <summary>What the official client waits when the caller does not say.</summary>
    private static readonly TimeSpan DefaultWait = TimeSpan.FromMinutes(1);

    private readonly string path = options.SubQueue switch
    {
        SubQueue.None => entity,
        SubQueue.DeadLetter => entity + EntityIds.DeadLetterSuffix,
        _ => throw new NotSupportedException("The embedded Service Bus has no transfer dead-letter queue."),
    };

    private long peeked;
    private bool closed;

    public override string EntityPath => path;

    public override string FullyQualifiedNamespace => EmbeddedServiceBusClient.Namespace;

    public override string Identifier => path;

    public override bool IsClosed => closed;

    public override int PrefetchCount => options.PrefetchCount;

    public override ServiceBusReceiveMode ReceiveMode => options.ReceiveMode;

    private Broker Broker
    {
        get
        {
            ObjectDisposedException.ThrowIf(closed, this);
            return broker();
        }
    }

    private Settling Settling => Broker.Settling;

    private MessageQueue Queue => Broker.Queue(path);

    public override async Task<ServiceBusReceivedMessage> ReceiveMessageAsync(
        TimeSpan? maxWaitTime = null, CancellationToken cancellationToken = default) =>
        First(await ReceiveMessagesAsync(1, maxWaitTime, cancellationToken).ConfigureAwait(false));

    public override async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
        int maxMessages, TimeSpan? maxWaitTime = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        cancellationToken.ThrowIfCancellationRequested();
        var messages = await Broker.Receiving.ReceiveAsync(path, maxMessages, maxWaitTime ?? DefaultWait, cancellationToken).ConfigureAwait(false);
        return await HandOverAsync(messages).ConfigureAwait(false);
    }

    public override async IAsyncEnumerable<ServiceBusReceivedMessage> ReceiveMessagesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var message in await ReceiveMessagesAsync(1, null, cancellationToken).ConfigureAwait(false))
            {
                yield return message;
            }
        }
    }

    public override async Task<ServiceBusReceivedMessage> ReceiveDeferredMessageAsync(long sequenceNumber, CancellationToken cancellationToken = default) =>
        (await ReceiveDeferredMessagesAsync([sequenceNumber], cancellationToken).ConfigureAwait(false))[0];

    public override async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveDeferredMessagesAsync(
        IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sequenceNumbers);
        cancellationToken.ThrowIfCancellationRequested();
        return await HandOverAsync(await Broker.Receiving.ReceiveDeferredAsync(path, sequenceNumbers).ConfigureAwait(false)).ConfigureAwait(false);
    }

    public override async Task<ServiceBusReceivedMessage> PeekMessageAsync(long? fromSequenceNumber = null, CancellationToken cancellationToken = default) =>
        First(await PeekMessagesAsync(1, fromSequenceNumber, cancellationToken).ConfigureAwait(false));

    public override Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
        int maxMessages, long? fromSequenceNumber = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        var seen = Broker.Receiving.Peek(path, fromSequenceNumber ?? peeked + 1, maxMessages);
        peeked = seen.Count > 0 ? seen[^1].Sequence : peeked;
        return Task.FromResult<IReadOnlyList<ServiceBusReceivedMessage>>([.. seen.Select(ReceivedMessages.Make)]);
    }

    public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        Settling.CompleteAsync(Queue, message.SequenceNumber, TokenOf(message));

    public override Task AbandonMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? propertiesToModify = null, CancellationToken cancellationToken = default) =>
        Settling.AbandonAsync(Queue, message.SequenceNumber, TokenOf(message), propertiesToModify!);

    public override Task DeferMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? propertiesToModify = null, CancellationToken cancellationToken = default) =>
        Settling.DeferAsync(Queue, message.SequenceNumber, TokenOf(message), propertiesToModify!);

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? propertiesToModify = null, CancellationToken cancellationToken = default) =>
        DeadLetterAsync(message, propertiesToModify, null, null);

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message, string deadLetterReason, string? deadLetterErrorDescription = null, CancellationToken cancellationToken = default) =>
        DeadLetterAsync(message, null, deadLetterReason, deadLetterErrorDescription);

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object> propertiesToModify,
        string deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default) =>
        DeadLetterAsync(message, propertiesToModify, deadLetterReason, deadLetterErrorDescription);

    public override Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        Settling.Renew(Queue, message.SequenceNumber, TokenOf(message));
        return Task.CompletedTask;
    }

    public override Task CloseAsync(CancellationToken cancellationToken = default)
    {
        closed = true;
        return Task.CompletedTask;
    }

    /// <summary>The official client gives null when there is none.</summary>
    private static ServiceBusReceivedMessage First(IReadOnlyList<ServiceBusReceivedMessage> messages) => messages.Count == 0 ? null! : messages[0];

    private static Guid TokenOf(ServiceBusReceivedMessage message) => Guid.Parse(message.LockToken);

    private Task DeadLetterAsync(ServiceBusReceivedMessage message, IDictionary<string, object>? changes, string? reason, string? description) =>
        Settling.DeadLetterAsync(Queue, message.SequenceNumber, TokenOf(message), new DeadLetterReason(reason, description), changes!);

    /// <summary>In the mode receive-and-delete the messages are gone before the caller sees them.</summary>
    private async Task<IReadOnlyList<ServiceBusReceivedMessage>> HandOverAsync(IReadOnlyList<HandedOut> messages)
    {
        if (options.ReceiveMode == ServiceBusReceiveMode.ReceiveAndDelete)
        {
            await Task.WhenAll(messages.Select(message => Settling.CompleteAsync(Queue, message.Sequence, message.Token))).ConfigureAwait(false);
        }

        return [.. messages.Select(ReceivedMessages.Make)];
    }
}
