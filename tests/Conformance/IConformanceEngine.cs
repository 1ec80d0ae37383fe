using Microsoft.DurableTask.Client;

namespace Conformance;

/// <summary>A Durable engine under test: the embedded one, or the official one behind the same client.</summary>
public interface IConformanceEngine
{
    /// <summary>The client of the running engine; another one after a restart.</summary>
    DurableTaskClient Client { get; }

    /// <summary>Lets time pass, virtual or real.</summary>
    /// <param name="by">How much.</param>
    Task AdvanceAsync(TimeSpan by);

    /// <summary>Lets the work that is due be done, where the engine can tell; else returns at once.</summary>
    Task SettleAsync();
}
