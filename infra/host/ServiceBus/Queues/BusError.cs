using Azure.Messaging.ServiceBus;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>The service's refusals, as the official client throws them.</summary>
internal static class BusError
{
    internal static ServiceBusException NotFound(string path) => new(
        $"The messaging entity '{path}' could not be found: no app's servicebus.json declares it.", ServiceBusFailureReason.MessagingEntityNotFound, path);

    internal static ServiceBusException TooLarge(string path, int size, int most) => new(
        $"The message or batch has {size} bytes; '{path}' takes {most} at most.", ServiceBusFailureReason.MessageSizeExceeded, path);

    internal static ServiceBusException LockLost(MessageQueue queue) => queue.Sessions is null
        ? new("The lock supplied is invalid. Either the lock expired, or the message has already been removed from the queue.", ServiceBusFailureReason.MessageLockLost, queue.Path)
        : new("The session lock has expired on the session, or the message has already been settled.", ServiceBusFailureReason.SessionLockLost, queue.Path);

    internal static ServiceBusException NoSuchMessage(string path, long sequence) => new(
        $"'{path}' has no such message with the sequence number {sequence}.", ServiceBusFailureReason.MessageNotFound, path);

    internal static InvalidOperationException NeedsSession(string path) => new(
        $"'{path}' requires sessions: a message sent to it must have a SessionId, and only a session receiver may receive from it.");

    internal static InvalidOperationException Forwards(string path) => new(
        $"'{path}' forwards its messages: nothing can be received from it.");
}
