using EmbeddedFunctions.Durable.History;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Durable.Turns;

/// <summary>
/// An instance that is not at its end, as memory knows it. Kept small, as a hundred thousand may wait; the history is elsewhere. All of it
/// is guarded by its hub's gate, except what only the one running turn changes.
/// </summary>
internal sealed class Instance(long number, string id, string name)
{
    internal long Number => number;

    internal string Id => id;

    internal string Name => name;

    internal DateTime StartAt { get; set; }

    internal OrchestrationRuntimeStatus Status { get; set; } = OrchestrationRuntimeStatus.Pending;

    /// <summary>How many rows the history has. 1 when the present generation has not begun.</summary>
    internal int Turns { get; set; } = 1;

    internal Instance? Parent { get; init; }

    internal int ParentTask { get; init; }

    /// <summary>Sub-orchestrations that are not at their end; null when there are none.</summary>
    internal List<Instance>? Children { get; set; }

    /// <summary>What has arrived for the next turn; null when nothing has.</summary>
    internal List<InstanceMessage>? Inbox { get; set; }

    /// <summary>Whether a turn runs or is about to.</summary>
    internal bool HasTurn { get; set; }

    internal bool Ended { get; set; }

    /// <summary>While the instance is being created: completes with whether it was.</summary>
    internal Task<bool>? Creation { get; set; }
}

/// <summary>Something for an instance's next turn.</summary>
/// <param name="Number">Its row in the inbox; 0 when another row brings it back after a restart.</param>
/// <param name="Event">What happened; null for a mere wake-up.</param>
internal readonly record struct InstanceMessage(long Number, HistoryEvent? Event)
{
    /// <summary>The code came back on a foreign thread, which ends the orchestration.</summary>
    internal bool IsForeignAccess { get; init; }
}
