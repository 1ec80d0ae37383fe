using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.ServiceBus.Log;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>What all entities of a broker share. One gate guards them all, so that a message moves between two of them in one step.</summary>
internal sealed class BrokerCore : IDisposable
{
    private readonly List<MessageQueue> touched = [];
    private readonly List<MessageQueue> pumping = [];
    private long claims;

    internal BrokerCore(HostCore host, long reservedNumbers, Action runDue)
    {
        Host = host;
        Log = new MessageLog(host, Gate) { Applied = PumpTouched };
        Numbers = new SequenceNumbers(Log, reservedNumbers);
        Due = new DueQueue(host, runDue);
        Faults = host.Options.ServiceBusFaults is { } faults ? new DeliveryFaults(faults) : null;
        Logger = host.LoggerFactory.CreateLogger("EmbeddedFunctions.ServiceBus");
    }

    internal HostCore Host { get; }

    internal Lock Gate { get; } = new();

    internal MessageLog Log { get; }

    internal SequenceNumbers Numbers { get; }

    internal DueQueue Due { get; }

    internal BodyBudget Bodies { get; } = new(BodyBudget.DefaultBound);

    internal DeliveryFaults? Faults { get; }

    internal ILogger Logger { get; }

    internal DateTimeOffset Now => Host.Clock.GetUtcNow();

    /// <summary>A number for a lock, so that the locks of one message differ.</summary>
    internal long NextClaim() => ++claims;

    /// <summary>Notes that the queue may have something for its consumers.</summary>
    internal void Touch(MessageQueue queue)
    {
        if (!queue.IsTouched)
        {
            queue.IsTouched = true;
            touched.Add(queue);
        }
    }

    /// <summary>Hands out what can be handed out; the caller holds the gate and flushes the log afterwards.</summary>
    internal void PumpTouched()
    {
        while (touched.Count > 0)
        {
            pumping.AddRange(touched);
            touched.Clear();
            foreach (var queue in pumping)
            {
                queue.IsTouched = false;
                queue.Pump();
            }

            pumping.Clear();
        }
    }

    /// <summary>Completes when everything appended before is on disk.</summary>
    internal Task AppendSignal()
    {
        var signal = new DurableSignal(Host.CompletionOptions);
        Log.Append(signal);
        return signal.Task;
    }

    public void Dispose() => Due.Dispose();
}
