using DurableTask.Core;
using EmbeddedFunctions.Invocation;
using Microsoft.DurableTask;
using CoreExceptions = DurableTask.Core.Exceptions;

namespace EmbeddedFunctions.Durable;

/// <summary>Failures as the Durable API words them.</summary>
internal static class Failures
{
    internal const string ActivityNotFound = "ActivityTaskNotFound";
    internal const string OrchestratorNotFound = "OrchestratorTaskNotFound";
    internal const string NonDeterministic = "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException";

    /// <summary>What an orchestration that awaits something else than durable tasks is told.</summary>
    internal const string ForeignAwait =
        "An invalid asynchronous invocation was detected: the orchestrator, or middleware around it, awaited something that is not a durable task "
        + "of its context (Task.Delay, Task.Run, CancelAsync, I/O, ConfigureAwait(false)). Such work belongs in an activity.";

    internal static TaskFailedException OfTask(string name, int taskId, TaskFailureDetails failure) => new(name, taskId, failure);

    internal static TaskFailureDetails Plain(string type, string message) => new(type, message, null, null, null);

    internal static bool MayRetry(TaskFailedException failure) =>
        failure.FailureDetails.ErrorType is not (ActivityNotFound or OrchestratorNotFound);

    /// <summary>The details of an exception; the failure of a durable task keeps the details it came with as the inner failure.</summary>
    internal static TaskFailureDetails Of(Exception exception) => ReadableFailure.Of(exception) switch
    {
        TaskFailedException task => new(typeof(TaskFailedException).FullName!, task.Message, task.StackTrace, task.FailureDetails, null),
        UnreadableFailureException unreadable => new(unreadable.Type.ToString(), unreadable.Message, null, null, null),
        var readable => new(
            readable.GetType().ToString(),
            readable.Message,
            readable.StackTrace,
            readable.InnerException is { } inner ? Of(inner) : null,
            null),
    };

    /// <summary>The exception that a retry policy's handler is asked with.</summary>
    internal static Exception ForPolicy(TaskFailedException failure, bool ofSubOrchestration) => ofSubOrchestration
        ? new CoreExceptions.SubOrchestrationFailedException(failure.Message) { FailureDetails = Core(failure.FailureDetails) }
        : new CoreExceptions.TaskFailedException(failure.Message) { FailureDetails = Core(failure.FailureDetails) };

    private static FailureDetails Core(TaskFailureDetails failure) => new(
        failure.ErrorType,
        failure.ErrorMessage,
        failure.StackTrace,
        failure.InnerFailure is { } inner ? Core(inner) : null,
        isNonRetriable: false);
}
