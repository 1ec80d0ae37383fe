namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which attempt an invocation is.</summary>
public abstract class RetryContext
{
    /// <summary>How many attempts failed before this one: 0 at first.</summary>
    public abstract int RetryCount { get; }

    /// <summary>How many times the function is run again at most; -1 means without end.</summary>
    public abstract int MaxRetryCount { get; }
}
