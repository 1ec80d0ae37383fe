namespace EGov.Platform.Streams;

/// <summary>Waits for changes of a partition of the views.</summary>
public sealed class ViewListener : IDisposable
{
    private readonly TimeProvider clock;
    private readonly Action<ViewListener> leave;
    private readonly CancellationToken stopping;
    private TaskCompletionSource changed = Fresh();

    internal ViewListener(string caller, string partition, TimeProvider clock, Action<ViewListener> leave, CancellationToken stopping)
    {
        Caller = caller;
        Partition = partition;
        this.stopping = stopping;
        this.clock = clock;
        this.leave = leave;
    }

    internal string Caller { get; }

    internal string Partition { get; }

    /// <summary>Whether the host is stopping: a stream that went on would hold it up, and its client resumes at another instance.</summary>
    internal bool IsEnding => stopping.IsCancellationRequested;

    /// <inheritdoc/>
    public void Dispose() => leave(this);

    /// <summary>Whether the partition may have changed since the last such answer, as soon as it has, at the latest after the time or when the host stops.</summary>
    public async Task<bool> WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping);
        await Task.WhenAny(changed.Task, Task.Delay(longest, clock, end.Token)).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        if (!IsEnding)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        if (!changed.Task.IsCompleted)
        {
            return false;
        }

        // A change that is told between these lines is read all the same, for the caller reads after them.
        changed = Fresh();
        return true;
    }

    internal void Wake() => Volatile.Read(ref changed).TrySetResult();

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
