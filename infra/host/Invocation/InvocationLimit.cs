namespace EmbeddedFunctions.Invocation;

/// <summary>
/// The time limit of one invocation. An unlimited function costs nothing; a limited one shares the caller's token until the limit is near,
/// so a source is made per invocation only where a limit is set.
/// </summary>
internal readonly struct InvocationLimit : IDisposable
{
    private readonly CancellationTokenSource? limit;
    private readonly CancellationTokenSource? linked;

    internal InvocationLimit(TimeSpan timeout, TimeProvider clock, CancellationToken caller)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            Token = caller;
            return;
        }

        limit = new CancellationTokenSource(timeout, clock);
        linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, caller);
        Token = linked.Token;
    }

    internal CancellationToken Token { get; }

    internal bool Reached => limit?.IsCancellationRequested == true;

    public void Dispose()
    {
        linked?.Dispose();
        limit?.Dispose();
    }
}
