namespace Azure.Messaging.ServiceBus;

/// <summary>What happens to a message when it is received.</summary>
public enum ServiceBusReceiveMode
{
    /// <summary>It is locked, and stays until it is settled.</summary>
    PeekLock,

    /// <summary>It is removed at once.</summary>
    ReceiveAndDelete,
}
