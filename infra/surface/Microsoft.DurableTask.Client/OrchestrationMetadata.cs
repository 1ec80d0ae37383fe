using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Microsoft.DurableTask.Client;

/// <summary>What a client knows about an orchestration.</summary>
public sealed class OrchestrationMetadata
{
    /// <summary>Names the orchestration.</summary>
    /// <param name="name">The name of its orchestrator.</param>
    /// <param name="instanceId">Its id.</param>
    public OrchestrationMetadata(string name, string instanceId)
    {
        Name = name;
        InstanceId = instanceId;
    }

    /// <summary>The name of its orchestrator.</summary>
    public string Name { get; }

    /// <summary>Its id.</summary>
    public string InstanceId { get; }

    /// <summary>Reads input, output and custom status; null when they were not asked for.</summary>
    public DataConverter? DataConverter { get; init; }

    /// <summary>Its state.</summary>
    public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anything about it changed last.</summary>
    public DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>Its input as stored; null when there is none or it was not asked for.</summary>
    public string? SerializedInput { get; init; }

    /// <summary>Its output as stored; null when there is none or it was not asked for.</summary>
    public string? SerializedOutput { get; init; }

    /// <summary>Its custom status as stored; null when there is none or it was not asked for.</summary>
    public string? SerializedCustomStatus { get; init; }

    /// <summary>Names and values that were given at its start. Empty unless set.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Why it failed; null unless it did.</summary>
    public TaskFailureDetails? FailureDetails { get; init; }

    /// <summary>Whether its state is <see cref="OrchestrationRuntimeStatus.Running"/>.</summary>
    public bool IsRunning => RuntimeStatus is OrchestrationRuntimeStatus.Running;

    /// <summary>Whether it has ended: completed, failed or terminated.</summary>
    public bool IsCompleted => RuntimeStatus
        is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed
        or OrchestrationRuntimeStatus.Terminated;

    /// <summary>Reads the input.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    /// <returns>The input; null when there is none.</returns>
    /// <exception cref="InvalidOperationException">Inputs and outputs were not asked for.</exception>
    /// <exception cref="NullReferenceException">There is none, and <typeparamref name="T"/> is a value type that has no null.</exception>
    public T? ReadInputAs<T>() => Read<T>(SerializedInput);

    /// <summary>Reads the output.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    /// <returns>The output; null when there is none.</returns>
    /// <exception cref="InvalidOperationException">Inputs and outputs were not asked for.</exception>
    /// <exception cref="NullReferenceException">There is none, and <typeparamref name="T"/> is a value type that has no null.</exception>
    public T? ReadOutputAs<T>() => Read<T>(SerializedOutput);

    /// <summary>Reads the custom status.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    /// <returns>The custom status; null when there is none.</returns>
    /// <exception cref="InvalidOperationException">Inputs and outputs were not asked for.</exception>
    /// <exception cref="NullReferenceException">There is none, and <typeparamref name="T"/> is a value type that has no null.</exception>
    public T? ReadCustomStatusAs<T>() => Read<T>(SerializedCustomStatus);

    /// <summary>One line for logs; long payloads are cut.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.CurrentCulture, $"[Name: '{Name}', ID: '{InstanceId}', RuntimeStatus: {RuntimeStatus}");
        line.Append(CultureInfo.CurrentCulture, $", CreatedAt: {CreatedAt:s}, LastUpdatedAt: {LastUpdatedAt:s}");
        if (SerializedInput is not null)
        {
            line.Append(CultureInfo.CurrentCulture, $", Input: '{Cut(SerializedInput)}'");
        }

        if (SerializedOutput is not null)
        {
            line.Append(CultureInfo.CurrentCulture, $", Output: '{Cut(SerializedOutput)}'");
        }

        if (FailureDetails is not null)
        {
            line.Append(CultureInfo.CurrentCulture, $", FailureDetails: '{FailureDetails.ErrorType} - {Cut(FailureDetails.ErrorMessage)}'");
        }

        return line.Append(']').ToString();
    }

    private static string Cut(string payload) => payload.Length > 50 ? payload[..50] + "..." : payload;

    private T? Read<T>(string? stored, [CallerMemberName] string? reader = null) =>
        DataConverter is null
            ? throw new InvalidOperationException($"{reader} needs an orchestration that was fetched with its inputs and outputs.")
            : DataConverter.Deserialize<T>(stored);
}
