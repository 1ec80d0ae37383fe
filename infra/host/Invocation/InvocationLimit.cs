using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Invocation;

/// <summary>
/// What ends an invocation early: the function's time limit, a caller that no longer waits, a host that stops. One source serves all three.
/// </summary>
internal sealed class InvocationLimit : IDisposable
{
    private static readonly Action<object?> CancelThis = static state => ((InvocationLimit)state!).Cancel();

    // Never disposed: a timer that fires while the invocation ends may still cancel it, and a source without a wait handle holds nothing.
    private readonly CancellationTokenSource source = new();
    private readonly FunctionEntry function;
    private readonly ILogger log;
    private readonly CancellationTokenRegistration caller;
    private readonly CancellationTokenRegistration stopping;
    private readonly ITimer? timer;

    internal InvocationLimit(FunctionEntry function, TimeProvider clock, ILogger log, CancellationToken caller, CancellationToken stopping)
    {
        this.function = function;
        this.log = log;
        this.caller = caller.UnsafeRegister(CancelThis, this);
        this.stopping = stopping.UnsafeRegister(CancelThis, this);
        if (function.Timeout != Timeout.InfiniteTimeSpan)
        {
            timer = clock.CreateTimer(static state => ((InvocationLimit)state!).Reach(), this, function.Timeout, Timeout.InfiniteTimeSpan);
        }
    }

    internal CancellationToken Token => source.Token;

    /// <summary>Whether the time limit has passed.</summary>
    internal bool Reached { get; private set; }

    public void Dispose()
    {
        timer?.Dispose();
        caller.Dispose();
        stopping.Dispose();
    }

    /// <param name="failure">What the function threw since, or null.</param>
    /// <exception cref="TimeoutException">The time limit has passed: whatever the function has come to since does not count.</exception>
    internal void RequireNotReached(Exception? failure)
    {
        if (Reached)
        {
            throw new TimeoutException($"{function} took longer than the {function.Timeout} that functionTimeout allows.", failure);
        }
    }

    private void Reach()
    {
        Reached = true;
        log.LogWarning(
            "{Function} has run for the {Timeout} that functionTimeout allows. It is cancelled; it fails once it ends, whatever it gives.",
            function, function.Timeout);
        Cancel();
    }

    private void Cancel()
    {
        try
        {
            source.Cancel();
        }
        catch (AggregateException failure)
        {
            // The function's own callbacks run in here, on a thread that is not the function's.
            log.LogError(ReadableFailure.Of(failure), "{Function} threw where it is told of its cancellation.", function);
        }
    }
}
