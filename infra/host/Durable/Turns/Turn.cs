using EmbeddedFunctions.Durable.History;
using EmbeddedFunctions.Durable.Replay;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>A turn that has run in memory: what it took in, and what its commit and its effects are made of.</summary>
internal sealed class Turn(Instance instance, DateTime time)
{
    internal Instance Instance => instance;

    internal DateTime Time => time;

    /// <summary>The history before the turn.</summary>
    internal required List<HistoryEvent> Past { get; init; }

    /// <summary>What the turn adds to the history.</summary>
    internal required List<HistoryEvent> Added { get; init; }

    internal required List<InstanceMessage> Messages { get; init; }

    internal required ReplayOutcome Outcome { get; init; }

    internal OrchestrationStarted Start => (OrchestrationStarted)Past[0];

    internal bool IsFirst => instance.Turns == 1;
}
