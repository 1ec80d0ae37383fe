using Microsoft.DurableTask;

namespace EGov.Platform.Orchestrations;

/// <summary>
/// How an orchestration that watches over something waits: an event wakes it, and so does the clock. Running ones replay what they did, so that the
/// order of timers and waits in here is as good as stored; they leave the context alone (no <c>ConfigureAwait</c>).
/// </summary>
public static class Sleep
{
    /// <summary>The event that wakes; its payload is the sequence of what happened.</summary>
    public const string Changed = "changed";

    /// <summary>After so long one looks again even if nothing was told: events wake, they carry no truth.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Waits for an event that tells more than is known, or for the moment.</summary>
    /// <param name="context">Of the orchestration.</param>
    /// <param name="known">The sequence of the last event that is known: those up to it wake nobody.</param>
    /// <param name="wake">In UTC, when to wake at the latest.</param>
    public static async Task SleepAsync(this TaskOrchestrationContext context, long known, DateTime wake)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var over = new CancellationTokenSource();
        var timer = context.CreateTimer(wake, over.Token);
        Task<long> changed;
        do
        {
            changed = context.WaitForExternalEvent<long>(Changed, over.Token);
        }
        while (await Task.WhenAny(changed, timer) != timer && await changed <= known);

#pragma warning disable CA1849 // CancelAsync leaves the orchestration's thread.
        over.Cancel();
#pragma warning restore CA1849
    }
}
