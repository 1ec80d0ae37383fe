namespace Azure.Messaging.ServiceBus;

/// <summary>Why a Service Bus operation failed.</summary>
public enum ServiceBusFailureReason
{
    /// <summary>For no more particular reason.</summary>
    GeneralError,

    /// <summary>The queue, topic or subscription does not exist.</summary>
    MessagingEntityNotFound,

    /// <summary>The message is no longer locked by this receiver.</summary>
    MessageLockLost,

    /// <summary>The message does not exist.</summary>
    MessageNotFound,

    /// <summary>The message is too large.</summary>
    MessageSizeExceeded,

    /// <summary>The queue, topic or subscription is disabled.</summary>
    MessagingEntityDisabled,

    /// <summary>A quota is used up, such as the size of the queue.</summary>
    QuotaExceeded,

    /// <summary>The service asks to come back later.</summary>
    ServiceBusy,

    /// <summary>The service did not answer in time.</summary>
    ServiceTimeout,

    /// <summary>The service could not be reached.</summary>
    ServiceCommunicationProblem,

    /// <summary>The session belongs to another receiver.</summary>
    SessionCannotBeLocked,

    /// <summary>The session no longer belongs to this receiver.</summary>
    SessionLockLost,

    /// <summary>A queue, topic or subscription of that name exists already.</summary>
    MessagingEntityAlreadyExists,
}
