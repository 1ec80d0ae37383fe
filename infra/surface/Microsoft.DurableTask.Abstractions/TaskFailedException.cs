namespace Microsoft.DurableTask;

/// <summary>Thrown in an orchestrator when an activity or sub-orchestration that it awaits has failed.</summary>
public sealed class TaskFailedException : Exception
{
    /// <summary>A failure with the exception at hand.</summary>
    /// <param name="taskName">The name of the failed task.</param>
    /// <param name="taskId">Its sequence number in the orchestration.</param>
    /// <param name="innerException">What it threw.</param>
    public TaskFailedException(string taskName, int taskId, Exception innerException)
        : base(Describe(taskName, taskId, Cause(innerException)), innerException)
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = TaskFailureDetails.FromException(innerException);
    }

    /// <summary>A failure of which only the details are known.</summary>
    /// <param name="taskName">The name of the failed task.</param>
    /// <param name="taskId">Its sequence number in the orchestration.</param>
    /// <param name="failureDetails">Why it failed.</param>
    public TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
        : base(Describe(taskName, taskId, failureDetails?.ErrorMessage))
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = failureDetails!;
    }

    /// <summary>The name of the failed task.</summary>
    public string TaskName { get; }

    /// <summary>The sequence number of the failed task in the orchestration.</summary>
    public int TaskId { get; }

    /// <summary>Why the task failed.</summary>
    public TaskFailureDetails FailureDetails { get; }

    private static string? Cause(Exception? exception) =>
        (exception as global::DurableTask.Core.Exceptions.OrchestrationException)?.FailureDetails?.ErrorMessage ?? exception?.Message;

    private static string Describe(string name, int id, string? cause)
    {
        var failure = $"Task '{name}' (#{id}) failed with an unhandled exception";
        return cause is null ? failure + "." : failure + ": " + cause;
    }
}
