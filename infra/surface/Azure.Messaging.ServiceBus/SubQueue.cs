namespace Azure.Messaging.ServiceBus;

/// <summary>Which part of a queue or subscription to receive from.</summary>
public enum SubQueue
{
    /// <summary>The queue or subscription itself.</summary>
    None = 0,

    /// <summary>Its dead-letter queue.</summary>
    DeadLetter = 1,

    /// <summary>Its transfer dead-letter queue.</summary>
    TransferDeadLetter = 2,
}
