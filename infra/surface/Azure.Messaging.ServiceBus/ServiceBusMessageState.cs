namespace Azure.Messaging.ServiceBus;

/// <summary>The state of a message in its queue or subscription.</summary>
public enum ServiceBusMessageState
{
    /// <summary>It can be received.</summary>
    Active = 0,

    /// <summary>It was set aside and is received by its sequence number only.</summary>
    Deferred = 1,

    /// <summary>It becomes active later.</summary>
    Scheduled = 2,
}
