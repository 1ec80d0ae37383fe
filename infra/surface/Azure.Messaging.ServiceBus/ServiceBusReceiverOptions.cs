#nullable disable

namespace Azure.Messaging.ServiceBus;

/// <summary>How a receiver receives.</summary>
public class ServiceBusReceiverOptions
{
    private int prefetchCount;

    /// <summary>How many messages to fetch ahead of the calls. 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to less than 0.</exception>
    public int PrefetchCount
    {
        get => prefetchCount;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(PrefetchCount));
            prefetchCount = value;
        }
    }

    /// <summary>Whether messages are locked or removed when received. <see cref="ServiceBusReceiveMode.PeekLock"/> unless set.</summary>
    public ServiceBusReceiveMode ReceiveMode { get; set; } = ServiceBusReceiveMode.PeekLock;

    /// <summary>Which part of the queue or subscription to receive from. <see cref="SubQueue.None"/> unless set.</summary>
    public SubQueue SubQueue { get; set; } = SubQueue.None;

    /// <summary>Names the receiver in the logs; null lets it choose.</summary>
    public string Identifier { get; set; }
}
