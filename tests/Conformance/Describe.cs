using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Conformance;

/// <summary>Puts what a client sees of an instance into one line. Times, ids of executions and stack traces are left out.</summary>
internal static class Describe
{
    internal static string Instance(OrchestrationMetadata? instance) => instance is null
        ? Scenario.Gone
        : string.Join(
            ' ',
            new[]
            {
                instance.RuntimeStatus.ToString(),
                instance.SerializedOutput,
                instance.SerializedCustomStatus is { } status ? $"status {status}" : null,
                instance.FailureDetails is { } failure ? Failure(failure) : null,
            }.OfType<string>());

    private static string Failure(TaskFailureDetails failure) =>
        $"{failure.ErrorType}: {failure.ErrorMessage}{(failure.InnerFailure is { } inner ? $" < {Failure(inner)}" : string.Empty)}";
}
