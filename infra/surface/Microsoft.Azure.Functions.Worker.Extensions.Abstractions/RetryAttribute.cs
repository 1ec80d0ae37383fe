namespace Microsoft.Azure.Functions.Worker;

/// <summary>Asks the host to run a failed function again, in addition to what the trigger does by itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute
{
    /// <summary>For the retry attributes that derive from this one.</summary>
    public RetryAttribute()
    {
    }

    /// <summary>How many times a failed function is run again, the first run not counted; -1 means without end.</summary>
    public int MaxRetryCount { get; set; }
}
