#nullable disable

namespace DurableTask.Core.Exceptions;

/// <summary>What the Durable runtime throws where an activity has failed; retry policies are asked with it.</summary>
public class TaskFailedException : OrchestrationException
{
    /// <summary>A failure without a message.</summary>
    public TaskFailedException()
    {
    }

    /// <summary>A failure with a message.</summary>
    /// <param name="reason">What failed.</param>
    public TaskFailedException(string reason)
        : base(reason)
    {
    }

    /// <summary>A failure with its cause.</summary>
    /// <param name="reason">What failed.</param>
    /// <param name="innerException">Why.</param>
    public TaskFailedException(string reason, Exception innerException)
        : base(reason, innerException)
    {
    }
}
