namespace EmbeddedFunctions.Storage;

/// <summary>
/// Every durable write passes here before it happens: the data file's commits, and the files that adapters write beside it.
/// A test counts the steps of a run, or ends a run at a given step as a lost process would.
/// </summary>
public sealed class DurabilityProbe
{
    private long steps;

    /// <summary>How many durable writes were passed.</summary>
    public long Steps => Interlocked.Read(ref steps);

    /// <summary>The step that does not happen any more; null to let all happen.</summary>
    public long? StopAt { get; set; }

    /// <summary>Whether the run has ended at <see cref="StopAt"/>.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Call before a durable write.</summary>
    /// <exception cref="SimulatedCrashException">The run ends here: the write must not happen.</exception>
    public void Pass()
    {
        var step = Interlocked.Increment(ref steps);
        if (Stopped || step >= StopAt)
        {
            Stopped = true;
            throw new SimulatedCrashException(step);
        }
    }
}

/// <summary>The run was ended at a chosen durable write, as if the process had been lost.</summary>
public sealed class SimulatedCrashException : Exception
{
    internal SimulatedCrashException(long step)
        : base($"The run ended before durable step {step}.")
    {
    }
}
