namespace DurableTask.Core;

/// <summary>Why a task failed, as the Durable runtime records it.</summary>
public class FailureDetails
{
    /// <summary>A failure without further properties.</summary>
    /// <param name="errorType">The full name of the exception type.</param>
    /// <param name="errorMessage">The message of the exception.</param>
    /// <param name="stackTrace">Where it was thrown, when known.</param>
    /// <param name="innerFailure">What caused it, when known.</param>
    /// <param name="isNonRetriable">Whether another attempt is ruled out.</param>
    public FailureDetails(string errorType, string errorMessage, string? stackTrace, FailureDetails? innerFailure, bool isNonRetriable)
        : this(errorType, errorMessage, stackTrace, innerFailure, isNonRetriable, null)
    {
    }

    /// <summary>A failure with further properties.</summary>
    /// <param name="errorType">The full name of the exception type.</param>
    /// <param name="errorMessage">The message of the exception.</param>
    /// <param name="stackTrace">Where it was thrown, when known.</param>
    /// <param name="innerFailure">What caused it, when known.</param>
    /// <param name="isNonRetriable">Whether another attempt is ruled out.</param>
    /// <param name="properties">Further values of the exception.</param>
    public FailureDetails(
        string errorType,
        string errorMessage,
        string? stackTrace,
        FailureDetails? innerFailure,
        bool isNonRetriable,
        IDictionary<string, object?>? properties = null)
    {
        ErrorType = errorType;
        ErrorMessage = errorMessage;
        StackTrace = stackTrace;
        InnerFailure = innerFailure;
        IsNonRetriable = isNonRetriable;
        Properties = properties;
    }

    /// <summary>The full name of the exception type.</summary>
    public string ErrorType { get; }

    /// <summary>The message of the exception.</summary>
    public string ErrorMessage { get; }

    /// <summary>Where it was thrown, when known.</summary>
    public string? StackTrace { get; }

    /// <summary>What caused it, when known.</summary>
    public FailureDetails? InnerFailure { get; }

    /// <summary>Whether another attempt is ruled out.</summary>
    public bool IsNonRetriable { get; }

    /// <summary>Further values of the exception, when recorded.</summary>
    public IDictionary<string, object?>? Properties { get; }

    /// <summary>The error type and message in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{ErrorType}: {ErrorMessage}";
}
