#nullable disable

namespace DurableTask.Core.Exceptions;

/// <summary>Thrown at the start of an orchestration whose id is taken by one in a state that the start options protect.</summary>
public class OrchestrationAlreadyExistsException : InvalidOperationException
{
    /// <summary>A refusal without a message.</summary>
    public OrchestrationAlreadyExistsException()
    {
    }

    /// <summary>A refusal with a message.</summary>
    /// <param name="message">Which id, and in which state it is.</param>
    public OrchestrationAlreadyExistsException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its cause.</summary>
    /// <param name="message">Which id, and in which state it is.</param>
    /// <param name="innerException">Why.</param>
    public OrchestrationAlreadyExistsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
