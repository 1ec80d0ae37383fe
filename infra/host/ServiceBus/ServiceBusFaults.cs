namespace EmbeddedFunctions;

/// <summary>
/// What may go wrong with the deliveries of a test's Service Bus, all within what Azure's may do: at least once, and in order only within a
/// session. Chances lie between 0 and 1; the same seed makes the same faults in a deterministic host.
/// </summary>
public sealed record ServiceBusFaults
{
    /// <summary>Begins the row of chances.</summary>
    public int Seed { get; init; }

    /// <summary>How likely a handled message comes again, as if its completion had been lost. Never the delivery that would dead-letter it.</summary>
    public double Duplicate { get; init; }

    /// <summary>How likely a message is held back for <see cref="LongestDelay"/> or less before a delivery; messages of a session are not.</summary>
    public double Delay { get; init; }

    /// <summary>The longest delay.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How likely a message is overtaken by the next one; messages of a session are not.</summary>
    public double Reorder { get; init; }
}
