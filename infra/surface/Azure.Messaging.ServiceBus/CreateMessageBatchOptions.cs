namespace Azure.Messaging.ServiceBus;

/// <summary>How large a batch may become.</summary>
public class CreateMessageBatchOptions
{
    private const long SmallestLimit = 24;

    private long? maxSizeInBytes;

    /// <summary>The most bytes in the batch; null means as many as the service takes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to less than 24 bytes.</exception>
    public long? MaxSizeInBytes
    {
        get => maxSizeInBytes;
        set
        {
            if (value is { } limit)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(limit, SmallestLimit, nameof(MaxSizeInBytes));
            }

            maxSizeInBytes = value;
        }
    }
}
