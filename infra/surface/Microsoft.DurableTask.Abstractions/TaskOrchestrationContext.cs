using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask;

/// <summary>
/// What an orchestrator works with. An orchestrator is replayed from its history, so everything in it that is not
/// deterministic goes through this context. Where a call may fail, awaiting it throws <see cref="TaskFailedException"/>.
/// </summary>
public abstract class TaskOrchestrationContext
{
    private ILoggerFactory? replaySafeLoggerFactory;

    /// <summary>The name of the orchestrator.</summary>
    public abstract TaskName Name { get; }

    /// <summary>The id of this orchestration.</summary>
    public abstract string InstanceId { get; }

    /// <summary>The orchestration that called this one; null when a client started it.</summary>
    public abstract ParentOrchestrationInstance? Parent { get; }

    /// <summary>The time of the orchestration in UTC: the same in every replay.</summary>
    public abstract DateTime CurrentUtcDateTime { get; }

    /// <summary>Whether the code runs over recorded history at this moment.</summary>
    public abstract bool IsReplaying { get; }

    /// <summary>The version this orchestration was started with; empty when none was.</summary>
    public virtual string Version => string.Empty;

    /// <summary>Values that the runtime gives the orchestration. Empty unless overridden.</summary>
    public virtual IReadOnlyDictionary<string, object?> Properties { get; } = new Dictionary<string, object?>();

    /// <summary>Makes loggers that are silent during replay.</summary>
    public virtual ILoggerFactory ReplaySafeLoggerFactory =>
        replaySafeLoggerFactory ??= new ReplaySafeLogging(this);

    /// <summary>Makes the loggers that the replay-safe ones write to.</summary>
    protected abstract ILoggerFactory LoggerFactory { get; }

    /// <summary>The input of the orchestration.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    /// <returns>The input; the default value when there is none.</returns>
    public abstract T? GetInput<T>();

    /// <summary>Calls an activity without a result.</summary>
    /// <param name="name">The activity.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How a failed call is repeated, and more.</param>
    /// <returns>A durable task that ends when the activity has.</returns>
    public virtual Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null) =>
        CallActivityAsync<object>(name, input, options);

    /// <summary>Calls an activity without an input and without a result.</summary>
    /// <param name="name">The activity.</param>
    /// <param name="options">How a failed call is repeated, and more.</param>
    /// <returns>A durable task that ends when the activity has.</returns>
    public virtual Task CallActivityAsync(TaskName name, TaskOptions options) =>
        CallActivityAsync(name, null, options);

    /// <summary>Calls an activity without an input.</summary>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="name">The activity.</param>
    /// <param name="options">How a failed call is repeated, and more.</param>
    /// <returns>A durable task with the result.</returns>
    public virtual Task<TResult> CallActivityAsync<TResult>(TaskName name, TaskOptions options) =>
        CallActivityAsync<TResult>(name, null, options);

    /// <summary>Calls an activity.</summary>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="name">The activity.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">How a failed call is repeated, and more.</param>
    /// <returns>A durable task with the result.</returns>
    public abstract Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null);

    /// <summary>Waits durably for a time.</summary>
    /// <param name="delay">How long, from <see cref="CurrentUtcDateTime"/>.</param>
    /// <param name="cancellationToken">Cancels the timer.</param>
    /// <returns>A durable task that ends when the time is over.</returns>
    public virtual Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken) =>
        CreateTimer(CurrentUtcDateTime + delay, cancellationToken);

    /// <summary>Waits durably until a moment.</summary>
    /// <param name="fireAt">The moment, in UTC.</param>
    /// <param name="cancellationToken">Cancels the timer.</param>
    /// <returns>A durable task that ends at that moment.</returns>
    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

    /// <summary>Waits for an event from outside, or takes one that came before.</summary>
    /// <typeparam name="T">The type of its payload.</typeparam>
    /// <param name="eventName">The name of the event, without regard to case.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A durable task with the payload.</returns>
    public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

    /// <summary>Waits for an event from outside, but not longer than a time.</summary>
    /// <typeparam name="T">The type of its payload.</typeparam>
    /// <param name="eventName">The name of the event, without regard to case.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <returns>A durable task with the payload.</returns>
    /// <exception cref="TaskCanceledException">The event did not come in time.</exception>
    public Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout) =>
        WaitForExternalEvent<T>(eventName, timeout, CancellationToken.None);

    /// <summary>Waits for an event from outside, but not longer than a time.</summary>
    /// <typeparam name="T">The type of its payload.</typeparam>
    /// <param name="eventName">The name of the event, without regard to case.</param>
    /// <param name="timeout">How long to wait; a durable timer measures it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A durable task with the payload.</returns>
    /// <exception cref="TaskCanceledException">The event did not come in time, or the wait was cancelled.</exception>
    public async Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // The timer comes before the event in the history: the order is part of what replay compares.
        using var stopTimer = new CancellationTokenSource();
        var timer = CreateTimer(timeout, stopTimer.Token);
        using var stopWaiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var raised = WaitForExternalEvent<T>(eventName, stopWaiting.Token);

        var timedOut = await Task.WhenAny(timer, raised) == timer;
        (timedOut ? stopWaiting : stopTimer).Cancel();
        return await raised;
    }

    /// <summary>Sends an event to another orchestration, without waiting for it to arrive.</summary>
    /// <param name="instanceId">The other orchestration.</param>
    /// <param name="eventName">The name of the event.</param>
    /// <param name="payload">Its payload.</param>
    public abstract void SendEvent(string instanceId, string eventName, object payload);

    /// <summary>Publishes where the orchestration stands, for those who ask its client.</summary>
    /// <param name="customStatus">Any serializable value; null clears it.</param>
    public abstract void SetCustomStatus(object? customStatus);

    /// <summary>Calls a sub-orchestration.</summary>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="orchestratorName">The orchestrator.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">Its instance id, how a failed call is repeated, and more.</param>
    /// <returns>A durable task with the result.</returns>
    public abstract Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null);

    /// <summary>Calls a sub-orchestration without an input.</summary>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="orchestratorName">The orchestrator.</param>
    /// <param name="options">Its instance id, how a failed call is repeated, and more.</param>
    /// <returns>A durable task with the result.</returns>
    public virtual Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, TaskOptions options) =>
        CallSubOrchestratorAsync<TResult>(orchestratorName, null, options);

    /// <summary>Calls a sub-orchestration without an input and without a result.</summary>
    /// <param name="orchestratorName">The orchestrator.</param>
    /// <param name="options">Its instance id, how a failed call is repeated, and more.</param>
    /// <returns>A durable task that ends when the sub-orchestration has.</returns>
    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, TaskOptions options) =>
        CallSubOrchestratorAsync(orchestratorName, null, options);

    /// <summary>Calls a sub-orchestration without a result.</summary>
    /// <param name="orchestratorName">The orchestrator.</param>
    /// <param name="input">Its input.</param>
    /// <param name="options">Its instance id, how a failed call is repeated, and more.</param>
    /// <returns>A durable task that ends when the sub-orchestration has.</returns>
    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        CallSubOrchestratorAsync<object>(orchestratorName, input, options);

    /// <summary>Starts the orchestration over with an empty history, once the orchestrator returns.</summary>
    /// <param name="newInput">The input of the next generation.</param>
    /// <param name="preserveUnprocessedEvents">Whether events that were not waited for yet are kept.</param>
    public abstract void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);

    /// <summary>Starts the orchestration over. Without an override a new version is not passed on.</summary>
    /// <param name="options">Input, events and version of the next generation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public virtual void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ContinueAsNew(options.NewInput, options.PreserveUnprocessedEvents);
    }

    /// <summary>A new id, the same in every replay.</summary>
    /// <returns>The id.</returns>
    public abstract Guid NewGuid();

    /// <summary>A logger that is silent during replay.</summary>
    /// <param name="categoryName">Its category.</param>
    /// <returns>The logger.</returns>
    public virtual ILogger CreateReplaySafeLogger(string categoryName) =>
        new ReplaySafeLogger(this, ReplaySafeLogging.Beneath(LoggerFactory).CreateLogger(categoryName));

    /// <summary>A logger that is silent during replay.</summary>
    /// <param name="type">The type whose name is its category.</param>
    /// <returns>The logger.</returns>
    public virtual ILogger CreateReplaySafeLogger(Type type) =>
        new ReplaySafeLogger(this, ReplaySafeLogging.Beneath(LoggerFactory).CreateLogger(type));

    /// <summary>A logger that is silent during replay.</summary>
    /// <typeparam name="T">The type whose name is its category.</typeparam>
    /// <returns>The logger.</returns>
    public virtual ILogger CreateReplaySafeLogger<T>() =>
        new ReplaySafeLogger(this, ReplaySafeLogging.Beneath(LoggerFactory).CreateLogger<T>());

    /// <summary>Compares <see cref="Version"/> with a version: as numbers where both are, else as text without regard to case. None is the smallest.</summary>
    /// <param name="version">The other version.</param>
    /// <returns>Less than 0 when this orchestration is older, 0 when equal, more than 0 when newer.</returns>
    public virtual int CompareVersionTo(string version)
    {
        var own = Version;
        if (string.IsNullOrWhiteSpace(own) || string.IsNullOrWhiteSpace(version))
        {
            return (string.IsNullOrWhiteSpace(own) ? 0 : 1) - (string.IsNullOrWhiteSpace(version) ? 0 : 1);
        }

        return System.Version.TryParse(own, out var ownNumbers) && System.Version.TryParse(version, out var numbers)
            ? ownNumbers.CompareTo(numbers)
            : string.Compare(own, version, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class ReplaySafeLogger(TaskOrchestrationContext context, ILogger beneath) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull =>
            beneath.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => beneath.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!context.IsReplaying)
            {
                beneath.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }

    private sealed class ReplaySafeLogging(TaskOrchestrationContext context) : ILoggerFactory
    {
        private const int DeepestNesting = 10;

        // A context that wraps another gives that one's replay-safe factory as its own: one replay check is enough.
        public static ILoggerFactory Beneath(ILoggerFactory factory)
        {
            for (var nesting = 0; factory is ReplaySafeLogging safe; nesting++)
            {
                factory = nesting < DeepestNesting
                    ? safe.Underlying
                    : throw new InvalidOperationException(
                        "The logger factory of this orchestration context leads back to itself. A context that wraps another returns "
                        + "the ReplaySafeLoggerFactory of the wrapped context from LoggerFactory, not its own.");
            }

            return factory;
        }

        public ILogger CreateLogger(string categoryName) =>
            new ReplaySafeLogger(context, Beneath(Underlying).CreateLogger(categoryName));

        public void AddProvider(ILoggerProvider provider) =>
            throw new NotSupportedException("Providers are added to the factory beneath a replay-safe one.");

        public void Dispose()
        {
            // The factory beneath belongs to the runtime.
        }

        private ILoggerFactory Underlying => context.LoggerFactory;
    }
}
