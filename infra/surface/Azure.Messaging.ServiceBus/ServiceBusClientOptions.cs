#nullable disable

namespace Azure.Messaging.ServiceBus;

/// <summary>How a client connects.</summary>
public class ServiceBusClientOptions
{
    /// <summary>Names the client in the logs; null lets it choose.</summary>
    public string Identifier { get; set; }
}
