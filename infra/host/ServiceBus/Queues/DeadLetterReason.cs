using EmbeddedFunctions.ServiceBus.Messages;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>Why a message is put aside, in the service's own words where the service does it.</summary>
internal sealed record DeadLetterReason(string? Reason, string? Description)
{
    internal static readonly DeadLetterReason MaxDeliveryCountExceeded =
        new("MaxDeliveryCountExceeded", "Message could not be consumed after maximum delivery attempts.");

    internal static readonly DeadLetterReason TimeToLiveExpired = new("TTLExpiredException", "The message expired and was dead lettered.");

    internal static readonly DeadLetterReason NoSession =
        new("Session ID is null.", "Session enabled entity doesn't allow a message whose session identifier is null.");

    internal static readonly DeadLetterReason TooManyHops =
        new("MaxTransferHopCountExceeded", "The maximum number of allowed hops when forwarding between queues has been exceeded.");

    /// <param name="envelope">As it was in the entity.</param>
    /// <param name="source">The entity's path.</param>
    internal Envelope WriteOn(Envelope envelope, string source)
    {
        var added = new Dictionary<string, object?>(2);
        if (Reason is not null)
        {
            added[Envelope.ReasonProperty] = Reason;
        }

        if (Description is not null)
        {
            added[Envelope.DescriptionProperty] = Description;
        }

        return envelope.With(added) with { DeadLetterSource = source };
    }
}
