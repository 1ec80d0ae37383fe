namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a failed function again after a wait that grows from a minimum to a maximum.</summary>
public sealed class ExponentialBackoffRetryAttribute : RetryAttribute
{
    /// <summary>Sets how often the function is run again and between which limits the wait grows.</summary>
    /// <param name="maxRetryCount">How many times to run again; -1 means without end.</param>
    /// <param name="minimumInterval">The shortest wait, as text that <see cref="TimeSpan.Parse(string)"/> reads.</param>
    /// <param name="maximumInterval">The longest wait, in the same form.</param>
    /// <exception cref="ArgumentOutOfRangeException">An interval is not a time span, or is negative.</exception>
    /// <exception cref="ArgumentException">The minimum is longer than the maximum.</exception>
    public ExponentialBackoffRetryAttribute(int maxRetryCount, string minimumInterval, string maximumInterval)
    {
        var minimum = RetryInterval.Read(minimumInterval, nameof(minimumInterval));
        var maximum = RetryInterval.Read(maximumInterval, nameof(maximumInterval));
        if (minimum > maximum)
        {
            throw new ArgumentException("The shortest wait is longer than the longest one.", nameof(minimumInterval));
        }

        MaxRetryCount = maxRetryCount;
        MinimumInterval = minimumInterval;
        MaximumInterval = maximumInterval;
    }

    /// <summary>The shortest wait, as written in the source.</summary>
    public string MinimumInterval { get; }

    /// <summary>The longest wait, as written in the source.</summary>
    public string MaximumInterval { get; }
}
