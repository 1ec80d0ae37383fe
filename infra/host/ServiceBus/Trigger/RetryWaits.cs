using EmbeddedFunctions.Hosting;

namespace EmbeddedFunctions.ServiceBus.Trigger;

/// <summary>Deliveries that failed and wait, with their locks, for another attempt.</summary>
internal sealed class RetryWaits(HostCore host)
{
    private readonly Lock gate = new();
    private readonly Dictionary<Delivery, ITimer> waiting = [];
    private bool stopped;

    /// <summary>Posts the delivery again after the delay; false when nothing may wait any more.</summary>
    internal bool TryAdd(Delivery delivery, TimeSpan delay)
    {
        lock (gate)
        {
            if (stopped)
            {
                return false;
            }

            var timer = host.Clock.CreateTimer(Resume, delivery, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            waiting.Add(delivery, timer);
            timer.Change(delay, Timeout.InfiniteTimeSpan);
            return true;
        }
    }

    /// <summary>Lets nothing wait any more and gives those that did.</summary>
    internal IReadOnlyList<Delivery> Stop()
    {
        lock (gate)
        {
            stopped = true;
            var left = waiting.Keys.ToList();
            foreach (var timer in waiting.Values)
            {
                timer.Dispose();
            }

            waiting.Clear();
            return left;
        }
    }

    private void Resume(object? state)
    {
        var delivery = (Delivery)state!;
        lock (gate)
        {
            if (!waiting.Remove(delivery, out var timer))
            {
                return;
            }

            timer.Dispose();
        }

        host.Scheduler.Post(delivery);
    }
}
