#nullable disable

namespace DurableTask.Core.Exceptions;

/// <summary>What the Durable runtime throws where a sub-orchestration has failed; retry policies are asked with it.</summary>
public class SubOrchestrationFailedException : OrchestrationException
{
    /// <summary>A failure without a message.</summary>
    public SubOrchestrationFailedException()
    {
    }

    /// <summary>A failure with a message.</summary>
    /// <param name="reason">What failed.</param>
    public SubOrchestrationFailedException(string reason)
        : base(reason)
    {
    }

    /// <summary>A failure with its cause.</summary>
    /// <param name="reason">What failed.</param>
    /// <param name="innerException">Why.</param>
    public SubOrchestrationFailedException(string reason, Exception innerException)
        : base(reason, innerException)
    {
    }
}
