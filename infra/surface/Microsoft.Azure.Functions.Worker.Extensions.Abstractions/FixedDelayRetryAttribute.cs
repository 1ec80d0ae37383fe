namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a failed function again after the same wait each time.</summary>
public sealed class FixedDelayRetryAttribute : RetryAttribute
{
    /// <summary>Sets how often and how far apart the function is run again.</summary>
    /// <param name="maxRetryCount">How many times to run again; -1 means without end.</param>
    /// <param name="delayInterval">The wait, as text that <see cref="TimeSpan.Parse(string)"/> reads: <c>00:00:10</c> is ten seconds.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delayInterval"/> is not a time span, or is negative.</exception>
    public FixedDelayRetryAttribute(int maxRetryCount, string delayInterval)
    {
        RetryInterval.Read(delayInterval, nameof(delayInterval));
        MaxRetryCount = maxRetryCount;
        DelayInterval = delayInterval;
    }

    /// <summary>The wait between two runs, as written in the source.</summary>
    public string DelayInterval { get; }
}
