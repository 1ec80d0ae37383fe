#nullable disable

using System.Runtime.Serialization;

namespace Azure.Messaging.ServiceBus;

/// <summary>Messages that are sent together. A sender and <see cref="ServiceBusModelFactory"/> make one.</summary>
public sealed class ServiceBusMessageBatch : IDisposable
{
    private readonly IList<ServiceBusMessage> messages;
    private readonly Func<ServiceBusMessage, bool> accepts;
    private readonly Lock adding = new();

    internal ServiceBusMessageBatch(
        IList<ServiceBusMessage> messages,
        long sizeInBytes,
        long maxSizeInBytes,
        Func<ServiceBusMessage, bool> accepts)
    {
        foreach (var message in messages)
        {
            ThrowIfNotSendable(message);
        }

        this.messages = messages;
        this.accepts = accepts;
        SizeInBytes = sizeInBytes;
        MaxSizeInBytes = maxSizeInBytes;
    }

    /// <summary>The most bytes that fit.</summary>
    public long MaxSizeInBytes { get; }

    /// <summary>How many bytes the batch has.</summary>
    public long SizeInBytes { get; }

    /// <summary>How many messages the batch has.</summary>
    public int Count => messages.Count;

    /// <summary>Adds a message when it fits.</summary>
    /// <param name="message">The message; do not change it afterwards.</param>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="SerializationException">An application property has a type that cannot be sent.</exception>
    public bool TryAddMessage(ServiceBusMessage message)
    {
        lock (adding)
        {
            if (!accepts(message))
            {
                return false;
            }

            messages.Add(message);
            ThrowIfNotSendable(message);
            return true;
        }
    }

    /// <summary>Gives up what the batch holds; here nothing.</summary>
    public void Dispose()
    {
    }

    private static void ThrowIfNotSendable(ServiceBusMessage message)
    {
        foreach (var value in message.ApplicationProperties.Values)
        {
            var sendable = value is null or string or Guid or DateTime or DateTimeOffset or TimeSpan or Uri or Stream or decimal
                || value.GetType().IsPrimitive;
            if (!sendable)
            {
                throw new SerializationException($"An application property of type {value.GetType().FullName} cannot be sent.");
            }
        }
    }
}
