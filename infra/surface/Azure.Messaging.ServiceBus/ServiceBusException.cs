#nullable disable

namespace Azure.Messaging.ServiceBus;

/// <summary>A failed Service Bus operation.</summary>
public class ServiceBusException : Exception
{
    /// <summary>A failure of which nothing is known.</summary>
    public ServiceBusException()
    {
    }

    /// <summary>A failure that is transient where its reason is: a busy service, a timeout, a communication problem.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="reason">Why.</param>
    /// <param name="entityPath">The queue, topic or subscription.</param>
    /// <param name="innerException">What caused it.</param>
    public ServiceBusException(
        string message,
        ServiceBusFailureReason reason,
        string entityPath = default,
        Exception innerException = default)
        : this(IsTransientReason(reason), message, entityPath, reason, innerException)
    {
    }

    /// <summary>A failure.</summary>
    /// <param name="isTransient">Whether the same call may succeed later.</param>
    /// <param name="message">What failed.</param>
    /// <param name="entityName">The queue, topic or subscription.</param>
    /// <param name="reason">Why.</param>
    /// <param name="innerException">What caused it.</param>
    public ServiceBusException(
        bool isTransient,
        string message,
        string entityName = default,
        ServiceBusFailureReason reason = ServiceBusFailureReason.GeneralError,
        Exception innerException = default)
        : base(message, innerException)
    {
        IsTransient = isTransient;
        EntityPath = entityName;
        Reason = reason;
    }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient { get; }

    /// <summary>Why the operation failed.</summary>
    public ServiceBusFailureReason Reason { get; }

    /// <summary>The queue, topic or subscription; null when not known.</summary>
    public string EntityPath { get; }

    /// <summary>What failed, with entity and reason, and where to read on.</summary>
    public override string Message
    {
        get
        {
            var where = string.IsNullOrEmpty(EntityPath) ? string.Empty : EntityPath + " - ";
            return $"{base.Message} ({where}{Reason}). For troubleshooting information, see https://aka.ms/azsdk/net/servicebus/exceptions/troubleshoot.";
        }
    }

    private static bool IsTransientReason(ServiceBusFailureReason reason) => reason
        is ServiceBusFailureReason.ServiceCommunicationProblem
        or ServiceBusFailureReason.ServiceTimeout
        or ServiceBusFailureReason.ServiceBusy;
}
