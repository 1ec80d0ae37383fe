namespace DurableTask.Core.Exceptions;

/// <summary>What the Durable runtime throws where something that an orchestration waited for has failed.</summary>
public class OrchestrationException : Exception
{
    /// <summary>A failure without a message.</summary>
    public OrchestrationException()
    {
    }

    /// <summary>A failure with a message.</summary>
    /// <param name="message">What failed.</param>
    public OrchestrationException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">Why.</param>
    public OrchestrationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The details of the failure; null when the runtime does not record any.</summary>
    public FailureDetails? FailureDetails { get; set; }
}
