namespace EmbeddedFunctions.Invocation;

/// <summary>
/// What ends an invocation early: the function's time limit, a caller that no longer waits, a host that stops. One source serves all three.
/// </summary>
internal sealed class InvocationLimit : IDisposable
{
    private static readonly Action<object?> Cancel = static state => ((CancellationTokenSource)state!).Cancel();

    // Never disposed: a timer that fires while the invocation ends may still cancel it, and a source without a wait handle holds nothing.
    private readonly CancellationTokenSource source = new();
    private readonly CancellationTokenRegistration caller;
    private readonly CancellationTokenRegistration stopping;
    private readonly ITimer? timer;

    internal InvocationLimit(TimeSpan timeout, TimeProvider clock, CancellationToken caller, CancellationToken stopping)
    {
        this.caller = caller.UnsafeRegister(Cancel, source);
        this.stopping = stopping.UnsafeRegister(Cancel, source);
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            timer = clock.CreateTimer(static state => ((InvocationLimit)state!).Reach(), this, timeout, Timeout.InfiniteTimeSpan);
        }
    }

    internal CancellationToken Token => source.Token;

    /// <summary>Whether the time limit ended the invocation.</summary>
    internal bool Reached { get; private set; }

    public void Dispose()
    {
        timer?.Dispose();
        caller.Dispose();
        stopping.Dispose();
    }

    private void Reach()
    {
        Reached = true;
        source.Cancel();
    }
}
