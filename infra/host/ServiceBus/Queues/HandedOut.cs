using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>A message as it was handed to somebody: what they hold does not change when the message moves on.</summary>
/// <param name="Message">The message; only what never changes is read from it.</param>
/// <param name="Token">Its lock; empty for one that was only looked at.</param>
/// <param name="DeliveryCount">This delivery included.</param>
/// <param name="LockedUntil">The end of the lock unless it is renewed.</param>
/// <param name="Properties">The stored envelope.</param>
/// <param name="Body">Null when it must be read from the store.</param>
/// <param name="State">Active, deferred or scheduled.</param>
internal sealed record HandedOut(
    Message Message, Guid Token, int DeliveryCount, DateTimeOffset LockedUntil, byte[] Properties, byte[]? Body, ServiceBusMessageState State)
{
    internal long Sequence => Message.Sequence;

    /// <summary>Whether the lock under which it was handed out still holds; asked under the gate.</summary>
    internal bool IsHeld => Message.IsLockedBy(Token);

    /// <param name="message">A message that was just claimed.</param>
    /// <param name="lockedUntil">What its holder is told.</param>
    internal static HandedOut Of(Message message, DateTimeOffset lockedUntil) => new(
        message, message.LockToken, message.DeliveryCount, lockedUntil, message.Properties, message.Body, StateOf(message));

    internal static HandedOut Seen(Message message) => new(
        message, Guid.Empty, message.DeliveryCount, default, message.Properties, message.Body, StateOf(message));

    /// <summary>With its body; null when the message has gone meanwhile.</summary>
    internal HandedOut? WithBody(DataStore store)
    {
        if (Body is not null)
        {
            return this;
        }

        var body = store.Read(connection =>
        {
            var row = connection.Prepare("SELECT body FROM bus_body WHERE sequence = ?").Bind(1, Sequence);
            var found = row.Step() ? row.Bytes(0) : null;
            row.Reset();
            return found;
        });
        return body is null ? null : this with { Body = body };
    }

    private static ServiceBusMessageState StateOf(Message message) => message switch
    {
        { Stage: MessageStage.Scheduled } => ServiceBusMessageState.Scheduled,
        { IsDeferred: true } => ServiceBusMessageState.Deferred,
        _ => ServiceBusMessageState.Active,
    };
}
