using System.Diagnostics;
using System.Runtime.CompilerServices;
using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.ServiceBus.Queues;
using EmbeddedFunctions.Telemetry;

namespace EmbeddedFunctions.ServiceBus.Client;

/// <summary>Sends to an entity of the embedded broker; a call returns once its messages are on disk.</summary>
internal sealed class EmbeddedSender(Func<Broker> broker, string path) : ServiceBusSender
{
    private static readonly ConditionalWeakTable<ServiceBusMessageBatch, List<ServiceBusMessage>> Batches = [];

    private bool closed;

    public override string EntityPath => path;

    public override string FullyQualifiedNamespace => EmbeddedServiceBusClient.Namespace;

    public override string Identifier => path;

    public override bool IsClosed => closed;

    public override async Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        cancellationToken.ThrowIfCancellationRequested();
        using var span = Span();
        await broker().Sending.SendAsync(path, [OutgoingMessages.Pack(message)]).ConfigureAwait(false);
    }

    public override async Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        ArgumentNullException.ThrowIfNull(messages);
        cancellationToken.ThrowIfCancellationRequested();
        using var span = Span();
        await broker().Sending.SendAsync(path, [.. messages.Select(static message => OutgoingMessages.Pack(message))]).ConfigureAwait(false);
    }

    public override Task SendMessagesAsync(ServiceBusMessageBatch messageBatch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messageBatch);
        return Batches.TryGetValue(messageBatch, out var messages)
            ? SendMessagesAsync(messages, cancellationToken)
            : throw new ArgumentException("The batch was not created by a sender of this client.", nameof(messageBatch));
    }

    public override ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default) =>
        CreateMessageBatchAsync(new CreateMessageBatchOptions(), cancellationToken);

    public override ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(
        CreateMessageBatchOptions options, CancellationToken cancellationToken = default)
    {
        var most = options?.MaxSizeInBytes ?? Sending.MostBytes;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, Sending.MostBytes, nameof(options));
        var messages = new List<ServiceBusMessage>();
        long size = 0;
        var batch = ServiceBusModelFactory.ServiceBusMessageBatch(most, messages, options, Fits);
        Batches.Add(batch, messages);
        return ValueTask.FromResult(batch);

        bool Fits(ServiceBusMessage message)
        {
            var added = OutgoingMessages.Pack(message).Size;
            if (size + added > most)
            {
                return false;
            }

            size += added;
            return true;
        }
    }

    public override async Task<long> ScheduleMessageAsync(
        ServiceBusMessage message, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default) =>
        (await ScheduleMessagesAsync([message], scheduledEnqueueTime, cancellationToken).ConfigureAwait(false))[0];

    public override async Task<IReadOnlyList<long>> ScheduleMessagesAsync(
        IEnumerable<ServiceBusMessage> messages, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        ArgumentNullException.ThrowIfNull(messages);
        cancellationToken.ThrowIfCancellationRequested();
        using var span = Span();
        var cargo = messages.Select(message => OutgoingMessages.Pack(message, scheduledEnqueueTime)).ToList();
        return await broker().Sending.ScheduleAsync(path, cargo).ConfigureAwait(false);
    }

    public override Task CancelScheduledMessageAsync(long sequenceNumber, CancellationToken cancellationToken = default) =>
        CancelScheduledMessagesAsync([sequenceNumber], cancellationToken);

    public override async Task CancelScheduledMessagesAsync(IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        ArgumentNullException.ThrowIfNull(sequenceNumbers);
        cancellationToken.ThrowIfCancellationRequested();
        await broker().Sending.CancelAsync(path, sequenceNumbers).ConfigureAwait(false);
    }

    public override Task CloseAsync(CancellationToken cancellationToken = default)
    {
        closed = true;
        return Task.CompletedTask;
    }

    private Activity? Span()
    {
        if (!HostTelemetry.Spans.HasListeners())
        {
            return null;
        }

        var span = HostTelemetry.Spans.StartActivity($"send {path}", ActivityKind.Producer);
        span?.SetTag("messaging.system", "servicebus");
        span?.SetTag("messaging.destination.name", path);
        return span;
    }
}
