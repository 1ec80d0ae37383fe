using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.ServiceBus.Queues;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.ServiceBus.Trigger;

/// <summary>A function's own settlement of its messages; each call returns once its outcome is on disk.</summary>
internal sealed class EmbeddedMessageActions(Delivery delivery, Broker broker) : ServiceBusMessageActions
{
    private Settling Settling => broker.Settling;

    public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        SettledAsync(message, (sequence, token) => Settling.CompleteAsync(delivery.Queue, sequence, token));

    public override Task AbandonMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? propertiesToModify = null, CancellationToken cancellationToken = default) =>
        SettledAsync(message, (sequence, token) => Settling.AbandonAsync(delivery.Queue, sequence, token, propertiesToModify!));

    public override Task DeferMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? propertiesToModify = null, CancellationToken cancellationToken = default) =>
        SettledAsync(message, (sequence, token) => Settling.DeferAsync(delivery.Queue, sequence, token, propertiesToModify!));

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = null,
        string? deadLetterReason = null,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default)
    {
        var reason = new DeadLetterReason(deadLetterReason, deadLetterErrorDescription);
        return SettledAsync(message, (sequence, token) => Settling.DeadLetterAsync(delivery.Queue, sequence, token, reason, propertiesToModify!));
    }

    public override Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        Settling.Renew(delivery.Queue, message.SequenceNumber, Guid.Parse(message.LockToken));
        return Task.CompletedTask;
    }

    private async Task SettledAsync(ServiceBusReceivedMessage message, Func<long, Guid, Task> settle)
    {
        ArgumentNullException.ThrowIfNull(message);
        await settle(message.SequenceNumber, Guid.Parse(message.LockToken)).ConfigureAwait(false);
        delivery.NoteSettled();
    }
}
