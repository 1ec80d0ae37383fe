using EmbeddedFunctions.Durable.History;
using EmbeddedFunctions.Durable.Turns;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace EmbeddedFunctions.Durable.Client;

/// <summary>The official client over an app's hub. A call returns once what it did is on disk.</summary>
internal sealed class EmbeddedDurableTaskClient : DurableTaskClient
{
    private readonly TaskHub hub;
    private readonly InstanceStarter starter;
    private readonly InstanceReader reader;
    private readonly InstancePurge purge;

    internal EmbeddedDurableTaskClient(TaskHub hub)
        : base(hub.App.Name)
    {
        this.hub = hub;
        starter = new InstanceStarter(hub);
        reader = new InstanceReader(hub);
        purge = new InstancePurge(hub);
    }

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default) =>
        starter.StartAsync(orchestratorName, JsonDataConverter.Default.Serialize(input), options, cancellation);

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return hub.SendAsync(Running(instanceId), new EventRaised(eventName, JsonDataConverter.Default.Serialize(eventPayload)));
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        hub.SendAsync(Running(instanceId), new Suspended(reason));

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        hub.SendAsync(Running(instanceId), new Resumed(reason));

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        hub.SendAsync(Running(instanceId), new Terminated(JsonDataConverter.Default.Serialize(options?.Output), options?.Recursive ?? false));

    public override async Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        await hub.Waiters.WaitAsync(
            instanceId,
            forEnd: false,
            () => reader.Read(instanceId, withData: false) is { RuntimeStatus: not OrchestrationRuntimeStatus.Pending },
            cancellation).ConfigureAwait(false);
        return Existing(instanceId, getInputsAndOutputs);
    }

    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        await hub.Waiters.WaitAsync(
            instanceId,
            forEnd: true,
            () => hub.Live.Find(instanceId) is null && reader.Read(instanceId, withData: false) is { IsCompleted: true },
            cancellation).ConfigureAwait(false);
        return Existing(instanceId, getInputsAndOutputs);
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(reader.Read(instanceId, getInputsAndOutputs));
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        filter ??= new OrchestrationQuery();
        var which = new InstanceFilter
        {
            CreatedFrom = filter.CreatedFrom,
            CreatedTo = filter.CreatedTo,
            Prefix = filter.InstanceIdPrefix,
            Statuses = filter.Statuses?.ToList(),
        };
        return new InstancePages(
            filter.ContinuationToken,
            filter.PageSize,
            (after, size) => reader.ReadPage(which, after, size, filter.FetchInputsAndOutputs));
    }

    public override Task<Page<string>> ListInstanceIdsAsync(
        IEnumerable<OrchestrationRuntimeStatus>? runtimeStatus = null,
        DateTimeOffset? completedTimeFrom = null,
        DateTimeOffset? completedTimeTo = null,
        int pageSize = OrchestrationQuery.DefaultPageSize,
        string? lastInstanceKey = null,
        CancellationToken cancellation = default)
    {
        var statuses = runtimeStatus?.ToList();
        var (instances, last) = reader.ReadPage(
            new InstanceFilter
            {
                Statuses = statuses is { Count: > 0 } ? statuses : InstanceFilter.EndStatuses,
                EndedFrom = completedTimeFrom,
                EndedTo = completedTimeTo,
            },
            lastInstanceKey,
            pageSize,
            withData: false);
        return Task.FromResult(new Page<string>([.. instances.Select(static instance => instance.InstanceId)], last));
    }

    public override Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return purge.OneAsync(instanceId, options?.Recursive ?? false);
    }

    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Timeout <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(filter), filter.Timeout, "The timeout of a purge must be longer than nothing.");
        }

        var which = new InstanceFilter
        {
            CreatedFrom = filter.CreatedFrom,
            CreatedTo = filter.CreatedTo,
            Statuses = [.. (filter.Statuses ?? InstanceFilter.EndStatuses).Where(InstanceFilter.IsEnd)],
        };
        return purge.AllAsync(which, options?.Recursive ?? false, filter.Timeout, cancellation);
    }

    public override async Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        var old = reader.Read(instanceId, withData: true) ?? throw NotFound(instanceId);
        var options = new StartOrchestrationOptions(restartWithNewInstanceId ? null : instanceId) { Tags = old.Tags };
        return await starter.StartAsync(old.Name, old.SerializedInput, options, cancellation).ConfigureAwait(false);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ArgumentException NotFound(string instanceId) => new($"An orchestration with the instance id '{instanceId}' was not found.", nameof(instanceId));

    private OrchestrationMetadata Existing(string instanceId, bool withData) => reader.Read(instanceId, withData)
        ?? throw new InvalidOperationException($"The orchestration '{instanceId}' was purged while it was waited for.");

    private Instance Running(string instanceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return hub.Live.Find(instanceId)
            ?? throw (reader.Read(instanceId, withData: false) is { } ended
                ? new InvalidOperationException($"The orchestration '{instanceId}' takes nothing any more: it is {ended.RuntimeStatus}.")
                : NotFound(instanceId));
    }
}
