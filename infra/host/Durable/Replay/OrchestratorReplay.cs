using EmbeddedFunctions.Durable.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Durable.Replay;

/// <summary>
/// Runs an orchestrator from its history: past events first, then the new ones. Everything happens on the calling thread before
/// <see cref="Run"/> returns; an orchestrator that waits is simply left behind, the next turn starts it afresh.
/// </summary>
internal sealed class OrchestratorReplay
{
    [ThreadStatic]
    private static OrchestratorReplay? running;

    private readonly Func<EmbeddedOrchestrationContext, OrchestratorCall> call;
    private readonly Action foreignAccess;
    private readonly Queue<HistoryEvent> whileSuspended = new();
    private readonly EmbeddedOrchestrationContext context;
    private OrchestratorCall? begun;
    private bool suspended;

    /// <param name="instanceId">The instance.</param>
    /// <param name="call">Calls the function through the app's middleware.</param>
    /// <param name="loggerFactory">The app's logs.</param>
    /// <param name="foreignAccess">Told when code of this replay comes back on another thread.</param>
    internal OrchestratorReplay(
        string instanceId, Func<EmbeddedOrchestrationContext, OrchestratorCall> call, ILoggerFactory loggerFactory, Action foreignAccess)
    {
        this.call = call;
        this.foreignAccess = foreignAccess;
        InstanceId = instanceId;
        Tasks = new DurableTasks(IsOwnThread);
        Events = new ExternalEvents(Converter, IsOwnThread);
        context = new EmbeddedOrchestrationContext(this, loggerFactory);
    }

    internal string InstanceId { get; }

    internal OrchestrationStarted Start { get; private set; } = null!;

    internal DateTime Time { get; private set; }

    internal bool IsReplaying { get; private set; } = true;

    internal DataConverter Converter { get; } = Microsoft.DurableTask.Converters.JsonDataConverter.Default;

    internal DurableTasks Tasks { get; }

    internal ExternalEvents Events { get; }

    internal object? CustomStatus { get; set; }

    internal NextGeneration? NextGeneration { get; set; }

    /// <summary>The version of an orchestration whose starter names none.</summary>
    internal string DefaultVersion { get; init; } = string.Empty;

    internal IReadOnlyDictionary<string, object?> Properties { get; init; } = new Dictionary<string, object?>();

    /// <summary>Runs the turn.</summary>
    /// <param name="past">What is in the history.</param>
    /// <param name="arrived">What this turn adds to it, its start first.</param>
    internal ReplayOutcome Run(List<HistoryEvent> past, List<HistoryEvent> arrived)
    {
        var outerContext = SynchronizationContext.Current;
        var outer = running;
        SynchronizationContext.SetSynchronizationContext(null);
        running = this;
        try
        {
            past.ForEach(Apply);
            // The turn's own start: from here on the code does new things.
            arrived.ForEach(Apply);
            return Outcome();
        }
        catch (ReplayMismatchException mismatch)
        {
            return ReplayOutcome.Failed(Failures.Plain(Failures.NonDeterministic, mismatch.Message), customStatus: null);
        }
        finally
        {
            running = outer;
            SynchronizationContext.SetSynchronizationContext(outerContext);
            begun?.Abandon(foreignAccess);
        }

        void Apply(HistoryEvent each)
        {
            if (ReferenceEquals(each, arrived[0]))
            {
                Tasks.RequireAllRecorded();
                Tasks.CancelledTimers.Clear();
                IsReplaying = false;
            }

            Process(each);
        }
    }

    /// <exception cref="InvalidOperationException">The code runs on a thread that is not this replay's.</exception>
    internal void RequireOwnThread()
    {
        if (!IsOwnThread())
        {
            throw new InvalidOperationException(Failures.ForeignAwait);
        }
    }

    /// <summary>False on a thread that is not this replay's; that is reported. For callbacks, whose thread is nobody's to throw on.</summary>
    private bool IsOwnThread()
    {
        if (running == this)
        {
            return true;
        }

        foreignAccess();
        return false;
    }

    private void Process(HistoryEvent each)
    {
        switch (each)
        {
            case OrchestrationStarted start:
                Start = start;
                break;
            case TurnStarted turn:
                BeginTurn(turn);
                break;
            case Resumed:
                Resume();
                break;
            default:
                if (!suspended)
                {
                    Play(each);
                }
                else if (each is not Suspended)
                {
                    whileSuspended.Enqueue(each);
                }

                break;
        }
    }

    private void BeginTurn(TurnStarted turn)
    {
        if (IsReplaying)
        {
            Tasks.RequireAllRecorded();
        }

        Time = turn.Time;
        begun ??= call(context);
    }

    private void Play(HistoryEvent each)
    {
        switch (each)
        {
            case Requested recorded:
                Tasks.Match(recorded);
                break;
            case Answered answer:
                Tasks.Complete(answer);
                break;
            case EventRaised raised:
                Events.Raise(raised);
                break;
            case Suspended:
                suspended = true;
                Tasks.Hold();
                break;
            default:
                throw new InvalidOperationException($"An event of type {each.GetType().Name} is not played.");
        }
    }

    private void Resume()
    {
        if (!suspended)
        {
            return;
        }

        suspended = false;
        Tasks.Release();
        while (!suspended && whileSuspended.TryDequeue(out var each))
        {
            Play(each);
        }
    }

    private ReplayOutcome Outcome()
    {
        try
        {
            return Outcome(Converter.Serialize(CustomStatus));
        }
        catch (Exception failure)
        {
            // The code gave a status or a result that cannot be written as JSON; its getters may throw anything.
            return ReplayOutcome.Failed(Failures.Of(failure), customStatus: null);
        }
    }

    private ReplayOutcome Outcome(string? status)
    {
        if (suspended)
        {
            return ReplayOutcome.Waiting(OrchestrationRuntimeStatus.Suspended, status, Tasks);
        }

        if (!begun!.IsCompleted)
        {
            return Tasks.OpenCount == 0 && !Events.AnyWaiting
                ? ReplayOutcome.Failed(Failures.Of(new InvalidOperationException(Failures.ForeignAwait)), status)
                : ReplayOutcome.Waiting(OrchestrationRuntimeStatus.Running, status, Tasks);
        }

        // As officially: code that has ended with tasks still open is complete only when they are.
        if (Tasks.OpenCount > 0)
        {
            return ReplayOutcome.Waiting(OrchestrationRuntimeStatus.Running, status, Tasks);
        }

        if (begun.Failure is { } failure)
        {
            return ReplayOutcome.Failed(Failures.Of(failure), status, Tasks);
        }

        return NextGeneration is { } next
            ? ReplayOutcome.StartsOver(next, next.KeepsEvents ? Events.Unprocessed() : [], Tasks)
            : ReplayOutcome.Completed(Converter.Serialize(begun.Result), status, Tasks);
    }
}
