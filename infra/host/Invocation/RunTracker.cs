namespace EmbeddedFunctions.Invocation;

/// <summary>Counts what a trigger has running, so that stopping can refuse new work and wait for the rest.</summary>
internal sealed class RunTracker(TaskCreationOptions completion)
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource idle = new(completion);
    private int running;
    private bool stopping;

    /// <summary>False when no more work may start. Each true is followed by one <see cref="Leave"/>.</summary>
    internal bool TryEnter()
    {
        lock (gate)
        {
            if (stopping)
            {
                return false;
            }

            running++;
            return true;
        }
    }

    internal void Leave()
    {
        lock (gate)
        {
            if (--running > 0 || !stopping)
            {
                return;
            }
        }

        idle.TrySetResult();
    }

    /// <summary>Refuses new work and waits for what runs, at most until the token ends.</summary>
    internal async Task StopAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            stopping = true;
            if (running == 0)
            {
                return;
            }
        }

        await idle.Task.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
