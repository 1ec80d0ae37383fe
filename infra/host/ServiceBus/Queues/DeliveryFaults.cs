namespace EmbeddedFunctions.ServiceBus.Queues;

/// <summary>Draws the faults of <see cref="ServiceBusFaults"/>; used under the gate.</summary>
internal sealed class DeliveryFaults(ServiceBusFaults chances)
{
#pragma warning disable CA5394 // The faults of a test want repeatability, not secrecy.
    private readonly Random random = new(chances.Seed);

    internal bool LosesCompletion() => random.NextDouble() < chances.Duplicate;

    internal bool Overtakes() => random.NextDouble() < chances.Reorder;

    /// <summary>How long to hold the message back, or null.</summary>
    internal TimeSpan? Delay() => random.NextDouble() < chances.Delay ? chances.LongestDelay * random.NextDouble() : null;
#pragma warning restore CA5394
}
