namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>Draws the faults of <see cref="ServiceBusFaults"/>; used under the gate.</summary>
internal sealed class DeliveryFaults(ServiceBusFaults chances)
{
#pragma warning disable CA5394 // The faults of a test want repeatability, not secrecy.
    private readonly Random random = new(chances.Seed);

    internal bool LosesCompletion() => random.NextDouble() < chances.Duplicate;

    /// <summary>The message that comes instead: the next one, or the message itself.</summary>
    internal Message OvertakerOf(Message message, ReadyQueue waiting)
    {
        if (random.NextDouble() >= chances.Reorder || !waiting.TryTake(out var next))
        {
            return message;
        }

        waiting.Add(message);
        return next;
    }

    /// <summary>How long to hold the message back, or null.</summary>
    internal TimeSpan? Delay() => random.NextDouble() < chances.Delay ? chances.LongestDelay * random.NextDouble() : null;
#pragma warning restore CA5394
}
