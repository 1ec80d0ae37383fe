using EmbeddedFunctions.Durable.History;
using Microsoft.DurableTask;

namespace EmbeddedFunctions.Durable.Replay;

/// <summary>
/// Events from outside and who waits for them. An event that comes before its wait is kept, in order of arrival. Of several waits for
/// one name the latest is served first, as officially: the earlier ones are mostly the losers of a race that the code has forgotten.
/// </summary>
/// <param name="converter">Reads the events.</param>
/// <param name="isOwnThread">False on a thread that is not the replaying one; that is reported.</param>
internal sealed class ExternalEvents(DataConverter converter, Func<bool> isOwnThread)
{
    private readonly Dictionary<string, List<Waiter>> waiting = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Queue<(int Order, EventRaised Event)>> early = new(StringComparer.OrdinalIgnoreCase);
    private int arrived;

    internal bool AnyWaiting => waiting.Count > 0;

    internal Task<T> Wait<T>(string name, CancellationToken cancellation)
    {
        var waiter = new Waiter<T>();
        if (!waiting.TryGetValue(name, out var waiters))
        {
            waiting.Add(name, waiters = []);
        }
        else if (waiters[0].EventType != typeof(T))
        {
            throw new ArgumentException(
                $"Waits for one event name must have one type: '{name}' is awaited as {waiters[0].EventType.FullName} and now as {typeof(T).FullName}.");
        }

        waiters.Add(waiter);
        if (TakeEarly(name) is { } kept)
        {
            Raise(kept);
        }

        cancellation.UnsafeRegister(
            _ =>
            {
                if (!waiter.Task.IsCompleted && isOwnThread())
                {
                    Forget(name, waiter);
                    waiter.Cancel(cancellation);
                }
            },
            null);
        return waiter.Task;
    }

    internal void Raise(EventRaised raised)
    {
        if (waiting.TryGetValue(raised.Name, out var waiters))
        {
            var waiter = waiters[^1];
            Forget(raised.Name, waiter);
            waiter.Complete(converter, raised.Data);
            return;
        }

        if (!early.TryGetValue(raised.Name, out var queue))
        {
            early.Add(raised.Name, queue = new Queue<(int, EventRaised)>());
        }

        queue.Enqueue((arrived++, raised));
    }

    /// <summary>What nobody waited for, in order of arrival.</summary>
    internal List<EventRaised> Unprocessed() =>
        [.. early.Values.SelectMany(static queue => queue).OrderBy(static kept => kept.Order).Select(static kept => kept.Event)];

    private EventRaised? TakeEarly(string name)
    {
        if (!early.TryGetValue(name, out var queue))
        {
            return null;
        }

        var kept = queue.Dequeue();
        if (queue.Count == 0)
        {
            early.Remove(name);
        }

        return kept.Event;
    }

    private void Forget(string name, Waiter waiter)
    {
        if (waiting.TryGetValue(name, out var waiters) && waiters.Remove(waiter) && waiters.Count == 0)
        {
            waiting.Remove(name);
        }
    }

    private abstract class Waiter
    {
        internal abstract Type EventType { get; }

        internal abstract void Complete(DataConverter converter, string? data);
    }

    private sealed class Waiter<T> : Waiter
    {
        private readonly TaskCompletionSource<T> outcome = new();

        internal Task<T> Task => outcome.Task;

        internal override Type EventType => typeof(T);

        internal override void Complete(DataConverter converter, string? data)
        {
            T? value;
            try
            {
                value = converter.Deserialize<T>(data);
            }
            catch (Exception failure)
            {
                // The sender sent what the code cannot read: the code's failure, not the host's.
                outcome.TrySetException(failure);
                return;
            }

            outcome.TrySetResult(value!);
        }

        internal void Cancel(CancellationToken cancellation) => outcome.TrySetCanceled(cancellation);
    }
}
