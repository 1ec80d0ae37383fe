using System.ComponentModel;

namespace Microsoft.DurableTask.Client;

/// <summary>Starts, steers and watches orchestrations from outside.</summary>
public abstract class DurableTaskClient : IAsyncDisposable
{
    /// <summary>Names the client.</summary>
    /// <param name="name">The name, which tells the clients of one app apart.</param>
    protected DurableTaskClient(string name)
    {
        Name = name;
    }

    /// <summary>The name of this client.</summary>
    public string Name { get; }

    /// <summary>Starts an orchestration without an input.</summary>
    /// <param name="orchestratorName">The orchestrator.</param>
    /// <param name="cancellation">Ends the call early; an orchestration that was accepted goes on.</param>
    /// <returns>The id of the new orchestration.</returns>
    public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, CancellationToken cancellation) =>
        ScheduleNewOrchestrationInstanceAsync(orchestratorName, null, null, cancellation);

    /// <summary>Starts an orchestration.</summary>
    /// <param name="orchestratorName">The orchestrator.</param>
    /// <param name="input">Its input, any serializable value.</param>
    /// <param name="cancellation">Ends the call early; an orchestration that was accepted goes on.</param>
    /// <returns>The id of the new orchestration.</returns>
    public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, object? input, CancellationToken cancellation) =>
        ScheduleNewOrchestrationInstanceAsync(orchestratorName, input, null, cancellation);

    /// <summary>Starts an orchestration without an input.</summary>
    /// <param name="orchestratorName">The orchestrator.</param>
    /// <param name="options">Its id, when it starts, and more.</param>
    /// <param name="cancellation">Ends the call early; an orchestration that was accepted goes on.</param>
    /// <returns>The id of the new orchestration.</returns>
    public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, StartOrchestrationOptions options, CancellationToken cancellation = default) =>
        ScheduleNewOrchestrationInstanceAsync(orchestratorName, null, options, cancellation);

    /// <summary>Starts an orchestration.</summary>
    /// <param name="orchestratorName">The orchestrator.</param>
    /// <param name="input">Its input, any serializable value.</param>
    /// <param name="options">Its id, when it starts, and more.</param>
    /// <param name="cancellation">Ends the call early; an orchestration that was accepted goes on.</param>
    /// <returns>The id of the new orchestration.</returns>
    /// <exception cref="global::DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException">
    /// The id is taken by an orchestration in one of the states of <see cref="StartOrchestrationOptions.DedupeStatuses"/>.
    /// </exception>
    public abstract Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default);

    /// <summary>Sends an event without a payload to an orchestration.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="eventName">The name of the event, without regard to case.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when the event is accepted.</returns>
    public virtual Task RaiseEventAsync(string instanceId, string eventName, CancellationToken cancellation) =>
        RaiseEventAsync(instanceId, eventName, null, cancellation);

    /// <summary>Sends an event to an orchestration. It is kept until the orchestrator waits for it.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="eventName">The name of the event, without regard to case.</param>
    /// <param name="eventPayload">The payload, any serializable value.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when the event is accepted.</returns>
    public abstract Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default);

    /// <summary>Waits until an orchestration has left <see cref="OrchestrationRuntimeStatus.Pending"/>.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The orchestration, without inputs and outputs.</returns>
    public virtual Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, CancellationToken cancellation) =>
        WaitForInstanceStartAsync(instanceId, false, cancellation);

    /// <summary>Waits until an orchestration has left <see cref="OrchestrationRuntimeStatus.Pending"/>.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="getInputsAndOutputs">Whether to read input, output and custom status too.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The orchestration.</returns>
    public abstract Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default);

    /// <summary>Waits until an orchestration has ended.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The orchestration, without inputs and outputs.</returns>
    public virtual Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, CancellationToken cancellation) =>
        WaitForInstanceCompletionAsync(instanceId, false, cancellation);

    /// <summary>Waits until an orchestration has ended.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="getInputsAndOutputs">Whether to read input, output and custom status too.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The orchestration.</returns>
    public abstract Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default);

    /// <summary>Stops an orchestration.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when the order is accepted.</returns>
    public virtual Task TerminateInstanceAsync(string instanceId, CancellationToken cancellation) =>
        TerminateInstanceAsync(instanceId, null, cancellation);

    /// <summary>Stops an orchestration with an output.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="output">What becomes its output.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when the order is accepted.</returns>
    public virtual Task TerminateInstanceAsync(string instanceId, object? output, CancellationToken cancellation = default) =>
        TerminateInstanceAsync(instanceId, output is null ? null : new TerminateInstanceOptions(output), cancellation);

    /// <summary>Stops an orchestration.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="options">Its output, and whether sub-orchestrations are stopped too.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when the order is accepted.</returns>
    /// <exception cref="NotSupportedException">The client does not override this.</exception>
    public virtual Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        throw Unsupported("stop orchestrations");

    /// <summary>Holds an orchestration.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when the order is accepted.</returns>
    public virtual Task SuspendInstanceAsync(string instanceId, CancellationToken cancellation) =>
        SuspendInstanceAsync(instanceId, null, cancellation);

    /// <summary>Holds an orchestration: events are kept, its code does not run.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="reason">Why, for the history.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when the order is accepted.</returns>
    public abstract Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default);

    /// <summary>Lets a held orchestration go on.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when the order is accepted.</returns>
    public virtual Task ResumeInstanceAsync(string instanceId, CancellationToken cancellation) =>
        ResumeInstanceAsync(instanceId, null, cancellation);

    /// <summary>Lets a held orchestration go on.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="reason">Why, for the history.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when the order is accepted.</returns>
    public abstract Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default);

    /// <summary>Finds an orchestration.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The orchestration, without inputs and outputs; null when there is none of that id.</returns>
    public virtual Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, CancellationToken cancellation) =>
        GetInstanceAsync(instanceId, false, cancellation);

    /// <summary>Finds an orchestration.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="getInputsAndOutputs">Whether to read input, output and custom status too.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The orchestration; null when there is none of that id.</returns>
    public virtual Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        GetInstancesAsync(instanceId, getInputsAndOutputs, cancellation);

    /// <summary>The older name of <see cref="GetInstanceAsync(string, CancellationToken)"/>.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The orchestration, without inputs and outputs; null when there is none of that id.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, CancellationToken cancellation) =>
        GetInstancesAsync(instanceId, false, cancellation);

    /// <summary>The older name of <see cref="GetInstanceAsync(string, bool, CancellationToken)"/>, and the one that a client overrides.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="getInputsAndOutputs">Whether to read input, output and custom status too.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The orchestration; null when there is none of that id.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default);

    /// <summary>Lists orchestrations.</summary>
    /// <param name="filter">Which ones; null means all.</param>
    /// <returns>The orchestrations, read page by page.</returns>
    public abstract AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null);

    /// <summary>Lists the ids of ended orchestrations.</summary>
    /// <param name="runtimeStatus">In one of these states; null means any ended one.</param>
    /// <param name="completedTimeFrom">Not ended before this moment.</param>
    /// <param name="completedTimeTo">Not ended after this moment.</param>
    /// <param name="pageSize">The most ids in the page.</param>
    /// <param name="lastInstanceKey">Where to go on, as the page before said.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>One page of ids.</returns>
    /// <exception cref="NotSupportedException">The client does not override this.</exception>
    public virtual Task<Page<string>> ListInstanceIdsAsync(
        IEnumerable<OrchestrationRuntimeStatus>? runtimeStatus = null,
        DateTimeOffset? completedTimeFrom = null,
        DateTimeOffset? completedTimeTo = null,
        int pageSize = OrchestrationQuery.DefaultPageSize,
        string? lastInstanceKey = null,
        CancellationToken cancellation = default) =>
        throw Unsupported("list ended orchestrations");

    /// <summary>Deletes an ended orchestration.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>How many were deleted: 0 when there is none of that id or it has not ended.</returns>
    public virtual Task<PurgeResult> PurgeInstanceAsync(string instanceId, CancellationToken cancellation) =>
        PurgeInstanceAsync(instanceId, null, cancellation);

    /// <summary>Deletes an ended orchestration.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="options">Whether its sub-orchestrations go with it.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>How many were deleted: 0 when there is none of that id or it has not ended.</returns>
    /// <exception cref="NotSupportedException">The client does not override this.</exception>
    public virtual Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        throw Unsupported("delete orchestrations");

    /// <summary>Deletes ended orchestrations.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>How many were deleted.</returns>
    public virtual Task<PurgeResult> PurgeAllInstancesAsync(PurgeInstancesFilter filter, CancellationToken cancellation) =>
        PurgeAllInstancesAsync(filter, null, cancellation);

    /// <summary>Deletes ended orchestrations.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="options">Whether sub-orchestrations go with them.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>How many were deleted.</returns>
    /// <exception cref="NotSupportedException">The client does not override this.</exception>
    public virtual Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        throw Unsupported("delete orchestrations");

    /// <summary>Starts an ended orchestration again with the same orchestrator and input.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="restartWithNewInstanceId">Whether it gets a new id.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The id it runs under.</returns>
    /// <exception cref="NotSupportedException">The client does not override this.</exception>
    public virtual Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default) =>
        throw Unsupported("restart orchestrations");

    /// <summary>Puts a failed orchestration back to before its failure and lets it go on.</summary>
    /// <param name="instanceId">The orchestration.</param>
    /// <param name="reason">Why, for the history.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>A task that ends when the order is accepted.</returns>
    /// <exception cref="NotSupportedException">The client does not override this.</exception>
    public virtual Task RewindInstanceAsync(string instanceId, string reason, CancellationToken cancellation = default) =>
        throw Unsupported("rewind orchestrations");

    /// <summary>Closes the client.</summary>
    /// <returns>A task that ends when it is closed.</returns>
    public abstract ValueTask DisposeAsync();

    private NotSupportedException Unsupported(string what) => new($"{GetType()} cannot {what}.");
}
