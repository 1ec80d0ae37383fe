namespace EmbeddedFunctions.Invocation;

/// <summary>
/// The time limit of one invocation: ends its token when the function has taken longer than it may, or when the caller no longer waits.
/// </summary>
internal sealed class InvocationLimit : IDisposable
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
