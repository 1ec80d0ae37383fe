namespace Microsoft.DurableTask.Client;

/// <summary>What was deleted.</summary>
public class PurgeResult
{
    /// <summary>A result without word on completeness.</summary>
    /// <param name="count">How many orchestrations were deleted.</param>
    /// <exception cref="ArgumentException"><paramref name="count"/> is negative.</exception>
    public PurgeResult(int count)
        : this(count, null)
    {
    }

    /// <summary>A result.</summary>
    /// <param name="count">How many orchestrations were deleted.</param>
    /// <param name="isComplete">Whether none that match are left; null when unknown.</param>
    /// <exception cref="ArgumentException"><paramref name="count"/> is negative.</exception>
    public PurgeResult(int count, bool? isComplete)
    {
        PurgedInstanceCount = count >= 0 ? count : throw new ArgumentException("A count cannot be negative.", nameof(count));
        IsComplete = isComplete;
    }

    /// <summary>How many orchestrations were deleted.</summary>
    public int PurgedInstanceCount { get; }

    /// <summary>Whether none that match are left; null when unknown.</summary>
    public bool? IsComplete { get; }
}
