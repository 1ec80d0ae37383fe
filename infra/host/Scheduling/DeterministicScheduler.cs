using EmbeddedFunctions.Time;

namespace EmbeddedFunctions.Scheduling;

/// <summary>
/// Runs one item at a time, chosen by a seeded generator among those that wait. Work runs only while somebody asks for it
/// (<see cref="SettleAsync"/>, or a wait for an outcome), never behind a test's back.
/// </summary>
internal sealed class DeterministicScheduler(int seed, VirtualClock clock) : WorkScheduler, IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private const int LooksUntilStuck = 300;

    private readonly Lock gate = new();
    private readonly List<WorkItem> waiting = [];
    private readonly SemaphoreSlim pump = new(1, 1);
    private readonly AsyncLocal<bool> insidePump = new();
#pragma warning disable CA5394 // The order of a test run wants repeatability, not secrecy.
    private readonly Random random = new(seed);

    internal override bool IsDeterministic => true;

    /// <summary>What ran, in order.</summary>
    internal List<string> Trace { get; } = [];

    public void Dispose() => pump.Dispose();

    internal override void Post(WorkItem item)
    {
        item.Scheduler = this;
        lock (gate)
        {
            waiting.Add(item);
        }
    }

    /// <summary>Runs work until none is left.</summary>
    internal async Task SettleAsync()
    {
        if (insidePump.Value)
        {
            await DrainAsync(static () => false).ConfigureAwait(false);
            return;
        }

        await pump.WaitAsync().ConfigureAwait(false);
        try
        {
            insidePump.Value = true;
            await DrainAsync(static () => false).ConfigureAwait(false);
        }
        finally
        {
            insidePump.Value = false;
            pump.Release();
        }
    }

    internal override async Task<T> WaitForAsync<T>(Task<T> outcome, CancellationToken cancellation)
    {
        if (insidePump.Value)
        {
            await DrainAsync(() => outcome.IsCompleted).ConfigureAwait(false);
        }
        else
        {
            await SettleAsync().ConfigureAwait(false);
        }

        return await outcome.WaitAsync(cancellation).ConfigureAwait(false);
    }

    private async Task DrainAsync(Func<bool> enough)
    {
        while (!enough() && TryTake(out var item))
        {
            Trace.Add(item.Title);
            var timersBefore = clock.ForeignTimers;
            await GiveTimeAsync(RunGuardedAsync(item), timersBefore).ConfigureAwait(false);
        }
    }

    /// <summary>Code that waits for virtual time is left waiting; anything else is given real time to end.</summary>
    private async Task GiveTimeAsync(Task run, long timersBefore)
    {
        for (var look = 0; !run.IsCompleted && look < LooksUntilStuck; look++)
        {
            await Task.WhenAny(run, Task.Delay(Look, TimeProvider.System)).ConfigureAwait(false);
            if (clock.ForeignTimers > timersBefore)
            {
                return;
            }
        }
    }

    private bool TryTake(out WorkItem item)
    {
        lock (gate)
        {
            if (waiting.Count == 0)
            {
                item = null!;
                return false;
            }

            var index = random.Next(waiting.Count);
            item = waiting[index];
            waiting.RemoveAt(index);
            return true;
        }
    }
#pragma warning restore CA5394
}
