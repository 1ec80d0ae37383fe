using System.Globalization;
using EmbeddedFunctions.Durable.History;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Durable.Replay;

/// <summary>
/// What an orchestrator sees of its orchestration. No await in here leaves the replaying thread: there is no synchronization context while
/// an orchestrator runs, and the tasks below run their continuations at once.
/// </summary>
internal sealed class EmbeddedOrchestrationContext(OrchestratorReplay replay, ILoggerFactory loggerFactory) : TaskOrchestrationContext
{
    private int guids;

    public override TaskName Name => replay.Start.Name;

    public override string InstanceId => replay.InstanceId;

    public override ParentOrchestrationInstance? Parent => replay.Start.Parent;

    public override string Version => replay.Start.Version;

    public override DateTime CurrentUtcDateTime => replay.Time;

    public override bool IsReplaying => replay.IsReplaying;

    public override IReadOnlyDictionary<string, object?> Properties => replay.Properties;

    protected override ILoggerFactory LoggerFactory => loggerFactory;

    public override T? GetInput<T>()
        where T : default
    {
        replay.RequireOwnThread();
        return replay.Converter.Deserialize<T>(replay.Start.Input);
    }

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        replay.RequireOwnThread();
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException("Task options were given as the activity's input; pass them as the parameter options.", nameof(input));
        }

        return RetryLoop.RunAsync(this, options?.Retry, ofSubOrchestration: false, () => CallOnceAsync<TResult>(name, input));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        replay.RequireOwnThread();
        // Every attempt has the same id, as officially: it replaces the failed one.
        var instanceId = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        InstanceIds.Require(instanceId);
        var version = options?.Version is { } chosen ? chosen.Version : replay.DefaultVersion;
        var tags = options?.Tags is { Count: > 0 } given ? new Dictionary<string, string>(given) : OrchestrationStarted.NoTags;
        return RetryLoop.RunAsync(this, options?.Retry, ofSubOrchestration: true, async () =>
        {
            var data = replay.Converter.Serialize(input);
            var call = new CallSubOrchestration(replay.Tasks.NextTaskId(), orchestratorName.Name, instanceId, version, data, tags);
            return replay.Converter.Deserialize<TResult>(await replay.Tasks.Wait(call, call.Name))!;
        });
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        replay.RequireOwnThread();
        return replay.Tasks.WaitForTimer(new StartTimer(replay.Tasks.NextTaskId(), fireAt.ToUniversalTime()), cancellationToken);
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        replay.RequireOwnThread();
        return replay.Events.Wait<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        replay.RequireOwnThread();
        ArgumentException.ThrowIfNullOrWhiteSpace(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        replay.Tasks.Ask(new SendEvent(replay.Tasks.NextTaskId(), instanceId, eventName, replay.Converter.Serialize(payload)));
    }

    public override void SetCustomStatus(object? customStatus)
    {
        replay.RequireOwnThread();
        replay.CustomStatus = customStatus;
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents });

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        replay.RequireOwnThread();
        replay.NextGeneration = new NextGeneration(
            replay.Converter.Serialize(options.NewInput),
            string.IsNullOrWhiteSpace(options.NewVersion) ? replay.Start.Version : options.NewVersion,
            options.PreserveUnprocessedEvents);
    }

    public override Guid NewGuid()
    {
        replay.RequireOwnThread();
        return DeterministicGuid.Of(string.Create(CultureInfo.InvariantCulture, $"{InstanceId}/{CurrentUtcDateTime.Ticks}/{guids++}"));
    }

    internal void SkipTaskId() => replay.Tasks.NextTaskId();

    private async Task<TResult> CallOnceAsync<TResult>(TaskName name, object? input)
    {
        var call = new CallActivity(replay.Tasks.NextTaskId(), name.Name, replay.Converter.Serialize(input));
        return replay.Converter.Deserialize<TResult>(await replay.Tasks.Wait(call, call.Name))!;
    }
}

/// <summary>How the orchestration starts over.</summary>
internal sealed record NextGeneration(string? Input, string Version, bool KeepsEvents);
