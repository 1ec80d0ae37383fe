using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Surface.Tests.Durable;

/// <summary>Implements what is abstract of an orchestration context and writes down how it is called.</summary>
internal sealed class FakeOrchestration(ILoggerFactory? loggers = null) : TaskOrchestrationContext
{
    public List<string> Calls { get; } = [];

    public TaskCompletionSource Timer { get; } = new();

    public TaskCompletionSource<object?> Event { get; } = new();

    public bool Replaying { get; set; }

    public string OwnVersion { get; init; } = string.Empty;

    public override TaskName Name => "Fake";

    public override string InstanceId => "1";

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public override bool IsReplaying => Replaying;

    public override string Version => OwnVersion;

    protected override ILoggerFactory LoggerFactory => loggers ?? throw new InvalidOperationException("no loggers");

    public override T? GetInput<T>()
        where T : default => default;

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null) =>
        Call<TResult>($"activity<{typeof(TResult).Name}> {name} {input} {options?.Version?.Version}");

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        Call<TResult>($"sub<{typeof(TResult).Name}> {orchestratorName} {input} {options?.Version?.Version}");

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        Calls.Add($"timer {fireAt:HH:mm:ss}");
        cancellationToken.Register(() => Calls.Add("timer cancelled"));
        return Timer.Task;
    }

    public override async Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        Calls.Add($"event {eventName}");
        await using var registration = cancellationToken.Register(() => Event.TrySetCanceled(cancellationToken));
        return (T)(await Event.Task)!;
    }

    public override void SendEvent(string instanceId, string eventName, object payload) => Calls.Add($"send {instanceId} {eventName}");

    public override void SetCustomStatus(object? customStatus) => Calls.Add($"status {customStatus}");

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        Calls.Add($"again {newInput} {preserveUnprocessedEvents}");

    public override Guid NewGuid() => Guid.Empty;

    private Task<TResult> Call<TResult>(string call)
    {
        Calls.Add(call.TrimEnd());
        return Task.FromResult<TResult>(default!);
    }
}
